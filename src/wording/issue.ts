import type { ReviewIssue } from '../review/types';
import type { Language } from '../words/language';
import { wordApplicantIssue } from './applicant-issue';
import { rubricWordsIn } from '../words/rubric';
import type { GuidelineIssue } from '../guideline/types';
import { wordGuidelineIssueEnUs } from '../words/en-us/guideline-issues';
import { wordGuidelineIssueZhCn } from '../words/zh-cn/guideline-issues';
import type { HostIssue } from '../workbook/types';
import { HOST_ISSUE_EN_US } from '../words/en-us/host-issues';
import type { HostIssueWords } from '../words/host-issues';
import { HOST_ISSUE_ZH_CN } from '../words/zh-cn/host-issues';
import type { ScoreIssue } from '../ranking/rubric';
import { wordNumber } from './values';

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

/** One sentence for a mistake in a guideline: where it is, what was expected, what is there and what to do. */
export function wordGuidelineIssue(issue: GuidelineIssue, language: Language): string {
  const { file, line, column } = issue.at;
  const where = `${file}:${line}:${column}`;
  switch (language) {
    case 'zh-CN':
      return `${where} ${issue.severity === 'error' ? '错误' : '提醒'}：${wordGuidelineIssueZhCn(issue)}`;
    case 'en-US':
      return `${where} ${issue.severity}: ${wordGuidelineIssueEnUs(issue)}`;
  }
}

/** One sentence for what a host could not do: what happened and what to do about it. */
export const wordHostIssue = (issue: HostIssue, language: Language): string =>
  wordWith(language === 'zh-CN' ? HOST_ISSUE_ZH_CN : HOST_ISSUE_EN_US, issue);

/** The catalogue's entry for a code takes just the issue of that code; the union has to be narrowed once. */
const wordWith = <Code extends HostIssue['code']>(words: HostIssueWords, issue: Extract<HostIssue, { code: Code }>) => {
  const word: (issue: Extract<HostIssue, { code: Code }>) => string = words[issue.code as Code];
  return word(issue);
};

/** Why a score cannot stand: where, what was expected and what was found. */
export const wordScoreIssue = ({ code, dimension, expected, found }: ScoreIssue, language: Language): string => {
  const words = rubricWordsIn(language);
  const max = wordNumber(expected.highest);
  switch (code) {
    case 'score.notANumber':
      return words.notANumber(dimension.name, max, String(found));
    case 'score.outOfRange':
      return words.outOfRange(dimension.name, max, typeof found === 'number' ? wordNumber(found) : String(found));
  }
};
