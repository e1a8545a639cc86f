import type { HostOptions, WorkbookHost, WritePlan } from '../../workbook/types';
import { carryOutPlan } from './carry-out-plan';
import { explainMissingSheet, refused } from './requests';
import { takePlanBack } from './take-plan-back';
import { isUndoToken } from './anchors';
import { readRows } from './read-cells';
import { takeSnapshot } from './take-snapshot';
import { revealCell, watchWorkbook } from './watch-workbook';
import type { HostMemory } from './own-part';
import { remember } from './own-part';

/** The port over Office.js, whole from ExcelApi 1.14 (Office 2021) on. */
export const createExcelHost = (): WorkbookHost => {
  const memory: HostMemory = { seen: new Map(), part: undefined };
  return {
    snapshot: async (options: HostOptions = {}) => {
      const read = await takeSnapshot(options);
      if (!read.ok) return read;
      const { snapshot, part } = read.value;
      memory.seen = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
      memory.part = part;
      return { ok: true, value: snapshot };
    },
    readRows: async (sheet, top, bottom) => explainMissingSheet(await readRows(sheet, top, bottom), [sheet]),
    apply: async (plan: WritePlan, options: HostOptions = {}) =>
      explainMissingSheet(
        await carryOutPlan(plan, memory, options),
        plan.blocks.map(({ sheet }) => sheet),
      ),
    undo: async (token, options: HostOptions = {}) => {
      if (!isUndoToken(token)) return refused({ code: 'host.unavailable', detail: 'undo' });
      memory.part = undefined;
      return explainMissingSheet(
        await takePlanBack(token, options),
        token.strips.map(({ sheet }) => sheet),
      );
    },
    remember: async (text) => {
      memory.part = undefined;
      return remember(text);
    },
    watch: watchWorkbook,
    reveal: async (address) => explainMissingSheet(await revealCell(address), [address.sheet]),
  };
};
