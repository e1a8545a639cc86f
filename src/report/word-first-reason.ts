import type { Language } from '../words/language';
import type { ApplicantResult, Finding, Verdict } from '../screening/types';
import { reportWordsIn } from './report-words';
import { wordReason } from './word-finding';
import { wordMissingAll } from './word-missing';

/** Why an applicant stands where it stands, in one line; empty for the qualified. */
export const wordFirstReason = (applicant: ApplicantResult, language: Language): string => {
  const { missing, programme, row, table } = applicant;
  if (programme === undefined) return wordMissingAll(missing, table, row, language);
  const finding = decidingFinding(applicant);
  if (finding === undefined) return '';
  if (finding.override === undefined && finding.verdict === 'undetermined' && !finding.awaiting)
    return wordMissingAll(finding.missing, table, row, language);
  const [reason = ''] = wordReason(finding, table, row, language).split(reportWordsIn(language).or);
  return reason;
};

/** The first finding that the conclusion rests on, in the guideline's order. */
const decidingFinding = (applicant: ApplicantResult): Finding | undefined => {
  const findings = function* (verdict: Verdict) {
    for (const [index, own] of applicant.verdicts.entries()) if (own === verdict) yield applicant.findingOf(index);
  };
  switch (applicant.conclusion) {
    case 'unqualified':
      return first(findings('notMet'), isFinal) ?? first(findings('notMet'));
    case 'incomplete':
      return first(findings('undetermined'), ({ awaiting }) => !awaiting) ?? first(findings('notMet'));
    case 'pending':
      return first(findings('undetermined'), ({ awaiting }) => awaiting) ?? first(findings('undetermined'));
    case 'qualified':
      return undefined;
  }
};

/** A failure that nothing handed in later can mend. */
const isFinal = ({ criterion }: Finding) => criterion.kind !== 'material' && criterion.kind !== 'target';

const first = (findings: Iterable<Finding>, suits: (finding: Finding) => boolean = () => true) => {
  for (const finding of findings) if (suits(finding)) return finding;
  return undefined;
};
