import type { HostOptions, Outcome, WorkbookHost, WorkbookSnapshot } from '../../workbook/types';
import { applyPlan } from './apply-plan';
import { readWorkbook } from './read-workbook';
import { undoPlan } from './undo-plan';

/** The port over a package in memory. */
interface XlsxHost extends WorkbookHost {
  /** The package as it stands now. */
  bytes(): Uint8Array;
}

const CANCELLED = { ok: false, issue: { code: 'host.cancelled' } } as const;

const isCancelled = (options: HostOptions | undefined): boolean => options?.signal?.aborted === true;

/**
 * Opens a package as a workbook. Nobody else edits it, so `watch` never calls back; `reveal` only checks that the sheet
 * is there. Trouble with the bytes shows in the outcome of the first call.
 */
export const createXlsxHost = (bytes: Uint8Array, name: string): XlsxHost => {
  let current = bytes;
  let read: Promise<Outcome<WorkbookSnapshot>> | undefined;

  const snapshot = (): Promise<Outcome<WorkbookSnapshot>> => (read ??= readWorkbook(current, name));
  const replace = (next: Uint8Array): void => {
    current = next;
    read = undefined;
  };
  const findSheet = async (sheet: string): Promise<Outcome<WorkbookSnapshot['sheets'][number]>> => {
    const workbook = await snapshot();
    if (!workbook.ok) return workbook;
    const found = workbook.value.sheets.find((each) => each.name === sheet);
    return found === undefined ? { ok: false, issue: { code: 'host.sheetGone', sheet } } : { ok: true, value: found };
  };

  return {
    bytes: () => current,
    snapshot: async (options) => (isCancelled(options) ? CANCELLED : snapshot()),
    readRows: async (sheet, top, bottom) => {
      const found = await findSheet(sheet);
      if (!found.ok) return found;
      const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, at) => found.value.rows[top + at] ?? []);
      return { ok: true, value: rows };
    },
    apply: async (plan, options) => {
      if (isCancelled(options)) return CANCELLED;
      const applied = applyPlan(current, plan);
      if (!applied.ok) return applied;
      replace(applied.value.bytes);
      return { ok: true, value: applied.value.report };
    },
    undo: async (token, options) => {
      if (isCancelled(options)) return CANCELLED;
      const undone = undoPlan(current, token);
      if (!undone.ok) return undone;
      replace(undone.value);
      return { ok: true, value: undefined };
    },
    remember: async (memory) => {
      const applied = applyPlan(current, { blocks: [], sheets: [], memory });
      if (!applied.ok) return applied;
      replace(applied.value.bytes);
      return { ok: true, value: undefined };
    },
    watch: async () => () => undefined,
    reveal: async ({ sheet }) => {
      const found = await findSheet(sheet);
      return found.ok ? { ok: true, value: undefined } : found;
    },
  };
};
