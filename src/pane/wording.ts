import type { ApplicantIssue } from '../applicants/types';
import type { Language, ReviewIssue } from '../review/types';
import type { ApplicantResult, Finding } from '../screening/types';
import { wordApplicantIssue } from '../report/word-applicant-issue';
import { wordGuidelineIssue } from '../report/word-guideline-issue';

/** How a finding reads, part by part. */
export interface FindingWords {
  readonly actual: string;
  readonly required: string;
  readonly gap: string;
}

const show = (value: unknown, ratio: boolean): string =>
  typeof value === 'number'
    ? ratio
      ? `${Math.round(value * 1000) / 10}%`
      : String(value)
    : value === true
      ? '是'
      : '否';

/** Actual, required and gap of a finding. */
export const wordFinding = (finding: Finding): FindingWords => {
  const [first] = finding.decisive;
  if (first === undefined) return { actual: '', required: '', gap: '' };
  const [left, right] = first.parts;
  if (first.comparison === undefined || left === undefined || right === undefined)
    return { actual: `${first.text}：${show(first.value, false)}`, required: '', gap: '' };
  const ratio = left.type.kind === 'number' && left.type.unit === 'ratio';
  return {
    actual: left.value === undefined ? '' : `${left.text} ${show(left.value, ratio)}`,
    required: `≥ ${show(right.value, ratio)}`,
    gap: first.comparison.gap === undefined ? '' : show(first.comparison.gap, ratio),
  };
};

/** Why an applicant stands where it stands, in one line. */
export const wordFirstReason = (result: ApplicantResult): string => {
  const wanted = result.conclusion === 'unqualified' ? 'notMet' : 'undetermined';
  const finding = result.findings.find(({ verdict }) => verdict === wanted);
  if (finding === undefined) return '';
  const { actual, required } = wordFinding(finding);
  return finding.missing.length > 0
    ? `缺：${finding.missing.map(({ fact }) => fact).join('、')}`
    : `${finding.criterion.title}${actual === '' ? '' : `：${actual}，要求 ${required}`}`;
};

/** One sentence for trouble. */
export const wordIssue = (issue: ReviewIssue | ApplicantIssue, language: Language): string => {
  if ('severity' in issue) return wordGuidelineIssue(issue, language);
  return issue.code.startsWith('applicants.') ? wordApplicantIssue(issue as ApplicantIssue, language) : issue.code;
};
