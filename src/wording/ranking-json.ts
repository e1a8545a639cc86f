import type { BestTotal } from '../ranking/types';
import type { RankedApplicant, Ranking } from '../ranking/rank-applicants';
import { writeTieBreak } from '../ranking/tie-breaks';
import type { Changed } from '../ranking/settings';
import type { Language } from '../words/words';
import type { RankingNames } from './placement';
import { wordContestIssue, namesOfRanking, wordPlacement } from './placement';

/** A candidate as JSON names it: a sheet and the applicant's key. */
const splitId = (id: string) => {
  const at = id.indexOf('\n');
  return { sheet: id.slice(0, at), key: id.slice(at + 1) };
};

const changedJson = (changed: ReadonlyMap<string, Changed<number>>) => Object.fromEntries(changed);

const applicantJson = (
  { applicant, aggregate, ranked }: RankedApplicant,
  ranking: Ranking,
  names: RankingNames,
  language: Language,
) => ({
  row: applicant.sheetRow + 1,
  sheet: applicant.table.sheet,
  key: applicant.key,
  name: applicant.name,
  programme: applicant.programme?.id ?? null,
  conclusion: applicant.conclusion,
  score: ranked.score ?? null,
  counted: aggregate?.counted ?? 0,
  missing: aggregate?.missing ?? 0,
  recused: aggregate?.recused ?? 0,
  spread: aggregate?.spread ?? null,
  rank: ranked.rank ?? null,
  placement: ranked.placement,
  reason: { code: ranked.reason.code, text: wordPlacement(ranked, names, language) },
  ...(ranked.settledBy !== undefined && { settledBy: ranked.settledBy }),
  caps: ranking.contest.candidates.find(({ id }) => id === ranked.id)?.caps ?? [],
});

const programmeJson = (ranking: Ranking) =>
  ranking.contest.programmes.flatMap(({ programme, places, reserve }) => {
    const own = ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme);
    if (own.length === 0) return [];
    const selected = own.filter(({ ranked }) => ranked.placement === 'selected').length;
    return [
      {
        id: programme,
        name: ranking.guideline.programmes.find(({ id }) => id === programme)?.name ?? programme,
        places: places ?? null,
        reserve,
        selected,
        left: places === undefined ? null : places - selected,
      },
    ];
  });

/**
 * A ranking as plain JSON, for `rank --json`: settings, per programme places used and left, limits used and left, the
 * best total beside strict order, issues, and per applicant score, rank, placement and reason. Amounts in 万元.
 */
export const rankingJson = (ranking: Ranking, best: BestTotal | undefined, language: Language) => {
  const { guideline, choices, settings, allocation, issues } = ranking;
  const names = namesOfRanking(ranking, language);
  return {
    guideline: { id: guideline.id, title: guideline.title, year: guideline.year, digest: guideline.digest },
    asOf: choices.asOf,
    readings: Object.fromEntries(choices.readings),
    method: settings.method,
    decimals: settings.decimals,
    tieRule: settings.tieRule,
    tieDecisions: settings.tieDecisions,
    tieBreaks: settings.tieBreaks.map(writeTieBreak),
    changed: {
      places: changedJson(settings.places),
      reserve: changedJson(settings.reserves),
      quotas: Object.fromEntries([...settings.quotas].map(([id, table]) => [id, changedJson(table)])),
    },
    round: settings.round,
    budget: settings.budget?.value ?? null,
    perProject: settings.perProject?.value ?? null,
    official: settings.official,
    experts: ranking.markSheet.experts,
    programmes: programmeJson(ranking),
    caps: allocation.capUse.map(({ cap, used, left }) => ({ ...cap, label: names.capLabel(cap.id), used, left })),
    total: allocation.total,
    bestTotal:
      best === undefined
        ? null
        : {
            total: best.total,
            proven: best.proven,
            enters: best.enters.map(splitId),
            leaves: best.leaves.map(splitId),
          },
    issues: issues.map((issue) => ({ ...issue, text: wordContestIssue(issue, ranking, language) })),
    unreadable: ranking.marks.flatMap(({ unreadable }) => unreadable),
    applicants: ranking.applicants.map((one) => applicantJson(one, ranking, names, language)),
  };
};
