/** One row's place in the best assignment. */
export interface Assigned {
  /** Column it takes; `undefined` where it is better left alone. */
  readonly to: number | undefined;
  /** What the total would lose without this pair: how clearly it leads, seen from both sides. */
  readonly lead: number;
}

/** A column that a row may take, and what that scores. */
export interface Option {
  readonly column: number;
  readonly score: number;
}

/**
 * Shortest augmenting paths with potentials (Jonker and Volgenant 1987), over the pairs that score at all.
 * Behind the real columns each row has one of its own that scores nothing, so that it may stay alone.
 */
class Matching {
  private readonly rowOf: Int32Array;
  private readonly columnOf: Int32Array;
  private readonly rowPotential: Float64Array;
  private readonly columnPotential: Float64Array;
  private readonly distance: Float64Array;
  private readonly from: Int32Array;
  private readonly done: Uint8Array;
  /** Columns whose distance was set in the search at hand. */
  private touched: number[] = [];
  private readonly options: readonly (readonly Option[])[];

  constructor(
    options: readonly (readonly Option[])[],
    private readonly columns: number,
  ) {
    const width = columns + options.length;
    this.options = options.map((own, row) => [
      ...own.filter(({ score }) => score > 0),
      { column: columns + row, score: 0 },
    ]);
    this.rowOf = new Int32Array(width).fill(-1);
    this.columnOf = new Int32Array(options.length).fill(-1);
    this.rowPotential = new Float64Array(options.length);
    this.columnPotential = new Float64Array(width);
    this.distance = new Float64Array(width).fill(Infinity);
    this.from = new Int32Array(width);
    this.done = new Uint8Array(width);
  }

  solve(): readonly Assigned[] {
    for (let row = 0; row < this.options.length; row += 1) this.augment(row);
    return Array.from(this.columnOf, (column, row) =>
      column < this.columns ? { to: column, lead: this.leadOf(row, column) } : { to: undefined, lead: 0 },
    );
  }

  private slackOf(row: number, { column, score }: Option): number {
    return -score - (this.rowPotential[row] ?? 0) - (this.columnPotential[column] ?? 0);
  }

  /** The cheapest way from a row to a column that is free or `freed`; the row itself may not take `barred`. */
  private search(start: number, barred: number, freed: number): { readonly end: number; readonly length: number } {
    const { distance, from, done, rowOf } = this;
    for (const column of this.touched) {
      distance[column] = Infinity;
      done[column] = 0;
    }
    this.touched = [];
    let row = start;
    let reached = 0;
    for (;;) {
      for (const option of this.options[row] ?? []) {
        const { column } = option;
        if (done[column] === 1 || (row === start && column === barred)) continue;
        const slack = reached + this.slackOf(row, option);
        const known = distance[column] ?? Infinity;
        if (slack >= known) continue;
        if (known === Infinity) this.touched.push(column);
        distance[column] = slack;
        from[column] = row;
      }
      let next = -1;
      reached = Infinity;
      for (const column of this.touched) {
        const there = distance[column] ?? Infinity;
        if (done[column] === 1 || there >= reached) continue;
        reached = there;
        next = column;
      }
      done[next] = 1;
      const holder = rowOf[next] ?? -1;
      if (holder < 0 || next === freed) return { end: next, length: reached };
      row = holder;
    }
  }

  private augment(start: number): void {
    const { end, length } = this.search(start, -1, -1);
    this.rowPotential[start] = (this.rowPotential[start] ?? 0) + length;
    for (const column of this.touched) {
      if (this.done[column] !== 1 || column === end) continue;
      const gap = length - (this.distance[column] ?? 0);
      this.columnPotential[column] = (this.columnPotential[column] ?? 0) - gap;
      const holder = this.rowOf[column] ?? -1;
      this.rowPotential[holder] = (this.rowPotential[holder] ?? 0) + gap;
    }
    for (let column = end; ;) {
      const row = this.from[column] ?? start;
      const before = this.columnOf[row] ?? -1;
      this.rowOf[column] = row;
      this.columnOf[row] = column;
      if (row === start) return;
      column = before;
    }
  }

  private leadOf(row: number, column: number): number {
    const pair = this.options[row]?.find((option) => option.column === column);
    return pair === undefined ? 0 : this.search(row, column, column).length - this.slackOf(row, pair);
  }
}

/**
 * Pairs rows with columns so that the total of their scores is highest, each row and column at most once;
 * what scores 0 or less pairs nothing. With each pair comes its lead over the best assignment without it.
 *
 * @param options per row, the columns it may take
 */
export const assignBest = (options: readonly (readonly Option[])[], columns: number): readonly Assigned[] =>
  new Matching(options, columns).solve();
