import { encodeMemory } from '../report/memory';
import { planRoundResults } from '../report/plan-round-results';
import { rankingCells } from '../report/ranking-cells';
import { countPlan } from './count-plan';
import type { Ranking } from './rank/rank-applicants';
import { memoryOf } from './remember';
import { roundSheetsOf } from './round';
import type { Session } from './session';

/** Plans the result columns of every screened sheet, with a ranking's beside them where there is one, and shows it. */
export const previewColumns = (session: Session, ranking?: Ranking): void => {
  const { language } = session.store.get();
  const sheets = roundSheetsOf(session);
  if (sheets.length === 0) return;
  const cells = ranking && rankingCells(ranking, language);
  const { blocks, kept, memory } = planRoundResults(sheets, memoryOf(session), language, cells);
  const plan = { blocks, sheets: [], memory: memory && encodeMemory(memory) };
  session.store.set({ preview: countPlan(plan, kept, session.memory?.ownSheets ?? []) });
};
