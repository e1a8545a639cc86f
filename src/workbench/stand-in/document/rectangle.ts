import type { CellRange } from '../../../workbook/types';

/** Number of rows of a rectangle. */
export const rowCount = (range: CellRange): number => range.bottom - range.top + 1;

/** Number of columns of a rectangle. */
export const columnCount = (range: CellRange): number => range.right - range.left + 1;

/** The rectangle from a corner and a size. */
export const rectangleAt = (top: number, left: number, rows: number, columns: number): CellRange => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const intersects = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The smallest rectangle around two. */
export const boundingRectangle = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
