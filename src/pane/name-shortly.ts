import { nameColumn } from '../report/name-cell';
import type { CellAddress } from '../workbook/types';

/** A cell of the sheet one looks at, e.g. `K11`. */
export const nameShortly = ({ row, column }: Pick<CellAddress, 'row' | 'column'>): string =>
  `${nameColumn(column)}${row + 1}`;
