import { findBestTotal } from '../ranking/find-best-total';
import type { Solver } from '../ranking/find-best-total';
import type { BestTotal } from '../ranking/types';
import type { ListId, ListParts } from '../report/lists/list-parts';
import { planRanking } from '../report/plan-ranking';
import { planResults } from '../report/plan-results';
import { rankingCells } from '../report/ranking-cells';
import { countPlan } from './count-plan';
import { rankAgain } from './rank-again';
import type { RankSettings } from './rank/rank-settings';
import { readGroups } from './rank/read-groups';
import { memoryOf, remember } from './remember';
import { sheetNamesOf, sheetOf } from './session';
import type { Session } from './session';

/** Commands of the ranking: order, what-if, best total, and writing its columns. */
export const rankingCommands = (session: Session) => ({
  async rank(settings: Partial<RankSettings> = {}): Promise<void> {
    const rankSettings = { ...session.store.get().rankSettings, ...settings };
    // Without a solver the list cannot change, so nothing does.
    if (rankSettings.official.list === 'bestTotal' && (await solverOf(session)) === undefined) return;
    session.store.set({ rankSettings });
    rankAgain(session, true);
    if (Object.keys(settings).length > 0) await remember(session);
  },
  previewRanking(): void {
    const { language, ranking, screening } = session.store.get();
    const sheet = sheetOf(session);
    if (ranking === undefined || screening === undefined || sheet === undefined) return;
    const planned = planResults(screening, sheet, memoryOf(session), language, rankingCells(ranking, language));
    session.store.set({ preview: countPlan(planned.plan, planned.kept, session.memory?.ownSheets ?? []) });
  },
  previewLists(which: readonly ListId[]): void {
    const { guideline, language, programme, ranking, scoring, screening } = session.store.get();
    const sheet = sheetOf(session);
    if (ranking === undefined || screening === undefined || sheet === undefined || guideline === undefined) return;
    if (session.snapshot === undefined) return;
    const ownSheets = session.memory?.ownSheets ?? [];
    const parts: ListParts = {
      ranking,
      sheets: [{ sheet, screening, programme, fixed: session.fixed, scoring }],
      groups: readGroups(guideline, session.snapshot, [sheet.name, ...ownSheets]),
      language,
      noticesFrom: session.today,
    };
    const { plan, kept } = planRanking(which, parts, memoryOf(session), sheetNamesOf(session));
    session.store.set({ preview: countPlan(plan, kept, ownSheets) });
  },
  async findBestTotal(): Promise<BestTotal | undefined> {
    const { ranking } = session.store.get();
    if (ranking === undefined) return undefined;
    const solve = await solverOf(session);
    return solve && findBestTotal(ranking.contest, ranking.inOrder, solve);
  },
});

const solverOf = async (session: Session): Promise<Solver | undefined> => {
  session.solver ??= await session.loadSolver?.();
  return session.solver;
};
