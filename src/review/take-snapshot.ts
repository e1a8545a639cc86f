import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/types';
import { findRename, renameInMemory } from './follow-rename';
import { memoryOf } from './remember';
import { showTrouble } from './session';
import type { Session } from './session';
import type { SheetEntry } from './types';

/** Number of rows with any content. */
export const filledRows = (sheet: SheetSnapshot) =>
  sheet.rows.reduce((count, row) => count + (row.some((cell) => cell !== null && cell !== '') ? 1 : 0), 0);

const entryOf = (sheet: SheetSnapshot): SheetEntry => ({
  name: sheet.name,
  hidden: sheet.visibility !== 'visible',
  protected: sheet.protected,
  rows: filledRows(sheet),
});

/** A sheet renamed since the last reading keeps all that was chosen and decided for it (rule B4). */
const followRename = (session: Session, before: readonly string[]) => {
  const memory = { ...memoryOf(session), seen: before };
  const rename = findRename(memory, session.snapshot?.sheets ?? []);
  if (rename === undefined) return;
  session.memory = renameInMemory(memory, rename);
  const { sheet, together } = session.store.get();
  session.store.set({
    sheet: sheet === rename.from ? rename.to : sheet,
    together: new Map([...together].map(([name, own]) => [name === rename.from ? rename.to : name, own])),
  });
};

/** Takes a new snapshot; false where the host could not (the trouble is shown). */
export const readSnapshot = async (session: Session): Promise<WorkbookSnapshot | undefined> => {
  session.store.set({ activity: { kind: 'reading' } });
  const outcome = await session.host.snapshot({
    onProgress: (progress) => session.store.set({ activity: { kind: 'reading', progress } }),
  });
  if (!outcome.ok) {
    showTrouble(session, outcome.issue);
    return undefined;
  }
  const before = session.snapshot?.sheets.map(({ name }) => name);
  session.snapshot = outcome.value;
  if (before !== undefined) followRename(session, before);
  session.store.set({
    activity: { kind: 'idle' },
    workbook: outcome.value.name,
    sheets: outcome.value.sheets.map(entryOf),
  });
  return outcome.value;
};
