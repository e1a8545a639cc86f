import type { Answer, Override } from '../screening/types';
import type { CellAddress } from '../workbook/types';
import { remember } from './remember';
import { rejudge } from './rejudge';
import { showTrouble, withEntry } from './session';
import type { Session } from './session';

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
