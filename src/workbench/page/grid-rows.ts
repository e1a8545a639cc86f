import { showCell } from '../stand-in/document/show-cell';
import type { SheetDocument } from '../stand-in/document/sheet-document';

/** A grid row that reads the sheet when asked, so that an edit needs no copy of the sheet. */
export type GridRow = Readonly<Record<string, string>>;

/** Rows and columns shown at least, as an empty sheet has them. */
const LEAST = { rows: 40, columns: 12 };

/** Size of the grid: everything used, with some room below and to the right. */
export const gridSize = (sheet: SheetDocument): { readonly rows: number; readonly columns: number } => {
  const used = sheet.usedRange(false);
  return {
    rows: Math.max(LEAST.rows, (used?.bottom ?? 0) + 11),
    columns: Math.max(LEAST.columns, (used?.right ?? 0) + 3),
  };
};

/** Views of all rows: property `c3` is what column 3 shows. */
export const gridRows = (sheet: SheetDocument, rows: number, columns: number): GridRow[] => {
  class Row {
    constructor(readonly row: number) {}
  }
  for (let column = 0; column < columns; column += 1)
    Object.defineProperty(Row.prototype, `c${column}`, {
      enumerable: true,
      get(this: Row) {
        return showCell(sheet.cell(this.row, column));
      },
      // The grid writes an edit into its row; the person's typing has already put it into the sheet.
      set: () => undefined,
    });
  return Array.from({ length: rows }, (_, row) => new Row(row) as unknown as GridRow);
};
