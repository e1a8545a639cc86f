import type { Language } from '../words/language';
import type { ApplicantResult, LimitViolation } from '../screening/types';
import { reportWordsIn } from './report-words';

/** Other rows named with a violation; the rest is counted. */
const ROWS_NAMED = 4;

/** The limits a row breaks, one line each, with the rows it breaks them with (rule X1). */
export const wordLimits = (applicant: ApplicantResult, language: Language): readonly string[] =>
  applicant.limits.map((violation) => wordLimit(violation, language, applicant));

/** One violation; seen from one applicant, its own row is not named again. */
export const wordLimit = (violation: LimitViolation, language: Language, from?: ApplicantResult): string => {
  const words = reportWordsIn(language);
  const others = violation.rows.filter(
    ({ sheet, row }) => from === undefined || sheet !== from.table.sheet || row !== from.sheetRow,
  );
  const named = others
    .slice(0, ROWS_NAMED)
    .map(({ name, row, sheet, programme }) => words.limitRow(name, row + 1, sheet, programme));
  const rest = others.length > ROWS_NAMED ? [words.moreRows(others.length - ROWS_NAMED)] : [];
  const { clause, title } = violation.limit;
  const said = words.limit(title, violation.value, [...named, ...rest].join(words.listComma));
  return `${clause}${words.colon}${said}`;
};
