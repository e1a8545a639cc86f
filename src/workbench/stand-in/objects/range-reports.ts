import type { CellRange } from '../../../workbook/types';
import type { SheetDocument } from '../document/sheet-document';
import { refuseArgument } from '../refusal';

const requireOnly = (wanted: unknown, names: readonly string[], location: string): void => {
  const asked = typeof wanted === 'object' && wanted !== null ? Object.keys(wanted) : [];
  if (asked.length === 0 || asked.some((name) => !names.includes(name))) refuseArgument(location, wanted);
};

const span = <T>(from: number, to: number, give: (index: number) => T): T[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => give(from + offset));

/** Answer of `Range.getRowProperties({ rowHidden: true })`. */
export const rowProperties = (sheet: SheetDocument, range: CellRange, wanted: unknown): unknown => {
  requireOnly(wanted, ['rowHidden'], 'Range.getRowProperties');
  return span(range.top, range.bottom, (row) => ({ rowHidden: sheet.isRowHidden(row) }));
};

/** Answer of `Range.getColumnProperties({ columnHidden: true })`. */
export const columnProperties = (sheet: SheetDocument, range: CellRange, wanted: unknown): unknown => {
  requireOnly(wanted, ['columnHidden'], 'Range.getColumnProperties');
  return span(range.left, range.right, (column) => ({ columnHidden: sheet.hiddenColumns.has(column) }));
};

/** Answer of `Range.getCellProperties` for the fill and font colour. */
export const cellProperties = (sheet: SheetDocument, range: CellRange, wanted: unknown): unknown => {
  requireOnly(wanted, ['format'], 'Range.getCellProperties');
  return span(range.top, range.bottom, (row) =>
    span(range.left, range.right, (column) => {
      const { fill, color } = sheet.cell(row, column).style;
      return { format: { fill: { color: fill ?? '' }, font: { color: color ?? '#000000' } } };
    }),
  );
};
