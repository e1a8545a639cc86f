import type { Language } from '../words/language';
import type { HostIssue } from '../workbook/types';
import { HOST_ISSUE_EN_US } from './host-issue-en-us';
import type { HostIssueWords } from './host-issue-words';
import { HOST_ISSUE_ZH_CN } from './host-issue-zh-cn';

/** One sentence for what a host could not do: what happened and what to do about it. */
export const wordHostIssue = (issue: HostIssue, language: Language): string =>
  wordWith(language === 'zh-CN' ? HOST_ISSUE_ZH_CN : HOST_ISSUE_EN_US, issue);

/** The catalogue's entry for a code takes just the issue of that code; the union has to be narrowed once. */
const wordWith = <Code extends HostIssue['code']>(words: HostIssueWords, issue: Extract<HostIssue, { code: Code }>) => {
  const word: (issue: Extract<HostIssue, { code: Code }>) => string = words[issue.code as Code];
  return word(issue);
};
