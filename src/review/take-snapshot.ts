import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/types';
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
  session.snapshot = outcome.value;
  session.store.set({
    activity: { kind: 'idle' },
    workbook: outcome.value.name,
    sheets: outcome.value.sheets.map(entryOf),
  });
  return outcome.value;
};
