import type { Steps } from '../logic/steps';
import type { ListId } from '../words/shape';
import type { ListParts } from '../plans/lists/list-parts';
import type { PlannedRanking } from '../plans/write-plans';
import { planRanking } from '../plans/write-plans';
import type { Solver } from '../ranking/best-total';
import { findBestTotal } from '../ranking/best-total';
import type { RankChange } from '../ranking/settings';
import { changeRankSettings } from '../ranking/settings';
import type { BestTotal } from '../ranking/types';
import { groupsOf, rankAgain, rescreen } from './screen-sheets';
import type { Session } from './session';
import { remember, reviewedSheets, sheetNamesOf } from './session';
import { previewColumns, showPreview } from './write-results';

/** Commands of the ranking: order, what-if, best total, and writing its columns. */
export const rankingCommands = (session: Session) => ({
  async rank(change: RankChange = {}): Promise<void> {
    const { memory, rankSettings, review } = session.store.get();
    const settings = changeRankSettings(rankSettings, change);
    // Without a solver the list cannot change, so nothing does.
    if (settings.official.list === 'bestTotal' && (await solverOf(session)) === undefined) return;
    const isChange = Object.keys(change).length > 0;
    if (isChange && review.guideline !== undefined)
      session.store.set({ memory: { ...memory, rank: new Map(memory.rank).set(review.guideline, settings) } });
    await rankAgain(session, true);
    // Who recommends more than its places is told of every row that is screened.
    if (settings.quotas !== rankSettings.quotas) await rescreen(session);
    if (isChange) await remember(session);
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
  const { language, memory, ranking, settleRule } = session.store.get();
  const sheets = reviewedSheets(session);
  if (ranking === undefined || sheets.length === 0) return undefined;
  const parts: ListParts = {
    ranking,
    sheets,
    groups: groupsOf(session),
    language,
    noticesFrom: session.today,
    ...(settleRule !== undefined && { settle: settleRule }),
  };
  return yield* planRanking(which, parts, memory, sheetNamesOf(session));
}

const solverOf = async (session: Session): Promise<Solver | undefined> => {
  session.solver ??= await session.loadSolver?.();
  return session.solver;
};
