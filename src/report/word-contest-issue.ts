import type { Ranking } from '../review/rank/rank-applicants';
import type { Language } from '../review/types';
import { rankingSummaryWordsIn } from './ranking-summary-words';
import { wordNumber } from './word-number';
import { namesOfRanking } from './word-placement';

/** One thing that is wrong with the places of a ranking, as a sentence (rule A5). */
export const wordContestIssue = (issue: Ranking['issues'][number], ranking: Ranking, language: Language): string => {
  const words = rankingSummaryWordsIn(language);
  const names = namesOfRanking(ranking, language);
  const { programmes } = ranking.guideline;
  const programmeName = (id: string) => programmes.find((programme) => programme.id === id)?.name ?? id;
  switch (issue.code) {
    case 'contest.groupsBelowPlaces':
      return words.groupsBelowPlaces(programmeName(issue.programme), issue.places, issue.reachable);
    case 'contest.fewerCandidates':
      return words.fewerCandidates(programmeName(issue.programme), issue.places, issue.candidates);
    case 'contest.unknownCap':
      return words.unknownCap(names.nameOf(issue.candidate), issue.cap);
    case 'contest.negativeCap':
      return words.negativeCap(names.capLabel(issue.cap), wordNumber(issue.limit));
    case 'contest.unknownAmount':
      return words.unknownAmount(issue.candidates.length, names.nameOf(issue.candidates[0] ?? ''));
    case 'contest.unknownGroup': {
      const quota = programmes.flatMap(({ quotas }) => quotas).find(({ id }) => id === issue.quota);
      return words.unknownGroup(quota?.title ?? issue.quota, issue.group);
    }
  }
};
