import { editText } from '../stand-in/document/show-cell';
import type { SheetDocument } from '../stand-in/document/sheet-document';

/** A grid row that reads the sheet when asked, so that an edit needs no copy of the sheet; `c3` is column 3. */
export interface GridRow {
  /** Place in the sheet: the grid itself counts only rows that are shown. */
  readonly row: number;
  readonly [column: `c${number}`]: string;
}

/** Rows and columns shown at least, as an empty sheet has them. */
const LEAST = { rows: 40, columns: 12 };
/** Most rows and columns that stay in place while the rest scrolls; files may freeze more than a window holds. */
const MOST_FROZEN = { rows: 12, columns: 6 };

/** Size of the grid: everything stored, with some room below and to the right. */
export const gridSize = ({ rows }: SheetDocument): { readonly rows: number; readonly columns: number } => {
  let columns = 0;
  for (const cells of rows) columns = Math.max(columns, cells.length);
  return { rows: Math.max(LEAST.rows, rows.length + 10), columns: Math.max(LEAST.columns, columns + 2) };
};

/** How many rows and columns stay in place. */
export const frozenSize = ({ frozenRows, frozenColumns }: SheetDocument) => ({
  rows: frozenRows <= MOST_FROZEN.rows ? frozenRows : 0,
  columns: frozenColumns <= MOST_FROZEN.columns ? frozenColumns : 0,
});

/** Views of the rows that are shown: those that stay at the top, and those that scroll. */
export const gridRows = (
  sheet: SheetDocument,
  rows: number,
  columns: number,
): { readonly top: readonly GridRow[]; readonly scrolling: readonly GridRow[] } => {
  class Row {
    constructor(readonly row: number) {}
  }
  for (let column = 0; column < columns; column += 1)
    Object.defineProperty(Row.prototype, `c${column}`, {
      enumerable: true,
      get(this: Row) {
        return editText(sheet.cell(this.row, column));
      },
      // The grid writes an edit into its row; the person's typing has already put it into the sheet.
      set: () => undefined,
    });
  const frozen = frozenSize(sheet).rows;
  const shown = Array.from({ length: rows }, (_, row) => row).filter((row) => !sheet.isRowHidden(row));
  const views = shown.map((row) => new Row(row) as unknown as GridRow);
  const first = shown.findIndex((row) => row >= frozen);
  const split = first === -1 ? shown.length : first;
  return { top: views.slice(0, split), scrolling: views.slice(split) };
};
