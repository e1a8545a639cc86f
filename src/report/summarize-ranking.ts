import type { BestTotal, Placement } from '../ranking/types';
import type { Ranking } from '../review/rank/rank-applicants';
import type { Language } from '../words/language';
import { nameCell } from './name-cell';
import { rankingSummaryWordsIn } from './ranking-summary-words';
import { rankingWordsIn } from './ranking-words';
import { wordContestIssue } from './word-contest-issue';
import { wordNumber } from './word-number';
import { namesOfRanking } from './word-placement';

const ORDER: readonly Placement[] = ['selected', 'reserve', 'tied', 'notSelected', 'withheld'];

/** Lines of one kind shown before the rest is only counted. */
const SHOWN = 12;

/** A ranking as lines of text: counts by programme, limits with what is left, the best total, what to look at. */
export const summarizeRanking = (
  ranking: Ranking,
  best: BestTotal | undefined,
  language: Language,
): readonly string[] => {
  const words = rankingSummaryWordsIn(language);
  const { experts } = ranking.markSheet;
  const sheets = [...new Set(ranking.applicants.map(({ applicant }) => applicant.table.sheet))].join(words.separator);
  const method = rankingWordsIn(language).methods[ranking.settings.method];
  const unreadable = ranking.marks.flatMap((marks) => marks.unreadable);
  return [
    words.title(ranking.guideline.title, sheets, method, experts.length),
    ...(experts.length === 0 ? [words.noMarks] : []),
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
  lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), more(lines.length - SHOWN)];

const programmeLines = (ranking: Ranking, language: Language): readonly string[] => {
  const words = rankingSummaryWordsIn(language);
  const { placements } = rankingWordsIn(language);
  return ranking.contest.programmes.flatMap(({ programme, places, reserve }) => {
    const own = ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme);
    if (own.length === 0) return [];
    const counts = ORDER.map((placement) => ({
      placement,
      count: own.filter(({ ranked }) => ranked.placement === placement).length,
    }))
      .filter(({ count }) => count > 0)
      .map(({ placement, count }) => `${placements[placement]} ${count}`);
    const name = ranking.guideline.programmes.find(({ id }) => id === programme)?.name ?? programme;
    const told = words.places(places, reserve);
    const final = finalPlaces(ranking, programme);
    return [
      words.programme(
        name,
        final === undefined ? told : words.finallySupported(told, final),
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
  const words = rankingSummaryWordsIn(language);
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
  return tied === 0 ? [] : [rankingSummaryWordsIn(language).openTies(tied)];
};

const wordBest = (ranking: Ranking, best: BestTotal, language: Language): string => {
  const words = rankingSummaryWordsIn(language);
  const { list, nobody } = rankingWordsIn(language);
  const names = namesOfRanking(ranking, language);
  if (best.enters.length === 0 && best.leaves.length === 0) return words.bestSame(best.proven);
  const told = (ids: readonly string[]) => (ids.length === 0 ? nobody : list(ids.map(names.nameOf), 0));
  const word = ranking.settings.official.list === 'bestTotal' ? words.bestIsOfficial : words.best;
  return word(wordNumber(best.total), best.proven, told(best.enters), told(best.leaves));
};
