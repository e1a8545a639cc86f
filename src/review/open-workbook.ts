import { decodeMemory } from '../report/memory';
import type { WorkbookSnapshot } from '../workbook/types';
import { proposeGuideline } from './propose-guideline';
import { rebind } from './run-screening';
import type { Session } from './session';
import { filledRows, readSnapshot } from './take-snapshot';

/** The sheet with the most filled rows among those one can see and that are not ours. */
const fullestSheet = (snapshot: WorkbookSnapshot, own: readonly string[]): string | undefined =>
  snapshot.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !own.includes(name))
    .map((sheet) => ({ name: sheet.name, rows: filledRows(sheet) }))
    .sort((a, b) => b.rows - a.rows)[0]?.name;

/** Brings back what was remembered in the workbook: choices, answers, overrides (rule B4). */
const restoreMemory = async (session: Session, snapshot: WorkbookSnapshot) => {
  if (snapshot.memory === undefined) return;
  const memory = decodeMemory(snapshot.memory);
  if (memory === undefined) {
    session.store.set({ trouble: { code: 'review.memoryUnreadable' } });
    return;
  }
  session.memory = memory;
  session.fixed = memory.fixed;
  session.answers = memory.answers;
  session.overrides = memory.overrides;
  const known = memory.guideline !== undefined && session.library.list().some(({ id }) => id === memory.guideline);
  session.store.set({
    ...(known && memory.guideline !== undefined && { guideline: await session.library.load(memory.guideline) }),
    ...(memory.sheet !== undefined &&
      snapshot.sheets.some(({ name }) => name === memory.sheet) && { sheet: memory.sheet }),
    programme: memory.programme,
    asOf: memory.asOf,
    readings: memory.readings,
    strict: memory.strict,
  });
};

/** Reads the workbook, brings back what was remembered, proposes sheet and guideline. */
export const openWorkbook = async (session: Session): Promise<void> => {
  const snapshot = await readSnapshot(session);
  if (snapshot === undefined) return;
  await restoreMemory(session, snapshot);
  const { sheet, guideline } = session.store.get();
  if (sheet === undefined) session.store.set({ sheet: fullestSheet(snapshot, session.memory?.ownSheets ?? []) });
  if (guideline === undefined) {
    const chosen = snapshot.sheets.find(({ name }) => name === session.store.get().sheet);
    const proposed = chosen && proposeGuideline(chosen, session.library.list());
    if (proposed !== undefined)
      session.store.set({ guideline: await session.library.load(proposed.guideline), programme: proposed.programme });
  }
  rebind(session);
};
