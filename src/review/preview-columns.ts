import { encodeMemory } from '../report/memory';
import { planRoundResultsInSteps } from '../report/plan-round-results';
import { rankingCells } from '../report/ranking-cells';
import type { Ranking } from './rank/rank-applicants';
import { memoryOf } from './remember';
import { roundSheetsOf } from './round';
import type { Session } from './session';
import { showPreview } from './show-preview';

/** Plans the result columns of every screened sheet, with a ranking's beside them where there is one, and shows it. */
export const previewColumns = (session: Session, ranking?: Ranking): Promise<void> =>
  showPreview(session, function* () {
    const { language } = session.store.get();
    const sheets = roundSheetsOf(session);
    if (sheets.length === 0) return undefined;
    const cells = ranking && rankingCells(ranking, language);
    yield;
    const { blocks, kept, memory } = yield* planRoundResultsInSteps(sheets, memoryOf(session), language, cells);
    return { plan: { blocks, sheets: [], memory: memory && encodeMemory(memory) }, kept };
  });
