import type { Language } from '../words/language';
import type { Conclusion, SheetScreening } from '../screening/types';
import type { KeptCell } from './plan-results';
import { reportWordsIn } from './report-words';
import { resultCells } from './result-cells';
import { summaryWordsIn } from './summary-words';
import { wordApplicantIssue } from './word-applicant-issue';
import { wordKept } from './word-kept';

const ORDER: readonly Conclusion[] = ['unqualified', 'incomplete', 'pending', 'qualified'];

/** Issues shown before the rest is only counted. */
const SHOWN = 12;

/** A screening as lines of text: counts, applicants that are not through with their first reason, what to look at. */
export const summarizeScreening = (
  screening: SheetScreening,
  kept: readonly KeptCell[],
  language: Language,
): readonly string[] => {
  const words = reportWordsIn(language);
  const summary = summaryWordsIn(language);
  const { guideline, binding, applicants, counts, unboundFacts, violations, issues, options } = screening;
  const total = ORDER.map((conclusion) => `${words.conclusions[conclusion]} ${counts[conclusion]}`).join(
    summary.separator,
  );
  const reasons = applicants
    .filter(({ conclusion }) => conclusion === 'unqualified' || conclusion === 'incomplete')
    .slice(0, SHOWN)
    .map((applicant) => {
      const cells = resultCells(applicant, language);
      const [reason = ''] = String(cells.notMet.value ?? cells.missing.value ?? '').split('\n');
      return `  ${summary.row(applicant.sheetRow + 1)} ${applicant.name}${summary.separator}${words.conclusions[applicant.conclusion]}${summary.separator}${reason}`;
    });
  const rest = counts.unqualified + counts.incomplete - reasons.length;
  return [
    summary.title(guideline.title, binding.sheet, options.choices.asOf),
    summary.applicants(applicants.length, total),
    ...reasons,
    ...(rest > 0 ? [`  ${summary.more(rest)}`] : []),
    ...unboundFacts.map(({ fact, criteria }) => summary.unbound(fact, criteria.length)),
    ...(violations.length > 0 ? [summary.violations(violations.length)] : []),
    ...issues.slice(0, SHOWN).map((issue) => wordApplicantIssue(issue, language)),
    ...(issues.length > SHOWN ? [summary.moreIssues(issues.length - SHOWN)] : []),
    ...wordKept(kept, language),
  ];
};
