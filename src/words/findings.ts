import type { Comparator } from '../feel/types';
import type { Language } from './language';
import type { Conclusion, MissingCause, Verdict } from '../screening/types';
import { REPORT_WORDS_EN_US } from './en-us/findings';
import { REPORT_WORDS_ZH_CN } from './zh-cn/findings';
import type { BuiltinName, TestName } from '../feel/builtins';

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

/** Built-in functions that give a value. */
export type ValueName = Exclude<BuiltinName, TestName>;

/** How a condition on a value reads, as it is said of the value (注册地 + `在甘肃省内`) and as it is asked for (`要求在甘肃省内`). */
export interface TestWords {
  readonly holds: (argument: string) => string;
  readonly fails: (argument: string) => string;
  readonly asked: (argument: string) => string;
  readonly askedNot: (argument: string) => string;
}

/** Words for the expressions of the criteria language, none of whose own signs reach a reader. */
export interface ExpressionWords {
  /** Values by what they are worked out from. */
  readonly values: Readonly<Record<ValueName, (...named: readonly string[]) => string>>;
  readonly tests: Readonly<Record<TestName, TestWords>>;
  /** After the number of items counted. */
  readonly countUnit: string;
  readonly quote: (text: string) => string;
  /** A test as a statement: `注册地在甘肃省内`. */
  readonly stated: (label: string, test: string) => string;
  readonly compared: (label: string, comparator: string, value: string) => string;
  readonly statedComparators: Readonly<Record<Comparator, string>>;
  readonly oneOf: (options: string) => string;
  readonly noneOf: (options: string) => string;
  readonly isNot: (name: string) => string;
  readonly nothingAsked: string;
  readonly neverMet: string;
  readonly allOf: (told: readonly string[]) => string;
  readonly anyOf: (told: readonly string[]) => string;
  readonly listOr: string;
  readonly group: (text: string) => string;
  /** What is asked in either case of a condition. */
  readonly either: (condition: string, then: string, otherwise: string) => string;
  /** The same of a value that both cases compare. */
  readonly eitherOf: (label: string, either: string) => string;
  /** After what is there: what is asked of it. */
  readonly required: (statement: string) => string;
  readonly gap: (statement: string, gap: string) => string;
  /** All, or any, of the items of a list. */
  readonly each: (series: string, isYearly: boolean) => string;
  readonly any: (series: string, isYearly: boolean) => string;
  readonly years: (count: string) => string;
  /** A day so long after or before another. */
  readonly after: (date: string, duration: string) => string;
  readonly before: (date: string, duration: string) => string;
  readonly between: (later: string, earlier: string) => string;
}
