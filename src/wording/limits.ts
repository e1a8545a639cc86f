import type { ApplicantResult, LimitViolation, SheetScreening, UncheckedLimit } from '../screening/types';
import type { Language, Words } from '../words/words';
import { wordNumber } from './values';
import { wordsIn } from '../words/words';

/** Other rows named with a violation; the rest is counted. */
const ROWS_NAMED = 4;

/** The limits a row breaks, one line each, with the rows it breaks them with (rule X1). */
export const wordLimits = (applicant: ApplicantResult, language: Language): readonly string[] =>
  applicant.limits.map((violation) => wordLimit(violation, language, applicant));

/** One violation; seen from one applicant, its own row is not named again. */
export const wordLimit = (violation: LimitViolation, language: Language, from?: ApplicantResult): string => {
  const words = wordsIn(language).findings;
  const others = violation.rows.filter(
    ({ sheet, row }) => from === undefined || sheet !== from.table.sheet || row !== from.sheetRow,
  );
  const named = others
    .slice(0, ROWS_NAMED)
    .map(({ name, row, sheet, programme }) => words.limitRow(name, row + 1, sheet, programme));
  const rest = others.length > ROWS_NAMED ? [words.moreRows(others.length - ROWS_NAMED)] : [];
  const { clause } = violation.limit;
  const said = wordShared(violation, [...named, ...rest].join(words.listComma), words);
  return `${clause}${words.colon}${said}`;
};

const ASKED_WORDS = { alike: 'limitAlike', namesake: 'limitNamesake', number: 'limitSameNumber' } as const;

/** What a violation comes to, with who else is in it. */
const wordShared = (
  { asked, limit: { title }, places, rows, sum, value }: LimitViolation,
  others: string,
  words: Words['findings'],
): string => {
  if (places !== undefined) return words.overPlaces(title, value, rows.length, places);
  if (sum !== undefined) return words.overSum(title, value, wordNumber(sum.total), wordNumber(sum.most), others);
  if (asked === undefined) return words.limit(title, value, others);
  return words[ASKED_WORDS[asked]](title, value, others);
};

/**
 * What concerns a sheet as a whole rather than single rows: quotas whose places are exceeded, and what limits could not
 * check for want of a column or of a number of places. One line each; programmes that lack the same are told together.
 */
export const listLimitNotes = (
  { violations, uncheckedLimits }: Pick<SheetScreening, 'violations' | 'uncheckedLimits'>,
  language: Language,
): readonly string[] => [
  ...violations.filter(({ places }) => places !== undefined).map((violation) => wordLimit(violation, language)),
  ...listUnchecked(uncheckedLimits, language),
];

/** The limits that could not be checked, a line for each limit and what it lacks. */
const listUnchecked = (unchecked: readonly UncheckedLimit[], language: Language): readonly string[] => [
  ...new Set(unchecked.map((one) => wordUncheckedLimit(one, language))),
];

/** 附件3 六（四）：新建项目各设区市推荐名额：表中没有“推荐单位”列，未能核对. */
export const wordUncheckedLimit = (
  { limit: { clause, title }, facts, groups }: UncheckedLimit,
  language: Language,
): string => {
  const words = wordsIn(language).findings;
  const said =
    facts.length > 0
      ? words.limitLacksColumns(title, facts.map(words.quote).join(''))
      : words.limitLacksPlaces(title, groups.join(words.listComma));
  return `${clause}${words.colon}${said}`;
};
