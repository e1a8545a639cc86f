import { decide } from '../memory/sheet-review';
import type { Answer, Override } from '../screening/types';
import type { CellAddress } from '../workbook/types';
import { rejudge } from './screen-sheets';
import type { Session } from './session';
import { changeReview, remember, showTrouble } from './session';

/** Commands of the applicant's card. */
export const judgementCommands = (session: Session) => {
  const { store } = session;
  const rejudgeKey = async (key: string) => {
    const row = store.get().screening?.applicants.find((applicant) => applicant.key === key)?.sheetRow;
    if (row !== undefined) await rejudge(session, (sheetRow) => sheetRow === row);
    await remember(session);
  };
  return {
    select: (selected: string | undefined) => store.set({ selected }),
    async reveal(cell: CellAddress) {
      const outcome = await session.host.reveal(cell);
      if (!outcome.ok) showTrouble(session, outcome.issue);
    },
    async answer(key: string, criterion: string, answer: Answer | undefined) {
      changeReview(session, { answers: decide(store.get().review.answers, key, criterion, answer) });
      await rejudgeKey(key);
    },
    async override(key: string, criterion: string, override: Override | undefined) {
      const dated = override && { on: session.today, ...override };
      changeReview(session, { overrides: decide(store.get().review.overrides, key, criterion, dated) });
      await rejudgeKey(key);
    },
  };
};
