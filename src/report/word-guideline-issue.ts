import type { GuidelineIssue } from '../guideline/types';
import type { Language } from '../words/language';
import { wordGuidelineIssueEnUs } from './guideline-issue-en-us';
import { wordGuidelineIssueZhCn } from './guideline-issue-zh-cn';

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
