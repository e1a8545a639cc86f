import { decodeMemory } from '../report/memory';
import type { WorkbookSnapshot } from '../workbook/types';
import { findRename, renameInMemory } from './follow-rename';
import { restoreSheet } from './restore-sheet';
import { rebind } from './run-screening';
import type { Session } from './session';
import { filledRows, readSnapshot } from './take-snapshot';

/** The sheet with the most filled rows among those one can see and that are not ours. */
const fullestSheet = (snapshot: WorkbookSnapshot, own: readonly string[]): string | undefined =>
  snapshot.sheets
    .filter(({ name, visibility }) => visibility === 'visible' && !own.includes(name))
    .map((sheet) => ({ name: sheet.name, rows: filledRows(sheet) }))
    .sort((a, b) => b.rows - a.rows)[0]?.name;

/** What was remembered in the workbook; trouble is shown where it cannot be read. */
const readMemory = (session: Session, { memory, sheets }: WorkbookSnapshot) => {
  session.memory = memory === undefined ? undefined : decodeMemory(memory);
  if (memory !== undefined && session.memory === undefined)
    session.store.set({ trouble: { code: 'review.memoryUnreadable' } });
  const rename = session.memory && findRename(session.memory, sheets);
  if (session.memory !== undefined && rename !== undefined) session.memory = renameInMemory(session.memory, rename);
  return session.memory;
};

/** Reads the workbook, brings back what was remembered, proposes sheet and guideline (rule B4). */
export const openWorkbook = async (session: Session): Promise<void> => {
  const snapshot = await readSnapshot(session);
  if (snapshot === undefined) return;
  const memory = readMemory(session, snapshot);
  const isThere = snapshot.sheets.some(({ name }) => name === memory?.sheet);
  await restoreSheet(session, isThere ? memory?.sheet : fullestSheet(snapshot, memory?.ownSheets ?? []));
  await rebind(session);
};
