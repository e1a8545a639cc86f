import { findBestTotal } from '../ranking/find-best-total';
import type { BestTotal } from '../ranking/types';
import { planResults } from '../report/plan-results';
import { rankingCells } from '../report/ranking-cells';
import { countPlan } from './count-plan';
import { rankAgain } from './rank-again';
import type { RankSettings } from './rank/rank-settings';
import { memoryOf } from './remember';
import { sheetOf } from './session';
import type { Session } from './session';

/** Commands of the ranking: order, what-if, best total, and writing its columns. */
export const rankingCommands = (session: Session) => ({
  rank(settings: Partial<RankSettings> = {}): void {
    session.store.set({ rankSettings: { ...session.store.get().rankSettings, ...settings } });
    rankAgain(session, true);
  },
  previewRanking(): void {
    const { language, ranking, screening } = session.store.get();
    const sheet = sheetOf(session);
    if (ranking === undefined || screening === undefined || sheet === undefined) return;
    const planned = planResults(screening, sheet, memoryOf(session), language, rankingCells(ranking, language));
    session.store.set({ preview: countPlan(planned.plan, planned.kept, session.memory?.ownSheets ?? []) });
  },
  async findBestTotal(): Promise<BestTotal | undefined> {
    const { ranking } = session.store.get();
    if (ranking === undefined || session.loadSolver === undefined) return undefined;
    const solve = await session.loadSolver();
    return findBestTotal(ranking.contest, ranking.allocation, solve);
  },
});
