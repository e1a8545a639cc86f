import { rankAgain } from './rank-again';
import { rescreenRows } from './rescreen-rows';
import { rescreen } from './run-screening';
import { settingsOf, sheetOf } from './session';
import type { Session } from './session';

/** Judges the touched rows again, or everything where that is not sound; notes what it cost. */
export const rejudge = async (session: Session, isTouched: (sheetRow: number) => boolean): Promise<void> => {
  session.turn += 1;
  const settings = settingsOf(session);
  const sheet = sheetOf(session);
  const before = session.store.get().screening;
  if (settings === undefined || sheet === undefined || before === undefined) return;
  const started = session.now();
  const screening = rescreenRows(sheet, before, settings, isTouched);
  if (screening === undefined) await rescreen(session);
  else {
    session.store.set({ screening, preview: undefined });
    rankAgain(session);
  }
  session.store.set({ lastEditCost: session.now() - started });
};
