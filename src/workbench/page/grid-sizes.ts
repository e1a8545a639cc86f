import { LAST_COLUMN } from '../stand-in/document/address';
import { showCell } from '../stand-in/document/show-cell';
import type { SheetDocument } from '../stand-in/document/sheet-document';

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
