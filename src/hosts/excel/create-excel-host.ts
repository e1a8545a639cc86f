import type { HostOptions, WorkbookHost, WritePlan } from '../../workbook/types';
import { applyPlan } from './apply-plan';
import { explainMissingSheet, refused } from './requests';
import { undoPlan } from './undo-plan';
import { isUndoToken } from './anchors';
import { readRows } from './read-cells';
import { readSnapshot } from './read-snapshot';
import { revealCell, watchWorkbook } from './watch-workbook';
import type { HostMemory } from './own-part';
import { remember } from './own-part';

/** The port over Office.js, whole from ExcelApi 1.14 (Office 2021) on. */
export const createExcelHost = (): WorkbookHost => {
  const memory: HostMemory = { seen: new Map(), part: undefined };
  return {
    snapshot: async (options: HostOptions = {}) => {
      const read = await readSnapshot(options);
      if (!read.ok) return read;
      const { snapshot, part } = read.value;
      memory.seen = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
      memory.part = part;
      return { ok: true, value: snapshot };
    },
    readRows: async (sheet, top, bottom) => explainMissingSheet(await readRows(sheet, top, bottom), [sheet]),
    apply: async (plan: WritePlan, options: HostOptions = {}) =>
      explainMissingSheet(
        await applyPlan(plan, memory, options),
        plan.blocks.map(({ sheet }) => sheet),
      ),
    undo: async (token, options: HostOptions = {}) => {
      if (!isUndoToken(token)) return refused({ code: 'host.unavailable', detail: 'undo' });
      memory.part = undefined;
      return explainMissingSheet(
        await undoPlan(token, options),
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
