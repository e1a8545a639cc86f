import type { CellValue } from '../../workbook/types';

const plain = (value: CellValue | undefined): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : `${typeof value} ${String(value)}`;
};

/** Whether two cells hold the same: blanks are alike, a number is not its text. */
export const isSameCell = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  plain(one) === plain(other);
