import type { ReviewIssue } from '../review/types';
import type { Language } from '../words/language';
import { wordApplicantIssue } from './word-applicant-issue';
import { wordGuidelineIssue } from './word-guideline-issue';
import { rubricWordsIn } from './rubric-words';
import { wordHostIssue } from './word-host-issue';
import { wordScoreIssue } from './word-score-issue';

/** One sentence for whatever trouble a review can have. */
export const wordIssue = (issue: ReviewIssue, language: Language): string => {
  if (issue.code === 'review.memoryUnreadable') return MEMORY_UNREADABLE[language];
  if (issue.code === 'review.noExpert') return rubricWordsIn(language).trouble.noExpert;
  if (issue.code === 'review.scoreRefused') {
    const { applicant, expert, issue: reason } = issue;
    return rubricWordsIn(language).trouble.refused(applicant, expert, wordScoreIssue(reason, language));
  }
  if ('at' in issue) return wordGuidelineIssue(issue, language);
  return isHostIssue(issue) ? wordHostIssue(issue, language) : wordApplicantIssue(issue, language);
};

type Worded = Exclude<ReviewIssue, { readonly code: `review.${string}` } | { readonly at: unknown }>;

const isHostIssue = (issue: Worded): issue is Extract<Worded, { readonly code: `host.${string}` }> =>
  issue.code.startsWith('host.');

const MEMORY_UNREADABLE: Readonly<Record<Language, string>> = {
  'zh-CN': '工作簿中保存的评审记录无法读取，可能被其他程序改动。以前的评议、改判和口径选择没有恢复，请重新选择。',
  'en-US':
    'What was kept of the review in this workbook is unreadable, perhaps changed by another program. Answers, overrides and readings were not restored; please choose again.',
};
