import { DATE_FUNCTIONS } from './functions/date-functions';
import { LIST_FUNCTIONS } from './functions/list-functions';
import { NUMBER_FUNCTIONS } from './functions/number-functions';
import { TEXT_FUNCTIONS } from './functions/text-functions';

/**
 * The criteria language: FEEL (OMG DMN 1.3) in a documented subset, over values that may be unknown.
 *
 * **Operators**, the tightest first
 *
 * | written | on | unknown when |
 * | --- | --- | --- |
 * | `-x` | numbers, durations | x is unknown |
 * | `* /` | numbers | an operand is unknown; division by zero |
 * | `+ -` | numbers; date ± duration; date − date (days); duration ± duration | an operand is unknown |
 * | `= != < <= > >=` | numbers, dates, durations; `=` and `!=` also texts and truths | an operand is unknown; days of a month or year disagree (F3) |
 * | `x between a and b`, `x in [a..b]`, `(a..b)`, `[a..b)` | as two comparisons | as `and` |
 * | `x in ("甲", "乙")`, `x in (1, > 5, [7..9])`, `x in 列表` | any test may hold | as `or` |
 * | `a and b` | truths: no if one is no, yes if both are yes | otherwise (L1) |
 * | `a or b` | truths: yes if one is yes, no if both are no | otherwise (L1) |
 * | `not(a)` | truths | a is unknown |
 * | `if c then a else b` | branches of one type | c is unknown and the branches differ (L3), or the branch is unknown |
 * | `every x in 列表 satisfies …`, `some x in 列表 satisfies …` | as `and`, `or` over the items | the list is unknown; undecided by the known items |
 *
 * **Values** `12`, `0.035`, `"文字"`, `true`, `false`, `[1, 2]`, `date("2022-01-30")` or `@"2022-01-30"`,
 * `duration("P2Y")`, `duration("P18M")`, `duration("P30D")`. Months and days are two kinds of duration and never compare.
 *
 * **Numbers** that differ by no more than 10⁻¹² of their size are equal, so that `0.1 + 0.2 >= 0.3` is yes; `floor`,
 * `ceiling` and the rest take a number that close to a whole one for that whole one.
 *
 * **Functions** stand by kind in `functions/`, each with what it takes, what it gives and when it is unknown.
 *
 * **Examples** `not(列入失信名单)` with a blank cell is unknown, never met (L6).
 * `有效专利数 >= 100 or 有效发明专利数 >= 50` with 120 patents and the inventions blank is yes.
 * `every 年 in 近三年利税总额 satisfies 年 >= 2000` with one year below is no, though another year is blank.
 * `注册日期 + duration("P2Y") <= 核查日` with 2020年1月 and a check date of 2022-01-30 is unknown; of 2022-02-01, yes.
 */
export const BUILTINS = { ...LIST_FUNCTIONS, ...NUMBER_FUNCTIONS, ...TEXT_FUNCTIONS, ...DATE_FUNCTIONS };

export type BuiltinName = keyof typeof BUILTINS;

/** Built-in functions that are conditions. */
export type TestName = {
  [Name in BuiltinName]: (typeof BUILTINS)[Name]['gives'] extends { readonly kind: 'boolean' } ? Name : never;
}[BuiltinName];

export const isBuiltinName = (name: string): name is BuiltinName => Object.hasOwn(BUILTINS, name);
