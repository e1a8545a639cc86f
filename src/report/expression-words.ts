import type { BuiltinName } from '../feel/builtins';
import type { Comparator } from '../feel/types';

/** Built-in functions that are conditions. */
export type TestName = 'within' | 'contains' | 'starts with' | 'ends with' | 'list contains';

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
