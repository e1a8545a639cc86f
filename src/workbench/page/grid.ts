import { columnLetters, LAST_COLUMN } from '../../workbook/cell-addresses';
import { showCell, editText } from '../stand-in/document/cell';
import type { SheetDocument } from '../stand-in/document/sheet-document';
import type { CellStyle } from './cell-style';
import { cellStyle } from './cell-style';
import type { CellRange } from '../../workbook/types';

type Create = (name: string, properties: object, text: string) => unknown;

/** A column of the grid, as its component wants it. */
interface GridColumn {
  readonly prop: string;
  readonly name: string;
  readonly size: number;
  readonly pin?: 'colPinStart';
  readonly cellTemplate: (create: Create, cell: { readonly model: GridRow }) => unknown;
  readonly cellProperties: (cell: { readonly model: GridRow }) => object;
}

/** Text of this length may be cut off by its cell. */
const LONG = 8;

const showTitle = (sheet: SheetDocument, row: number, column: number): { readonly title?: string } => {
  const note = sheet.notes.get(`${row},${column}`);
  const { content } = sheet.cell(row, column);
  const title = note ?? (typeof content === 'string' && content.length > LONG ? content : undefined);
  return title === undefined ? {} : { title };
};

/** Columns of a sheet that are shown, with the looks of their cells; read when a cell comes into view. */
export const gridColumns = (
  sheet: SheetDocument,
  columns: number,
  heights: ReadonlyMap<number, number>,
  dark: boolean,
): readonly GridColumn[] => {
  const merged = findMerged(sheet.merges, gridSize(sheet));
  const frozen = frozenSize(sheet).columns;
  const shown = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  /** The first cell of an area is drawn over the others; it ends where frozen columns end. */
  const spanStyle = ({ area }: MergedCell): CellStyle => {
    const isFrozen = area.left < frozen;
    const width = shown
      .filter((column) => column >= area.left && column <= area.right && column < frozen === isFrozen)
      .reduce((sum, column) => sum + columnPixels(sheet, column), 0);
    let height = 0;
    for (let row = area.top; row <= area.bottom; row += 1)
      if (!sheet.isRowHidden(row)) height += heights.get(row) ?? ROW_HEIGHT;
    return { minWidth: `${width}px`, minHeight: `${height}px` };
  };
  return shown.map((column): GridColumn => {
    const cellProperties: GridColumn['cellProperties'] = ({ model: { row } }) => {
      const place = merged(row, column);
      const style = cellStyle(sheet.cell(row, column), dark);
      if (place === undefined) return { style, ...showTitle(sheet, row, column) };
      if (place.role === 'first')
        return {
          style: { ...style, ...spanStyle(place) },
          class: { merged: true },
          ...showTitle(sheet, row, column),
        };
      return { class: { covered: true, below: place.role === 'below' } };
    };
    return {
      prop: `c${column}`,
      name: columnLetters(column),
      size: columnPixels(sheet, column),
      ...(column < frozen && { pin: 'colPinStart' as const }),
      cellTemplate: (create, { model }) => create('span', { class: 'shown' }, showCell(sheet.cell(model.row, column))),
      cellProperties,
    };
  });
};

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
const frozenSize = ({ frozenRows, frozenColumns }: SheetDocument) => ({
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

export const PIXELS_PER_POINT = 96 / 72;

/** A column nobody gave a width holds 8.43 characters. */
const STANDARD_WIDTH = 48;
const CHARACTER = 7;
const PADDING = 12;
const LINE = 18;

/** Rows are a little higher than in Excel, to be read and clicked easily. */
export const ROW_HEIGHT = 28;
const ROW_PADDING = 8;

/** A row that wraps long reasons must not fill the window. */
const MOST_LINES = 6;

/** Rows whose wrapped text is measured; the file's own heights hold for all. */
const MEASURED = 400;

/** Pixels of a column. */
export const columnPixels = (sheet: SheetDocument, column: number): number =>
  Math.max(8, Math.round((sheet.widths.get(column) ?? sheet.standard.width ?? STANDARD_WIDTH) * PIXELS_PER_POINT));

/** Chinese characters are twice as wide as Latin ones. */
const charactersOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 2 : 1;
  return width;
};

const linesOf = (text: string, pixels: number): number => {
  const room = Math.max(1, Math.floor((pixels - PADDING) / CHARACTER));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersOf(line) / room)), 0);
};

const measuredHeight = (sheet: SheetDocument, row: number, merged: ReadonlySet<number>): number => {
  let lines = 1;
  let size = 11;
  sheet.rows[row]?.forEach((cell, column) => {
    if (cell === undefined || cell.content === null || sheet.hiddenColumns.has(column)) return;
    size = Math.max(size, cell.style.size ?? 0);
    if (cell.style.wrap !== true || merged.has(row * (LAST_COLUMN + 1) + column)) return;
    lines = Math.max(lines, linesOf(showCell(cell), columnPixels(sheet, column)));
  });
  if (lines === 1 && size <= 11) return ROW_HEIGHT;
  return Math.max(ROW_HEIGHT, Math.round((Math.min(lines, MOST_LINES) * LINE * size) / 11) + ROW_PADDING);
};

/** Pixels of rows that are higher than usual: as the file says, else as their wrapped text needs. */
export const rowPixels = (sheet: SheetDocument): ReadonlyMap<number, number> => {
  const merged = new Set(sheet.merges.map(({ top, left }) => top * (LAST_COLUMN + 1) + left));
  const sizes = new Map<number, number>();
  for (let row = 0; row < Math.min(sheet.rows.length, MEASURED); row += 1) {
    if (sheet.heights.has(row)) continue;
    const height = measuredHeight(sheet, row, merged);
    if (height !== ROW_HEIGHT) sizes.set(row, height);
  }
  const standard = sheet.standard.height ?? 15;
  for (const [row, points] of sheet.heights) {
    if (Math.abs(points - standard) < 1) continue;
    const height = Math.max(ROW_HEIGHT, Math.round(points * PIXELS_PER_POINT));
    if (height !== ROW_HEIGHT) sizes.set(row, height);
  }
  return sizes;
};

/** Where a cell stands in a merged area. */
interface MergedCell {
  readonly area: CellRange;
  /** The first cell shows the area's content, the others lie below it. */
  readonly role: 'first' | 'sameRow' | 'below';
}

/** Finds merged areas by cell; areas are cut where the grid ends, as some span whole rows or columns. */
export const findMerged = (
  merges: readonly CellRange[],
  grid: { readonly rows: number; readonly columns: number },
): ((row: number, column: number) => MergedCell | undefined) => {
  const cells = new Map<number, MergedCell>();
  for (const merge of merges) {
    const area = {
      ...merge,
      right: Math.min(merge.right, grid.columns - 1),
      bottom: Math.min(merge.bottom, grid.rows - 1),
    };
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const isFirst = row === area.top && column === area.left;
        const role = isFirst ? 'first' : row === area.top ? 'sameRow' : 'below';
        cells.set(row * (LAST_COLUMN + 1) + column, { area, role });
      }
  }
  return (row, column) => cells.get(row * (LAST_COLUMN + 1) + column);
};
