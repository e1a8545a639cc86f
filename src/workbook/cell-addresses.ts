import type { CellRange, CellAddress } from './types';

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

/** Excel's last row and column, zero-based. */
export const LAST_ROW = 1_048_575;

export const LAST_COLUMN = 16_383;

/** Letters of a column: 0 → A, 26 → AA. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** Column of a reference such as `AB12` or `$AB$12`, zero-based. */
export const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else if (code !== 36) break;
  }
  return column - 1;
};

/** `A1` of a cell, zero-based. */
export const cellReference = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const corner = (text: string): { row: number | undefined; column: number | undefined } | undefined => {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || text === '') return undefined;
  return {
    column: match[1] === undefined ? undefined : columnOf(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
  };
};

/** Rectangle of an address, the first where commas part several: `B2`, `A1:C9`, `A:C`, `3:7`; undefined for anything else. */
export const parseAddress = (address: string): CellRange | undefined => {
  const [local = ''] = address.slice(address.lastIndexOf('!') + 1).split(',');
  const [first = '', second = first] = local.split(':');
  const from = corner(first);
  const to = corner(second);
  if (!from || !to) return undefined;
  const range = {
    top: from.row ?? 0,
    left: from.column ?? 0,
    bottom: to.row ?? LAST_ROW,
    right: to.column ?? LAST_COLUMN,
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
};

const quoted = (sheet: string): string =>
  /^[A-Za-z_一-鿿][\w一-鿿]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** Address of a rectangle as Excel writes it in events, without the sheet. */
export const localAddress = (range: CellRange): string => {
  const whole = range.top === 0 && range.bottom === LAST_ROW;
  if (whole) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  if (range.left === 0 && range.right === LAST_COLUMN) return `${range.top + 1}:${range.bottom + 1}`;
  const from = cellReference(range.top, range.left);
  const to = cellReference(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
};

/** Address of a rectangle with its sheet, as `Range.address` gives it. */
export const fullAddress = (sheet: string, range: CellRange): string => `${quoted(sheet)}!${localAddress(range)}`;

/** A cell as people write it, `汇总表!B12`; quoted where the sheet's name needs it. */
export const nameCell = ({ sheet, row, column }: CellAddress): string => {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row + 1}`;
};

/** A range within its sheet, `G1:I2`. */
export const nameRange = ({ top, left, bottom, right }: CellRange): string =>
  `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
