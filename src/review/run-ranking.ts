import type { Steps } from '../logic/steps';
import { findBestTotal } from '../ranking/find-best-total';
import type { Solver } from '../ranking/find-best-total';
import type { BestTotal } from '../ranking/types';
import type { ListId, ListParts } from '../report/lists/list-parts';
import { planRankingInSteps } from '../report/plan-ranking';
import type { PlannedRanking } from '../report/plan-ranking';
import { previewColumns } from './preview-columns';
import { rankAgain } from './rank-again';
import { changeRankSettings } from './rank/rank-settings';
import type { RankChange } from './rank/rank-settings';
import { readGroups } from './rank/read-groups';
import { memoryOf, remember } from './remember';
import { roundSheetsOf } from './round';
import { sheetNamesOf } from './session';
import type { Session } from './session';
import { showPreview } from './show-preview';

/** Commands of the ranking: order, what-if, best total, and writing its columns. */
export const rankingCommands = (session: Session) => ({
  async rank(change: RankChange = {}): Promise<void> {
    const rankSettings = changeRankSettings(session.store.get().rankSettings, change);
    // Without a solver the list cannot change, so nothing does.
    if (rankSettings.official.list === 'bestTotal' && (await solverOf(session)) === undefined) return;
    session.store.set({ rankSettings });
    rankAgain(session, true);
    if (Object.keys(change).length > 0) await remember(session);
  },
  async previewRanking(): Promise<void> {
    const { ranking } = session.store.get();
    if (ranking !== undefined) await previewColumns(session, ranking);
  },
  previewLists: (which: readonly ListId[]): Promise<void> => showPreview(session, () => planWritten(session, which)),
  async findBestTotal(): Promise<BestTotal | undefined> {
    const { ranking } = session.store.get();
    if (ranking === undefined) return undefined;
    const solve = await solverOf(session);
    return solve && findBestTotal(ranking.contest, ranking.inOrder, solve);
  },
});

function* planWritten(session: Session, which: readonly ListId[]): Steps<PlannedRanking | undefined> {
  const { guideline, language, ranking } = session.store.get();
  const sheets = roundSheetsOf(session);
  if (ranking === undefined || sheets.length === 0 || guideline === undefined) return undefined;
  if (session.snapshot === undefined) return undefined;
  const applicantSheets = sheets.map(({ sheet }) => sheet.name);
  const parts: ListParts = {
    ranking,
    sheets,
    groups: readGroups(guideline, session.snapshot, [...applicantSheets, ...(session.memory?.ownSheets ?? [])]),
    language,
    noticesFrom: session.today,
  };
  return yield* planRankingInSteps(which, parts, memoryOf(session), sheetNamesOf(session));
}

const solverOf = async (session: Session): Promise<Solver | undefined> => {
  session.solver ??= await session.loadSolver?.();
  return session.solver;
};
