import type { Ranking } from '../review/rank/rank-applicants';
import type { Language } from '../words/language';
import { rubricWordsIn } from './rubric-words';
import { rankingSummaryWordsIn } from './ranking-summary-words';
import { wordNumber } from './word-number';
import { wordScoreIssue } from './word-score-issue';
import { namesOfRanking } from './word-placement';
import type { RankingNames } from './word-placement';

/** One thing that is wrong with the marks or the places of a ranking, as a sentence (rules R2, A5). */
export const wordContestIssue = (issue: Ranking['issues'][number], ranking: Ranking, language: Language): string => {
  const words = rankingSummaryWordsIn(language);
  const names = namesOfRanking(ranking, language);
  const { programmes } = ranking.guideline;
  const programmeName = (id: string) => programmes.find((programme) => programme.id === id)?.name ?? id;
  const quotaTitle = (id: string) =>
    programmes.flatMap(({ quotas }) => quotas).find((quota) => quota.id === id)?.title ?? id;
  switch (issue.code) {
    case 'marks.conflict':
    case 'marks.ambiguousExpert':
    case 'marks.refused':
    case 'marks.noRubric':
      return wordMarkIssue(issue, names, language);
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
    case 'contest.unknownGroup':
      return words.unknownGroup(quotaTitle(issue.quota), issue.group);
    case 'contest.noGroups':
      return words.noGroups(quotaTitle(issue.quota), issue.groups);
    case 'contest.quotaWithoutColumn':
      return words.quotaWithoutColumn(quotaTitle(issue.quota), issue.fact);
    case 'contest.blankGroup':
      return words.blankGroup(
        quotaTitle(issue.quota),
        issue.candidates.length,
        names.nameOf(issue.candidates[0] ?? ''),
      );
    case 'contest.blankLimit':
      return words.blankLimit(
        names.limitTitle(issue.limit),
        issue.candidates.length,
        names.nameOf(issue.candidates[0] ?? ''),
      );
  }
};

type MarkIssue = Extract<Ranking['issues'][number], { readonly code: `marks.${string}` }>;

const wordMarkIssue = (issue: MarkIssue, names: RankingNames, language: Language): string => {
  const { issues: words, comma } = rubricWordsIn(language);
  const shown = (mark: number | 'recused' | 'unreadable') =>
    typeof mark === 'number' ? wordNumber(mark) : words[mark];
  switch (issue.code) {
    case 'marks.conflict':
      return words.conflict(issue.expert, names.nameOf(issue.candidate), shown(issue.inSheet), shown(issue.inPane));
    case 'marks.ambiguousExpert':
      return words.ambiguous(issue.expert, issue.headers.join(comma));
    case 'marks.refused':
      return words.refused(
        issue.expert,
        names.nameOf(issue.candidate),
        issue.issues.map((reason) => wordScoreIssue(reason, language)).join(''),
      );
    case 'marks.noRubric':
      return words.noRubric(issue.expert, issue.candidates.length);
  }
};
