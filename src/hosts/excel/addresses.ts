import type { CellRange } from '../../workbook/types';

/** Letters of a column: 0 → A, 26 → AA. */
const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** A1 address of some rows of one column. */
export const columnAddress = (column: number, top: number, bottom: number): string => {
  const letters = columnLetters(column);
  return top === bottom ? `${letters}${top + 1}` : `${letters}${top + 1}:${letters}${bottom + 1}`;
};

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The first rectangle of an address in an event (`B2`, `A1:C9`, `A:C`, `3:7`); undefined if it has none. */
export const parseAddress = (address: string): CellRange | undefined => {
  const first = address.split(',')[0] ?? '';
  const match = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/.exec(first.slice(first.lastIndexOf('!') + 1));
  if (!match) return undefined;
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = match;
  return {
    top: fromRow === '' ? 0 : Number(fromRow) - 1,
    left: fromColumn === '' ? 0 : columnOf(fromColumn),
    bottom: toRow === '' ? 1_048_575 : Number(toRow) - 1,
    right: toColumn === '' ? 16_383 : columnOf(toColumn),
  };
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
