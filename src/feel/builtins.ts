import { DATE_FUNCTIONS } from './functions/date-functions';
import { ITEM_FUNCTIONS } from './functions/item-functions';
import { LIST_FUNCTIONS } from './functions/list-functions';
import { NUMBER_FUNCTIONS } from './functions/number-functions';
import { TEXT_FUNCTIONS } from './functions/text-functions';

/**
 * The criteria language: FEEL (OMG DMN 1.3) in a documented subset, over values that may be unknown or
 * known only in part.
 *
 * **Operators**, the tightest first
 *
 * | written | on | unknown when |
 * | --- | --- | --- |
 * | `-x` | numbers, durations | x is unknown |
 * | `x ** y` | numbers; `x ** (1/3)` is a root | an operand is unknown; x is negative and y no whole number; x is zero and y negative |
 * | `* /` | numbers | an operand is unknown; the divisor is zero, or may be |
 * | `+ -` | numbers; date ± duration; date − date (days); duration ± duration | an operand is unknown |
 * | `= != < <= > >=` | numbers, dates, durations; `=` and `!=` also texts and truths | an operand is unknown; what the two can be disagrees: days of a month (F3), numbers within bounds (L7), times of a day (F19) |
 * | `x between a and b`, `x in [a..b]`, `(a..b)`, `[a..b)` | as two comparisons | as `and` |
 * | `x in ("甲", "乙")`, `x in (1, > 5, [7..9])`, `x in 列表` | any test may hold | as `or` |
 * | `a and b` | truths: no if one is no, yes if both are yes | otherwise (L1) |
 * | `a or b` | truths: yes if one is yes, no if both are no | otherwise (L1) |
 * | `not(a)` | truths | a is unknown |
 * | `列表[1]`, `近三年营业收入[2021]` | the item at a place, or of a year | the list or the item is unknown; there is none |
 * | `if c then a else b` | branches of one type | the branch is unknown; c is unknown and the branches differ (L3), unless they are numbers, dates or durations: then it is within both (L7) |
 * | `every x in 列表 satisfies …`, `some x in 列表 satisfies …` | as `and`, `or` over the items | the list is unknown; undecided by the known items |
 *
 * **Values** `12`, `0.035`, `"文字"`, `true`, `false`, `[1, 2]`, `date("2022-01-30")` or `@"2022-01-30"`,
 * `date and time("2023-05-31T17:00:00")` or `@"2023-05-31T17:00:00"`, `duration("P2Y")`, `duration("P18M")`, `duration("P30D")`. Months and days are two kinds of duration and never compare.
 *
 * **Numbers** that differ by no more than 10⁻¹² of their size are equal, so that `0.1 + 0.2 >= 0.3` is yes; `floor`,
 * `ceiling` and the rest take a number that close to a whole one for that whole one.
 *
 * **Known in part** (L7): a number of which only bounds are known (`5件以上`, `3～5年`, a branch that is open) is an interval;
 * arithmetic and the functions of numbers work on both ends, and a comparison is settled as soon as all numbers within
 * agree. A date that is a month is an interval of its days. Each use of a fact counts by itself: `甲 - 甲` of 3～5 is −2～2.
 *
 * **Times** (F19): a date is compared with a date and time by the minute, a date without a time of day being any minute of
 * its day; two plain dates are compared by their days, whatever times they have. `date and time(x)` asks for the time of
 * day of a date, `date(x)` for its day alone.
 *
 * **Functions** stand by kind in `functions/`, each with what it takes, what it gives and when it is unknown.
 *
 * **Examples** `not(列入失信名单)` with a blank cell is unknown, never met (L6).
 * `有效专利数 >= 100 or 有效发明专利数 >= 50` with 120 patents and the inventions blank is yes.
 * `every 年 in 近三年利税总额 satisfies 年 >= 2000` with one year below is no, though another year is blank.
 * `注册日期 + duration("P2Y") <= 核查日` with 2020年1月 and a check date of 2022-01-30 is unknown; of 2022-02-01, yes.
 * `专利数 >= 10` with `5件以上` is unknown, `专利数 >= 5` yes. `专利数 >= 100 * (if 三年内获奖 then 0.5 else 1)` with 120 patents
 * is yes and with 40 no, though the award is blank.
 * `提交时间 <= date and time("2023-05-31T17:00:00")` with `2023-05-31` is unknown, with `2023-05-30` yes.
 */
export const BUILTINS = {
  ...ITEM_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
};

export type BuiltinName = keyof typeof BUILTINS;

/** Built-in functions that are conditions. */
export type TestName = {
  [Name in BuiltinName]: (typeof BUILTINS)[Name]['gives'] extends { readonly kind: 'boolean' } ? Name : never;
}[BuiltinName];

export const isBuiltinName = (name: string): name is BuiltinName => Object.hasOwn(BUILTINS, name);
