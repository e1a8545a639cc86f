import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

/** Texts of expressions over the facts of the small world, by type. */
export interface Expressions {
  readonly truth: Text;
  readonly number: Text;
  readonly text: Text;
  readonly date: Text;
  readonly months: Text;
  readonly days: Text;
  readonly numbers: Text;
  readonly texts: Text;
}

interface Reach {
  /** Only what feelin and the standard know as we do, with operators between brackets. */
  readonly standard: boolean;
}

const join = (parts: readonly Text[], make: (...texts: string[]) => string): Text =>
  fc.tuple(...parts).map((texts) => make(...texts));

const numberLiteral = fc.integer({ min: 0, max: 8 }).map((value) => String(value / 2));
const textLiteral = fc.constantFrom('"a"', '"b"', '"c"');
const dateLiteral = fc.constantFrom('date("2021-01-31")', 'date("2021-06-15")', 'date("2022-02-28")');
const momentLiteral = fc.constantFrom(
  'date and time("2021-06-15T12:00:00")',
  '@"2021-01-31T17:00:00"',
  'date and time("2022-02-28T24:00:00")',
);
const comparator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const equality = fc.constantFrom('=', '!=');

/** Random expressions of at most so many levels. `item` stands for an enclosing quantifier's variable, where there is one. */
export const expressions = (depth: number, reach: Reach, item: 'number' | 'none' = 'none'): Expressions => {
  const leaves: Expressions = {
    truth: fc.constantFrom('真', '伪'),
    number: fc.oneof(fc.constantFrom('甲', '乙', '丙', ...(item === 'number' ? ['项', '项'] : [])), numberLiteral),
    text: fc.oneof(fc.constantFrom('名'), textLiteral),
    date: fc.oneof(fc.constantFrom('日'), dateLiteral),
    months: fc.constantFrom('duration("P1Y")', 'duration("P5M")', '@"P0M"'),
    days: fc.constantFrom('duration("P30D")', 'duration("P400D")'),
    numbers: fc.constantFrom('年表'),
    texts: fc.constantFrom('名单'),
  };
  if (depth === 0) return leaves;
  const below = expressions(depth - 1, reach, item);
  const { truth, number, text, date, months, days, numbers, texts } = below;
  const within = expressions(depth - 1, reach, 'number').truth;
  const branch = (of: Text): Text => join([truth, of, of], (c, a, b) => `(if ${c} then ${a} else ${b})`);
  // The other way round, feelin takes the ends of a range in turn, which the standard does not.
  const [low, high] = reach.standard ? [fc.constantFrom('0', '1'), fc.constantFrom('1', '2.5')] : [number, number];
  const divisor = reach.standard ? fc.constantFrom('2', '4') : number;
  const ours: readonly Text[] = reach.standard
    ? []
    : [
        fc.constantFrom(
          'within(地点, "苏州市")',
          'within(地点, "江苏省/苏州市")',
          '类型 in ("企业", "高校")',
          '类型 != "企业"',
        ),
        join([text, texts], (a, list) => `${a} in ${list}`),
        join([number], (a) => `${a} in [1..3) or 真`),
        join([number, truth], (a, b) => `${a} in > 1 and ${b}`),
        join([date, date], (a, b) => `${a} = ${b}`),
        join([date, comparator, momentLiteral], (a, sign, b) => `(${a} ${sign} ${b})`),
        join([date, date, months], (a, b, c) => `(date and time(${a}) + ${c} >= ${b})`),
        join([number, number], (a, b) => `count(distinct values([${a}, ${b}, 甲])) > 2`),
      ];
  const numbersOurs: readonly Text[] = reach.standard
    ? []
    : [
        join([texts], (list) => `count(distinct values(${list}))`),
        join([fc.constantFrom('round', 'round up', 'round down'), number], (name, a) => `${name}(${a})`),
        join([number], (a) => `ceiling(${a}, 1)`),
        join([number, number], (a, b) => `mean(${a}, ${b})`),
        join([number, fc.constantFrom('2', '3', '-1', '-2')], (a, b) => `(${a} ** ${b})`),
        join([number, number], (a, b) => `(abs(${a}) ** (${b}))`),
        join([number, fc.constantFrom('0.5', '(1 / 3)')], (a, b) => `(${a} ** ${b})`),
        join([number], (a) => `min(max(${a}, 0), 3)`),
        fc.constantFrom('min(5 * 件数, 20)', 'max(件数, 甲)'),
      ];
  return {
    truth: fc.oneof(
      leaves.truth,
      join([truth, truth], (a, b) => `(${a} and ${b})`),
      join([truth, truth, truth], (a, b, c) =>
        reach.standard ? `((${a} and ${b}) or ${c})` : `(${a} and ${b} or ${c})`,
      ),
      join([truth, truth], (a, b) => `(${a} or ${b})`),
      join([truth], (a) => `not(${a})`),
      branch(truth),
      join([number, comparator, number], (a, sign, b) => `(${a} ${sign} ${b})`),
      join([text, equality, text], (a, sign, b) => `(${a} ${sign} ${b})`),
      join([date, fc.constantFrom('<', '<=', '>', '>='), date], (a, sign, b) => `(${a} ${sign} ${b})`),
      join([date, date], (a, b) => `(years and months duration(${a}, ${b}) >= duration("P3M"))`),
      join([date, date, days], (a, b, c) => `((${a} - ${b}) <= ${c})`),
      join([number, low, high], (a, b, c) => `(${a} between ${b} and ${c})`),
      join([number, number, number], (a, b, c) => `(${a} in (${b}, ${c}))`),
      join([number, low, high], (a, b, c) => `(${a} in [${b}..${c}])`),
      join([text, texts], (a, list) => `list contains(${list}, ${a})`),
      join([numbers, within], (list, body) => `(every 项 in ${list} satisfies ${body})`),
      join([numbers, within], (list, body) => `(some 项 in ${list} satisfies ${body})`),
      join([text, text], (a, b) => `contains(${a}, ${b})`),
      join([text, text], (a, b) => `starts with(${a}, ${b})`),
      ...ours,
    ),
    number: fc.oneof(
      leaves.number,
      join([number, fc.constantFrom('+', '-', '*'), number], (a, sign, b) => `(${a} ${sign} ${b})`),
      join([number, divisor], (a, b) => `(${a} / ${b})`),
      join([number], (a) => `(-(${a}))`),
      branch(number),
      join([fc.constantFrom('sum', 'min', 'max', 'count'), numbers], (name, list) => `${name}(${list})`),
      join([fc.constantFrom('sum', 'min', 'max'), number, number], (name, a, b) => `${name}(${a}, ${b})`),
      join([fc.constantFrom('floor', 'ceiling', 'abs'), number], (name, a) => `${name}(${a})`),
      join([texts], (list) => `count(${list})`),
      ...numbersOurs,
    ),
    text: fc.oneof(leaves.text, branch(text)),
    date: fc.oneof(
      leaves.date,
      branch(date),
      join([date, months], (a, b) => `(${a} + ${b})`),
      join([date, days], (a, b) => `(${a} - ${b})`),
    ),
    months,
    days: reach.standard
      ? days
      : fc.oneof(
          days,
          join([date, date], (a, b) => `(${a} - ${b})`),
        ),
    numbers: reach.standard
      ? fc.oneof(
          numbers,
          join([number, number], (a, b) => `[${a}, ${b}]`),
        )
      : fc.oneof(
          numbers,
          join([number, number], (a, b) => `[${a}, ${b}]`),
          branch(numbers),
        ),
    texts: fc.oneof(
      texts,
      join([text, text], (a, b) => `[${a}, ${b}]`),
    ),
  };
};
