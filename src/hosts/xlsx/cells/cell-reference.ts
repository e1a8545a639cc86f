import type { CellRange } from '../../../workbook/types';

/** Letters of a column, zero-based: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** Column of a reference such as `AB12`, zero-based. */
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

/** Row of a reference such as `AB12`, zero-based. */
export const rowOf = (reference: string): number => Number(reference.replace(/^\$?[A-Za-z]+\$?/, '')) - 1;

/** `A1` of a cell, zero-based. */
export const cellReference = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Reads `A1` or `A1:C9`; `undefined` for anything else, such as whole columns. */
export const parseRange = (reference: string): CellRange | undefined => {
  const match = /^\$?([A-Za-z]+)\$?(\d+)(?::\$?([A-Za-z]+)\$?(\d+))?$/.exec(reference.trim());
  if (match === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
};

/** `A1:C9`, or `A1` for a single cell. */
export const formatRange = ({ top, left, bottom, right }: CellRange): string => {
  const first = cellReference(top, left);
  const last = cellReference(bottom, right);
  return first === last ? first : `${first}:${last}`;
};
