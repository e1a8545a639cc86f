/** Style indexes of a sheet's cells in one array: few bytes a cell, nothing to be looked up but by place. */
export interface StyleGrid {
  /** Rows that store something: one more than the last of them. */
  readonly rows: number;
  /** Cells stored in a row, up to its last. */
  width(row: number): number;
  /** Style of a cell; 0, the normal one, where nothing is stored. */
  at(row: number, column: number): number;
}

/** Takes rows and cells in any order of rows; the cells of a row come one after the other. */
export class StyleGridBuilder {
  private styles = new Uint16Array(1024);
  private used = 0;
  private readonly starts = new Map<number, number>();
  private readonly widths = new Map<number, number>();
  private row = -1;
  private last = -1;

  startRow(row: number): void {
    this.row = row;
    this.last = Math.max(this.last, row);
    this.starts.set(row, this.used);
    this.widths.set(row, 0);
  }

  add(column: number, style: number): void {
    const start = this.starts.get(this.row) ?? 0;
    const end = start + column + 1;
    if (end > this.styles.length) {
      const larger = new Uint16Array(Math.max(end, this.styles.length * 2));
      larger.set(this.styles);
      this.styles = larger;
    }
    this.styles[start + column] = style;
    this.used = Math.max(this.used, end);
    this.widths.set(this.row, Math.max(this.widths.get(this.row) ?? 0, column + 1));
  }

  build(): StyleGrid {
    const { styles, starts, widths, last } = this;
    const width = (row: number): number => widths.get(row) ?? 0;
    return {
      rows: last + 1,
      width,
      at: (row, column) => (column < width(row) ? (styles[(starts.get(row) ?? 0) + column] ?? 0) : 0),
    };
  }
}
