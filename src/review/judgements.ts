import type { Answer, Override } from '../screening/types';
import type { CellAddress } from '../workbook/types';
import { remember } from './memory';
import type { Session } from './session';
import { showTrouble, withEntry, settingsOf, sheetOf } from './session';
import { rankAgain } from './ranking';
import { rescreenRows, rescreen } from './screening';

/** Commands of the applicant's card. */
export const judgementCommands = (session: Session) => {
  const rejudgeKey = async (key: string) => {
    const row = session.store.get().screening?.applicants.find((applicant) => applicant.key === key)?.sheetRow;
    if (row !== undefined) await rejudge(session, (sheetRow) => sheetRow === row);
  };
  return {
    select: (selected: string | undefined) => session.store.set({ selected }),
    async reveal(cell: CellAddress) {
      const outcome = await session.host.reveal(cell);
      if (!outcome.ok) showTrouble(session, outcome.issue);
    },
    async answer(key: string, criterion: string, answer: Answer | undefined) {
      session.answers = withEntry(session.answers, key, criterion, answer);
      await rejudgeKey(key);
      await remember(session);
    },
    async override(key: string, criterion: string, override: Override | undefined) {
      const dated = override && { on: session.today, ...override };
      session.overrides = withEntry(session.overrides, key, criterion, dated);
      await rejudgeKey(key);
      await remember(session);
    },
  };
};

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
