import type { HostOptions, WorkbookHost, WritePlan, SheetSnapshot, HostIssue, Outcome } from '../../workbook/types';
import { applyPlan } from './apply-plan';
import { explainMissingSheet } from './requests';
import { isUndoToken, undoPlan } from './undo-plan';
import { readRows } from './read-cells';
import { readSnapshot } from './read-snapshot';
import { remember, revealCell, watchWorkbook } from './watch-workbook';
import type { MemoryPart } from '../../workbook/memory-part';

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

/** What the host remembers between calls, so that it notices what moved and asks for less. */
export interface HostMemory {
  /** Sheets as they were last read. */
  seen: ReadonlyMap<string, SheetSnapshot>;
  /** Our part as it was last read or written; `id` undefined where there is none. */
  part: { readonly id: string | undefined; readonly content: MemoryPart } | undefined;
}

/** Awaits one step after the other, until one gives an issue. */
export const inTurn = async <T>(
  things: readonly T[],
  step: (thing: T, index: number) => Promise<HostIssue | undefined>,
  options: HostOptions = {},
  from = 0,
): Promise<HostIssue | undefined> => {
  const thing = things[from];
  if (thing === undefined) return undefined;
  if (options.signal?.aborted) return { code: 'host.cancelled' };
  const issue = await step(thing, from);
  if (issue) return issue;
  options.onProgress?.({ done: from + 1, total: things.length });
  return inTurn(things, step, options, from + 1);
};

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (issue: HostIssue): { readonly ok: false; readonly issue: HostIssue } => ({ ok: false, issue });
