import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { ApplicantResult, Conclusion, SheetScreening } from '../screening/types';
import type { KeptCell } from '../workbook/types';
import { wordApplicantIssues } from './issue';
import type { BestTotal, Placement } from '../ranking/types';
import { asksExperts } from '../ranking/order-by-rule';
import type { Ranking } from '../ranking/rank-applicants';
import { nameCell } from '../workbook/cell-addresses';
import { wordNumber } from './values';
import { wordReasonsOf } from './finding';
import { listRosters } from '../screening/roster-questions';
import { listLimitNotes } from './limits';
import { wordOrder } from './order';
import { summarizeScores } from './score';
import { wordContestIssue, namesOfRanking } from './placement';
import { listElsewhere } from './unchecked';

const ORDER: readonly Conclusion[] = ['unqualified', 'incomplete', 'partial', 'pending', 'qualified'];

/** Issues shown before the rest is only counted. */
const SHOWN = 12;

/** A screening as lines of text: counts, applicants that are not through with their first reason, what to look at. */
export const summarizeScreening = (
  screening: SheetScreening,
  kept: readonly KeptCell[],
  language: Language,
): readonly string[] => {
  const words = wordsIn(language).findings;
  const summary = wordsIn(language).summary.screening;
  const { guideline, binding, applicants, counts, unboundFacts, violations, issues, options } = screening;
  const total = ORDER.map((conclusion) => `${words.conclusions[conclusion]} ${counts[conclusion]}`).join(
    summary.separator,
  );
  const reasons = applicants
    .filter(({ conclusion }) => conclusion === 'unqualified' || conclusion === 'incomplete')
    .slice(0, SHOWN)
    .map((applicant) => {
      const { notMet, missing } = wordReasonsOf(applicant, language);
      const [reason = ''] = [...notMet, ...missing];
      return `  ${summary.row(applicant.sheetRow + 1)} ${applicant.name}${summary.separator}${words.conclusions[applicant.conclusion]}${summary.separator}${reason}`;
    });
  const open = applicants.filter(isProgrammeOpen).length;
  const asked = violations.filter((violation) => violation.asked !== undefined).length;
  const worded = wordApplicantIssues(issues, language);
  const rest = counts.unqualified + counts.incomplete - reasons.length;
  return [
    guideline.title,
    summary.title(binding.sheet, options.choices.asOf),
    summary.applicants(applicants.length, total),
    ...(open > 0 ? [summary.programmeOpen(open)] : []),
    ...reasons,
    ...(rest > 0 ? [`  ${summary.more(rest)}`] : []),
    ...summarizeScores(screening, language),
    ...unboundFacts.map(({ fact, criteria }) => summary.unbound(fact, criteria.length)),
    ...rosterLines(screening, language),
    ...(counts.partial > open ? [summary.partly(counts.partial - open)] : []),
    ...listElsewhere(applicants, language),
    ...(violations.length > asked ? [summary.violations(violations.length - asked)] : []),
    ...(asked > 0 ? [summary.askedLimits(asked)] : []),
    ...listLimitNotes(screening, language),
    ...worded.slice(0, SHOWN),
    ...(worded.length > SHOWN ? [summary.moreIssues(worded.length - SHOWN)] : []),
    ...wordKept(kept, language),
  ];
};

/** What was read of each roster that is looked up in, and which were not given (rule S7). */
const rosterLines = (screening: SheetScreening, language: Language): readonly string[] => {
  const { rosters: words, findings } = wordsIn(language);
  return listRosters(screening).flatMap(({ criteria, roster: { name }, table }) => {
    if (table === undefined) return criteria === 0 ? [] : [words.summary.missing(name, criteria)];
    const columns = Object.values(table.headers).map(findings.quote).join(findings.listComma);
    const line = words.summary.read(name, words.summary.source(table.source), table.rowCount, columns);
    return [table.guessed ? `${line}${words.summary.guessed}` : line];
  });
};

/** It is open which programme the row applies for. */
const isProgrammeOpen = ({ conclusion, programme }: ApplicantResult): boolean =>
  conclusion === 'partial' && programme === undefined;

const PLACEMENTS: readonly Placement[] = ['selected', 'reserve', 'tied', 'notSelected', 'withheld'];

/** Lines of one kind shown before the rest is only counted. */
const SHOWN_IN_RANKING = 12;

/** A ranking as lines of text: counts by programme, limits with what is left, the best total, what to look at. */
export const summarizeRanking = (
  ranking: Ranking,
  best: BestTotal | undefined,
  language: Language,
): readonly string[] => {
  const words = wordsIn(language).summary.ranking;
  const { experts } = ranking.markSheet;
  const sheets = [...new Set(ranking.applicants.map(({ applicant }) => applicant.table.sheet))].join(words.separator);
  const method = wordOrder(ranking, language);
  const unreadable = ranking.marks.flatMap((marks) => marks.unreadable);
  return [
    ranking.guideline.title,
    words.title(sheets, method, experts.length),
    ...(experts.length === 0 && asksExperts(ranking.applicants) ? [words.noMarks] : []),
    ...programmeLines(ranking, language),
    ...shorten(capLines(ranking, language), words.more),
    words.total(wordNumber(ranking.allocation.total)),
    ...(best === undefined ? [] : [wordBest(ranking, best, language), ...openTies(ranking, language)]),
    ...shorten(
      ranking.issues.map((issue) => wordContestIssue(issue, ranking, language)),
      words.more,
    ),
    ...shorten(
      unreadable.map(({ cell, header, shown }) => words.unreadable(nameCell(cell), header, shown)),
      words.more,
    ),
  ];
};

const shorten = (lines: readonly string[], more: (count: number) => string): readonly string[] =>
  lines.length <= SHOWN_IN_RANKING
    ? lines
    : [...lines.slice(0, SHOWN_IN_RANKING), more(lines.length - SHOWN_IN_RANKING)];

const programmeLines = (ranking: Ranking, language: Language): readonly string[] => {
  const words = wordsIn(language).summary.ranking;
  const { placements } = wordsIn(language).ranking;
  return ranking.contest.programmes.flatMap(({ programme, places, reserve }) => {
    const own = ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme);
    if (own.length === 0) return [];
    const counts = PLACEMENTS.map((placement) => ({
      placement,
      count: own.filter(({ ranked }) => ranked.placement === placement).length,
    }))
      .filter(({ count }) => count > 0)
      .map(({ placement, count }) => `${placements[placement]} ${count}`);
    const name = ranking.guideline.programmes.find(({ id }) => id === programme)?.name ?? programme;
    const worded = words.places(places, reserve);
    const final = finalPlaces(ranking, programme);
    return [
      words.programme(
        name,
        final === undefined ? worded : words.finallySupported(worded, final),
        counts.join(words.separator),
      ),
    ];
  });
};

/** Places of the final round, where the first one gives out more (差额). */
const finalPlaces = ({ guideline, settings }: Ranking, programme: string): number | undefined => {
  const { contracts, count } = guideline.programmes.find(({ id }) => id === programme)?.places ?? {};
  return settings.round === 'first' && contracts !== undefined ? count : undefined;
};

/** Limits that are used up, and the budget, of which less than a project may be left. */
const capLines = (ranking: Ranking, language: Language): readonly string[] => {
  const words = wordsIn(language).summary.ranking;
  const names = namesOfRanking(ranking, language);
  return ranking.allocation.capUse
    .filter(({ cap, left }) => cap.kind === 'budget' || (cap.kind !== 'places' && left <= 0))
    .map(({ cap, used, left }) =>
      words.capLeft(names.capLabel(cap.id), wordNumber(cap.limit), wordNumber(used), wordNumber(left)),
    );
};

/** Ties that are still open make the list look poorer than it will be. */
const openTies = ({ allocation }: Ranking, language: Language): readonly string[] => {
  const tied = allocation.ranked.filter(({ placement }) => placement === 'tied').length;
  return tied === 0 ? [] : [wordsIn(language).summary.ranking.openTies(tied)];
};

const wordBest = (ranking: Ranking, best: BestTotal, language: Language): string => {
  const words = wordsIn(language).summary.ranking;
  const { list, nobody } = wordsIn(language).ranking;
  const names = namesOfRanking(ranking, language);
  if (best.enters.length === 0 && best.leaves.length === 0) return words.bestSame(best.proven);
  const worded = (ids: readonly string[]) => (ids.length === 0 ? nobody : list(ids.map(names.nameOf), 0));
  const word = ranking.settings.official.list === 'bestTotal' ? words.bestIsOfficial : words.best;
  return word(wordNumber(best.total), best.proven, worded(best.enters), worded(best.leaves));
};

/** Cells of ours that a person changed and that are kept (rule W1), one line each. */
export const wordKept = (kept: readonly KeptCell[], language: Language): readonly string[] =>
  kept.map(({ cell, header, shown, ours }) =>
    wordsIn(language).summary.screening.kept(nameCell(cell), header, shown, ours),
  );
