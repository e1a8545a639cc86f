import type { CellAddress, CellRange } from '../workbook/types';

const LETTERS = 26;

/** Column letters as the sheet shows them; zero-based column. */
export const nameColumn = (column: number): string => {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % LETTERS;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / LETTERS;
  }
  return letters;
};

/** A cell as people write it, `汇总表!B12`; quoted where the sheet's name needs it. */
export const nameCell = ({ sheet, row, column }: CellAddress): string => {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${nameColumn(column)}${row + 1}`;
};

/** A range within its sheet, `G1:I2`. */
export const nameRange = ({ top, left, bottom, right }: CellRange): string =>
  `${nameColumn(left)}${top + 1}:${nameColumn(right)}${bottom + 1}`;
