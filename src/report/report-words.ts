import type { Comparator } from '../feel/types';
import type { Language } from '../words/language';
import type { Conclusion, MissingCause, Verdict } from '../screening/types';
import type { ExpressionWords } from './expression-words';
import { REPORT_WORDS_EN_US } from './report-words-en-us';
import { REPORT_WORDS_ZH_CN } from './report-words-zh-cn';

/** Result columns beside the applicants, in the order they are written. */
export type ScreeningColumn = 'conclusion' | 'notMet' | 'missing' | 'awaiting' | 'priorities' | 'limits' | 'remarks';

/** Result columns of a ranking, right of those of the screening. */
export type RankingColumn = 'score' | 'rank' | 'placement' | 'placementReason';

export type ResultColumn = ScreeningColumn | RankingColumn;

/** All words of findings, result columns and notices in one language. */
export interface ReportWords {
  readonly conclusions: Readonly<Record<Conclusion, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly columns: Readonly<Record<ResultColumn, string>>;
  readonly comparators: Readonly<Record<Comparator, string>>;
  /** For dates, which one reads aloud. */
  readonly dateComparators: Readonly<Record<Comparator, string>>;
  /** For words and yes or no, which are the same or not. */
  readonly textComparators: Readonly<Record<Comparator, string>>;
  /** Built-in functions, and conditions stated by themselves. */
  readonly expression: ExpressionWords;
  /** Between a clause or name and what is said of it. */
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly listComma: string;
  readonly or: string;
  readonly yes: string;
  readonly no: string;
  /** An empty list. */
  readonly none: string;
  readonly amountUnit: string;
  readonly quote: (text: string) => string;
  readonly inBrackets: (text: string) => string;
  readonly number: (value: string, unit: string) => string;
  readonly year: (year: number, name: string) => string;
  readonly month: (year: number, month: number) => string;
  readonly yearAlone: (year: number) => string;
  readonly duration: (amount: string, unit: 'months' | 'days') => string;
  readonly actual: (label: string, value: string) => string;
  readonly required: (comparator: string, value: string) => string;
  readonly short: (gap: string) => string;
  readonly over: (gap: string) => string;
  readonly oneOf: (options: string) => string;
  readonly noneOf: (options: string) => string;
  readonly isNo: (name: string) => string;
  readonly isYes: (name: string) => string;
  /** What should be no, and is. */
  readonly isRightlyNo: (name: string) => string;
  readonly shouldBeNo: (name: string) => string;
  readonly unmet: (text: string) => string;
  readonly fulfilled: (text: string) => string;
  readonly notHandedIn: (name: string) => string;
  readonly causes: Readonly<Record<MissingCause, (fact: string, shown: string) => string>>;
  readonly coarseDate: (fact: string, shown: string) => string;
  readonly anyOf: (options: readonly string[]) => string;
  readonly awaiting: (title: string) => string;
  readonly softened: (reason: string) => string;
  readonly refused: (note: string) => string;
  readonly accepted: (note: string) => string;
  readonly overridden: (verdict: string, reason: string, by: string, on: string) => string;
  readonly doesNotApply: string;
  readonly listedOnly: string;
  readonly mayHave: (title: string) => string;
  readonly programmeUnknown: (shown: string) => string;
  readonly limit: (title: string, value: string, others: string) => string;
  readonly limitRow: (name: string, row: number, sheet: string, programme: string) => string;
  readonly dependsOn: (reading: string, option: string, conclusion: string) => string;
  readonly uncheckedCriteria: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly moreRows: (count: number) => string;
  readonly notice: {
    readonly sheetName: string;
    readonly heading: string;
    readonly addressee: (name: string) => string;
    readonly opening: (guideline: string, programme: string) => string;
    readonly nothing: string;
    readonly deadline: (date: string, days: number) => string;
    readonly material: (name: string) => string;
    readonly closing: (authority: string, date: string) => string;
    readonly date: (year: number, month: number, day: number) => string;
    readonly columns: Readonly<Record<'row' | 'name' | 'programme' | 'count' | 'notice', string>>;
  };
}

/** The words of findings, result columns and notices. */
export const reportWordsIn = (language: Language): ReportWords => {
  switch (language) {
    case 'zh-CN':
      return REPORT_WORDS_ZH_CN;
    case 'en-US':
      return REPORT_WORDS_EN_US;
  }
};
