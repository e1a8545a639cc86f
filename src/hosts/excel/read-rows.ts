import type { CellValue, Outcome } from '../../workbook/types';
import { toCellValue } from './cell-values';
import { done } from './in-turn';
import { runExcel } from './run-excel';

/** Values of some rows of a sheet, in one round trip. */
export const readRows = (
  sheet: string,
  top: number,
  bottom: number,
): Promise<Outcome<readonly (readonly CellValue[])[]>> =>
  runExcel(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${top + 1}:${bottom + 1}`)
      .untrack()
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,values,numberFormat,valueTypes')
      .untrack();
    await context.sync();
    const rows: CellValue[][] = Array.from({ length: bottom - top + 1 }, () => []);
    if (range.isNullObject) return done(rows);
    const { rowIndex, columnIndex, values, numberFormat, valueTypes } = range;
    values.forEach((cells: unknown[], offset) => {
      const row = rows[rowIndex + offset - top];
      if (!row) return;
      for (let column = 0; column < columnIndex; column += 1) row.push(null);
      cells.forEach((value, column) => {
        row.push(toCellValue(value, String(numberFormat[offset]?.[column]), valueTypes[offset]?.[column]));
      });
    });
    return done(rows);
  });
