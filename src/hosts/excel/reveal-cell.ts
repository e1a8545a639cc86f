import type { CellAddress, Outcome } from '../../workbook/types';
import { done } from './in-turn';
import { runExcel } from './run-excel';

/** Activates the sheet and selects the cell, which also scrolls to it. */
export const revealCell = ({ sheet, row, column }: CellAddress): Promise<Outcome<void>> =>
  runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).untrack().select();
    await context.sync();
    return done(undefined);
  });
