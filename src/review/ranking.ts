import type { Steps } from '../logic/steps';
import type { Solver } from '../ranking/best-total';
import { findBestTotal } from '../ranking/best-total';
import type { BestTotal } from '../ranking/types';
import type { ListId, ListParts } from '../plans/lists/list-parts';
import type { PlannedRanking } from '../plans/round-results';
import { planRankingInSteps } from '../plans/round-results';
import { previewColumns, showPreview } from './writing';
import type { RankChange, RankSettings } from '../ranking/settings';
import { changeRankSettings, DEFAULT_RANK_SETTINGS } from '../ranking/settings';
import { readGroups } from '../ranking/quotas';
import { memoryOf, remember } from './memory';
import type { Session } from './session';
import { roundSheetsOf, sheetNamesOf } from './session';
import { rankApplicants } from '../ranking/rank-applicants';

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

/** Ranks the screening at hand; without one there is no ranking. Only once a ranking was asked for, unless `first`. */
export const rankAgain = (session: Session, first = false): void => {
  const { guideline, ranking, rankSettings } = session.store.get();
  if (ranking === undefined && !first) return;
  const sheets = roundSheetsOf(session);
  if (sheets.length === 0 || guideline === undefined || session.snapshot === undefined) {
    session.store.set({ ranking: undefined });
    return;
  }
  const names = sheets.map(({ sheet }) => sheet.name);
  const groups = readGroups(guideline, session.snapshot, [...names, ...(session.memory?.ownSheets ?? [])]);
  session.store.set({ ranking: rankApplicants(sheets, groups, rankSettings, session.solver) });
};

/** How applicants under a guideline were last ranked in this workbook. */
export const rankSettingsFor = (session: Session, guideline: string | undefined): RankSettings =>
  (guideline === undefined ? undefined : session.memory?.rank.get(guideline)) ?? DEFAULT_RANK_SETTINGS;
