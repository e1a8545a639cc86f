import type { WritePlan } from '../workbook/types';
import type { WritePreview } from './types';

/** What a plan would do, in numbers, for people to agree to before it is done (rule W6). */
export const countPlan = (plan: WritePlan, kept: WritePreview['kept'], ownSheets: readonly string[]): WritePreview => {
  const columns = plan.blocks.flatMap((block) => block.columns);
  const inBlocks = columns.reduce((sum, column) => sum + column.cells.filter((cell) => cell !== undefined).length, 0);
  const inSheets = plan.sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columns.length, 0);
  return {
    plan,
    cells: inBlocks + inSheets,
    freshColumns: [...new Set(columns.filter(({ fresh }) => fresh).map(({ header }) => header))],
    replacedColumns: [...new Set(columns.filter(({ fresh }) => !fresh).map(({ header }) => header))],
    sheets: plan.sheets.map(({ name, rows }) => ({ name, rows: rows.length, replaces: ownSheets.includes(name) })),
    kept,
  };
};
