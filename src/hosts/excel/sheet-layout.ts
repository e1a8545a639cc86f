import type { PlannedCell, PlannedSheet } from '../../workbook/types';
import { toReadBack, toWritten } from './plan-columns';
import { packByBytes, wireBytes } from './payload';
import { BLOCK_ROWS } from './payload';

/** Where the parts of a planned sheet stand, zero-based rows. */
export interface SheetLayout {
  readonly width: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly footerRow: number;
}

export const layOut = (sheet: PlannedSheet): SheetLayout => {
  const headerRow = sheet.title.length;
  const firstRow = headerRow + 1;
  const lastRow = headerRow + sheet.rows.length;
  return { width: Math.max(1, sheet.columns.length), headerRow, firstRow, lastRow, footerRow: lastRow + 1 };
};

/** Rows of a planned sheet that fit one round trip. */
export interface SheetRows {
  readonly top: number;
  readonly values: (string | number | boolean)[][];
  readonly expected: (string | number | boolean)[][];
  readonly bytes: number;
}

const EMPTY: PlannedCell = { value: null };

/** Cuts the rows of the table into blocks. */
export const rowBlocks = (sheet: PlannedSheet, { firstRow }: SheetLayout): SheetRows[] => {
  const rows = sheet.rows.map((cells) => {
    const filled = sheet.columns.map((column, index) => ({ column, cell: cells[index] ?? EMPTY }));
    const values = filled.map(({ column, cell }) => toWritten(cell.value, column.format));
    return {
      values,
      expected: filled.map(({ column, cell }) => toReadBack(cell.value, column.format)),
      bytes: values.reduce<number>((sum, value) => sum + wireBytes(value), 0),
    };
  });
  let top = firstRow;
  return packByBytes(rows, ({ bytes }) => bytes, BLOCK_ROWS).map((group) => {
    const block = {
      top,
      values: group.map(({ values }) => values),
      expected: group.map(({ expected }) => expected),
      bytes: group.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    top += group.length;
    return block;
  });
};
