import { columnLetters } from '../workbook/cell-addresses';
import type { CellAddress, CellRange } from '../workbook/types';

/** A cell as people write it, `汇总表!B12`; quoted where the sheet's name needs it. */
export const nameCell = ({ sheet, row, column }: CellAddress): string => {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row + 1}`;
};

/** A range within its sheet, `G1:I2`. */
export const nameRange = ({ top, left, bottom, right }: CellRange): string =>
  `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
