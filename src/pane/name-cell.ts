import type { CellAddress } from '../workbook/types';

/** A column as people call it, e.g. `K`. */
export const nameColumn = (column: number): string =>
  (column >= 26 ? nameColumn(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A cell as people call it, e.g. `K11`. */
export const nameCell = ({ row, column }: Pick<CellAddress, 'row' | 'column'>): string =>
  `${nameColumn(column)}${row + 1}`;
