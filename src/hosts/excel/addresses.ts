import { cellReference } from '../../workbook/cell-addresses';
import type { CellRange } from '../../workbook/types';

/** A1 address of some rows of one column. */
export const columnAddress = (column: number, top: number, bottom: number): string => {
  const first = cellReference(top, column);
  return top === bottom ? first : `${first}:${cellReference(bottom, column)}`;
};

const MOST_ADDRESS = 8000;

/** Joins addresses with commas into texts short enough for `Worksheet.getRanges`. */
export const joinAddresses = (addresses: readonly string[]): string[] => {
  const joined: string[] = [];
  let text = '';
  for (const address of addresses) {
    if (text !== '' && text.length + address.length + 1 > MOST_ADDRESS) {
      joined.push(text);
      text = '';
    }
    text = text === '' ? address : `${text},${address}`;
  }
  return text === '' ? joined : [...joined, text];
};

/** The rectangle of a range whose place was loaded. */
export const toRectangle = (range: Excel.Range): CellRange => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
