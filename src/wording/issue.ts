import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { showInLine } from '../applicants/cell-text';
import type { ApplicantIssue } from '../applicants/types';
import type { GuidelineIssue } from '../guideline/types';
import { columnLetters } from '../workbook/cell-addresses';
import type { CellAddress, HostIssue } from '../workbook/types';
import type { HostIssueWords } from '../words/vocabulary';
import type { ScoreIssue } from '../ranking/rubric';
import { wordNumber } from './values';

/** Trouble that a review can have: with the workbook, the applicants' sheet, a guideline, what was kept, or a score. */
export type ReviewIssue =
  | HostIssue
  | ApplicantIssue
  | GuidelineIssue
  | { readonly code: 'review.memoryUnreadable' }
  | { readonly code: 'review.noExpert' }
  /** A file that is no profile. */
  | { readonly code: 'review.noProfile' }
  /** Columns stand for something provisionally, and nobody has confirmed it: nothing is written (rule B6). */
  | { readonly code: 'review.unconfirmed'; readonly sheet: string; readonly headers: readonly string[] }
  | {
      readonly code: 'review.scoreRefused';
      readonly applicant: string;
      readonly expert: string;
      readonly issue: ScoreIssue;
    };

/** One sentence for whatever trouble a review can have. */
export const wordIssue = (issue: ReviewIssue, language: Language): string => {
  if (issue.code === 'review.memoryUnreadable') return wordsIn(language).issues.memoryUnreadable;
  if (issue.code === 'review.noProfile') return wordsIn(language).issues.noProfile;
  if (issue.code === 'review.unconfirmed') return wordsIn(language).issues.unconfirmed(issue.sheet, issue.headers);
  if (issue.code === 'review.noExpert') return wordsIn(language).rubric.trouble.noExpert;
  if (issue.code === 'review.scoreRefused') {
    const { applicant, expert, issue: reason } = issue;
    return wordsIn(language).rubric.trouble.refused(applicant, expert, wordScoreIssue(reason, language));
  }
  if ('at' in issue) return wordGuidelineIssue(issue, language);
  return isHostIssue(issue) ? wordHostIssue(issue, language) : wordApplicantIssue(issue, language);
};

type Worded = Exclude<ReviewIssue, { readonly code: `review.${string}` } | { readonly at: unknown }>;

const isHostIssue = (issue: Worded): issue is Extract<Worded, { readonly code: `host.${string}` }> =>
  issue.code.startsWith('host.');

/** One sentence or two on a problem in the applicants' sheet: where, expected, found, what to do. */
export const wordApplicantIssue = (issue: ApplicantIssue, language: Language): string =>
  wordsIn(language).issues.applicant(inLine(issue));

/** A value with every text in it fit for one line: names of sheets, headers and cells may hold anything. */
const inLine = <T>(value: T): T => {
  if (typeof value === 'string') return showInLine(value) as T;
  if (Array.isArray(value)) return value.map(inLine) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLine<unknown>(inner)])) as T;
};

/** Cells named beside the first of those that have the same trouble. */
const CELLS_NAMED = 4;

/** The same for all problems of a sheet: what is the same in several cells once, with how many and the first of them. */
export const wordApplicantIssues = (issues: readonly ApplicantIssue[], language: Language): readonly string[] => {
  const alike = new Map<string, ApplicantIssue[]>();
  for (const issue of issues) {
    const kind = JSON.stringify(issue, (key, value: unknown) => (key === 'cell' ? undefined : value));
    const there = alike.get(kind);
    if (there === undefined) alike.set(kind, [issue]);
    else there.push(issue);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const cells = others.flatMap((issue) => ('cell' in issue ? [nameLocal(issue.cell)] : []));
    const said = wordApplicantIssue(first, language);
    return cells.length === 0
      ? [said]
      : [`${said}${wordsIn(language).issues.alsoIn(cells.length, cells.slice(0, CELLS_NAMED))}`];
  });
};

const nameLocal = ({ column, row }: CellAddress): string => `${columnLetters(column)}${row + 1}`;

/** One sentence for a mistake in a guideline: where it is, what was expected, what is there and what to do. */
export const wordGuidelineIssue = (issue: GuidelineIssue, language: Language): string =>
  wordsIn(language).issues.guideline(issue);

/** One sentence for what a host could not do: what happened and what to do about it. */
export const wordHostIssue = (issue: HostIssue, language: Language): string =>
  wordWith(wordsIn(language).issues.host, inLine(issue));

/** The catalogue's entry for a code takes just the issue of that code; the union has to be narrowed once. */
const wordWith = <Code extends HostIssue['code']>(words: HostIssueWords, issue: Extract<HostIssue, { code: Code }>) => {
  const word: (issue: Extract<HostIssue, { code: Code }>) => string = words[issue.code as Code];
  return word(issue);
};

/** Why a score cannot stand: where, what was expected and what was found. */
export const wordScoreIssue = ({ code, dimension, expected, found }: ScoreIssue, language: Language): string => {
  const words = wordsIn(language).rubric;
  const max = wordNumber(expected.highest);
  switch (code) {
    case 'score.notANumber':
      return words.notANumber(dimension.name, max, String(found));
    case 'score.outOfRange':
      return words.outOfRange(dimension.name, max, typeof found === 'number' ? wordNumber(found) : String(found));
  }
};
