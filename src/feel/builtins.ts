import type { SyntaxNode } from '@lezer/common';
import { BOOLEAN, MONTHS, checkComparable, expectTruth, findUnitClash, joinTypes, nameOfType } from './type-rules';
import type { FeelType } from './types';
import { nearNames, operandsOf } from './parse-text';
import type { Term, Place, TermBuilder } from './term';

/** What one parameter takes. `item` asks for an item that can be compared with those of the list before it. */
type ParameterKind = 'number' | 'text' | 'date' | 'list' | 'item' | 'decimals';

/** How a built-in function is called and what it gives. */
interface Builtin {
  /** `numbers` takes one list of numbers, or numbers one by one; otherwise the parameters in their order. */
  readonly takes: 'numbers' | readonly ParameterKind[];
  /** How many parameters at the end may be left out. */
  readonly optional: number;
  /** Type of the result from the type of the first parameter (of an item, for `numbers`). */
  readonly gives: (first: FeelType) => FeelType;
}

const counted: FeelType = { kind: 'number', unit: 'count' };
const sameAs = (first: FeelType): FeelType => first;

const ofNumbers: Builtin = { takes: 'numbers', optional: 0, gives: sameAs };
const rounding: Builtin = { takes: ['number', 'decimals'], optional: 1, gives: sameAs };
const ofTexts: Builtin = { takes: ['text', 'text'], optional: 0, gives: () => BOOLEAN };

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
 * **Functions**
 *
 * | call | gives | unknown when |
 * | --- | --- | --- |
 * | `count(list)` | number of items, known or not | the list is unknown |
 * | `sum` `mean` `min` `max` `(list)` or `(a, b, …)` | number | any item is unknown; there are none |
 * | `abs(x)` | number | x is unknown |
 * | `floor` `ceiling` `round up` `round down` `round half up` `(x)` or `(x, decimals)` | number; `round` is short for `round half up` | x is unknown |
 * | `list contains(list, x)` | truth | x is unknown; not among the known items while others are unknown |
 * | `distinct values(list)` | list | any item is unknown |
 * | `contains` `starts with` `ends with` `(text, part)` | truth | either is unknown |
 * | `within(place, "江苏省")` | truth: the place is this one or lies in it; name or path (`江苏省/苏州市`) | either is unknown |
 * | `years and months duration(from, to)` | whole months from one date to the other | either is unknown; days of a month or year disagree |
 *
 * **Examples** `not(列入失信名单)` with a blank cell is unknown, never met (L6).
 * `有效专利数 >= 100 or 有效发明专利数 >= 50` with 120 patents and the inventions blank is yes.
 * `every 年 in 近三年利税总额 satisfies 年 >= 2000` with one year below is no, though another year is blank.
 * `注册日期 + duration("P2Y") <= 核查日` with 2020年1月 and a check date of 2022-01-30 is unknown; of 2022-02-01, yes.
 */
export const BUILTINS = {
  count: { takes: ['list'], optional: 0, gives: () => counted },
  sum: ofNumbers,
  mean: ofNumbers,
  min: ofNumbers,
  max: ofNumbers,
  abs: { takes: ['number'], optional: 0, gives: sameAs },
  floor: rounding,
  ceiling: rounding,
  round: rounding,
  'round up': rounding,
  'round down': rounding,
  'round half up': rounding,
  'list contains': { takes: ['list', 'item'], optional: 0, gives: () => BOOLEAN },
  'distinct values': { takes: ['list'], optional: 0, gives: sameAs },
  contains: ofTexts,
  'starts with': ofTexts,
  'ends with': ofTexts,
  within: ofTexts,
  'years and months duration': { takes: ['date', 'date'], optional: 0, gives: () => MONTHS },
} as const satisfies Readonly<Record<string, Builtin>>;

export type BuiltinName = keyof typeof BUILTINS;

/** The built-in function of that name. */
const findBuiltin = (name: string): { readonly name: BuiltinName; readonly builtin: Builtin } | undefined =>
  isBuiltinName(name) ? { name, builtin: BUILTINS[name] } : undefined;

const isBuiltinName = (name: string): name is BuiltinName => Object.hasOwn(BUILTINS, name);

/** A call of a built-in function; `not` is an operator that is written as one. */
export const buildCall = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [callee, given] = operandsOf(node);
  const place = builder.place(node);
  if (callee === undefined) return builder.report(place, { code: 'feel.syntax', found: place.text });
  if (given?.name === 'NamedParameters')
    return builder.report(builder.place(given), { code: 'feel.unsupported', construct: builder.place(given).text });
  const called = builder.place(callee);
  const name = called.text.trim().replace(/\s+/g, ' ');
  const found = findBuiltin(name);
  if (found === undefined && name !== 'not') {
    const candidates = nearNames(name, ['not', ...Object.keys(BUILTINS)]);
    return builder.report(called, { code: 'feel.unknownFunction', name, candidates });
  }
  const operands = given === undefined ? [] : operandsOf(given);
  const parameters = operands.flatMap((operand) => builder.build(operand) ?? []);
  if (parameters.length < operands.length) return undefined;
  const expected = found === undefined ? '1' : expectedCount(found.builtin);
  if (!isCountRight(found?.builtin, parameters.length))
    return builder.report(place, { code: 'feel.argumentCount', name, expected, found: parameters.length });
  const [first] = parameters;
  if (first === undefined) return undefined;
  if (found === undefined)
    return expectTruth(first, builder) ? { ...place, kind: 'not', type: BOOLEAN, operand: first } : undefined;
  const { takes, gives } = found.builtin;
  const basis = takes === 'numbers' ? checkNumbers(parameters, place, builder) : checkEach(takes, parameters, builder);
  return basis && { ...place, kind: 'call', name: found.name, parameters, type: gives(basis) };
};

const expectedCount = ({ takes, optional }: Builtin): string => {
  if (takes === 'numbers') return '1+';
  return optional === 0 ? String(takes.length) : `${takes.length - optional}–${takes.length}`;
};

const isCountRight = (builtin: Builtin | undefined, count: number): boolean => {
  if (builtin === undefined) return count === 1;
  const { takes, optional } = builtin;
  return takes === 'numbers' ? count >= 1 : count <= takes.length && count >= takes.length - optional;
};

/** One list of numbers, or numbers of one unit; gives the type of a single one. */
const checkNumbers = (parameters: readonly Term[], place: Place, builder: TermBuilder): FeelType | undefined => {
  const [first] = parameters;
  if (first === undefined) return undefined;
  const isList = first.type.kind === 'list' && parameters.length === 1;
  let joined: FeelType | undefined;
  for (const parameter of parameters) {
    const type = isList && parameter.type.kind === 'list' ? parameter.type.item : parameter.type;
    if (type.kind !== 'number')
      return builder.report(parameter, {
        code: 'feel.type',
        expected: 'number',
        found: nameOfType(type),
        at: parameter.text,
      });
    const clash = joined && findUnitClash(joined, type);
    if (clash !== undefined) return builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
    joined = joined === undefined ? type : joinTypes(joined, type);
  }
  return joined;
};

/** Parameters in their order; gives the type of the first one. */
const checkEach = (
  takes: readonly ParameterKind[],
  parameters: readonly Term[],
  builder: TermBuilder,
): FeelType | undefined => {
  const [first] = parameters;
  if (first === undefined) return undefined;
  for (const [index, parameter] of parameters.entries()) {
    const kind = takes[index];
    if (kind === 'item') {
      if (first.type.kind !== 'list') return undefined;
      const item: Term = { ...first, kind: 'local', name: '', type: first.type.item };
      if (!checkComparable(parameter, '=', item, parameter, builder)) return undefined;
      continue;
    }
    const expected = kind === 'decimals' ? 'number' : (kind ?? '');
    const isWrong = parameter.type.kind !== expected;
    const isOpen = kind === 'decimals' && !isWholeLiteral(parameter);
    if (isWrong || isOpen)
      return builder.report(parameter, {
        code: 'feel.type',
        expected,
        found: nameOfType(parameter.type),
        at: parameter.text,
      });
  }
  return first.type;
};

/** Decimals to round to are written down, not worked out. */
const isWholeLiteral = (term: Term): boolean =>
  term.kind === 'literal' && typeof term.value === 'number' && Number.isInteger(term.value);
