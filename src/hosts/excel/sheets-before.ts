import type { MemoryPart } from '../../workbook/memory-part';
import type { Outcome, WritePlan } from '../../workbook/types';
import { done, refused } from './in-turn';
import { toRectangle } from './merged-areas';
import type { UndoSheet } from './own-undo';

/** Looks at the sheets to be made: a name taken by a sheet that is not ours stops everything (rule W1). */
export const readSheetsBefore = async (
  context: Excel.RequestContext,
  plan: WritePlan,
  existing: readonly Excel.Worksheet[],
  part: MemoryPart,
): Promise<Outcome<readonly UndoSheet[]>> => {
  const byName = new Map(existing.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const { name } of plan.sheets) {
    const sheet = byName.get(name.toLowerCase());
    if (sheet && !part.ownSheets.includes(sheet.name)) return refused({ code: 'host.sheetNameTaken', sheet: name });
    if (sheet?.protection.protected) return refused({ code: 'host.protectedSheet', sheet: name });
  }
  const asked = plan.sheets.map(({ name }) => {
    const used = byName
      .get(name.toLowerCase())
      ?.getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount,formulas,numberFormat')
      .untrack();
    return { name, used };
  });
  if (asked.some(({ used }) => used)) await context.sync();
  return done(
    asked.map(({ name, used }) => ({
      name,
      before:
        used === undefined
          ? undefined
          : used.isNullObject
            ? { range: undefined, formulas: [], formats: [] }
            : { range: toRectangle(used), formulas: used.formulas, formats: used.numberFormat },
    })),
  );
};
