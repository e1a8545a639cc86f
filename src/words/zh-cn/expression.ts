import type { TestName } from '../../feel/builtins';
import type { TestWords, ValueName } from '../vocabulary';

const together = (named: readonly string[]) => named.join('、');

const OPERATOR = /[≥≤<>=≠+−×÷]/u;
const DIGIT = /[\d%]/u;
const SIGN = /[≥≤<>=≠+−×÷\d]/u;
const YEAR = /^[12],?\d{3}$/u;
const HAN = /\p{Script=Han}/u;
const PUNCTUATION = /[（）、，；：“”]/u;

/** Texts side by side: a space around operators, and between words and numbers. */
const beside = (...texts: readonly string[]): string =>
  texts.reduce((worded: string, text: string) => {
    const [end, start] = [worded.at(-1) ?? '', text.at(0) ?? ''];
    const isOperator = OPERATOR.test(end) || OPERATOR.test(start);
    const isNumber = (DIGIT.test(end) && HAN.test(start)) || (HAN.test(end) && DIGIT.test(start));
    const isSpaced = (isOperator || isNumber) && !PUNCTUATION.test(end) && !PUNCTUATION.test(start);
    return `${worded}${isSpaced ? ' ' : ''}${text}`;
  });

const test = (holds: (argument: string) => string, fails: (argument: string) => string): TestWords => ({
  holds,
  fails,
  asked: (argument: string) => `要求${holds(argument)}`,
  askedNot: (argument: string) => `要求${fails(argument)}`,
});

const rounded = (how: string) => (number: string, decimals?: string) =>
  `${number}${how}${decimals === undefined ? '' : `（保留 ${decimals} 位小数）`}`;

/** Values by what they are worked out from. */
const values: Readonly<Record<ValueName, (...named: string[]) => string>> = {
  count: (list) => `${list}数量`,
  sum: (...named) => `${together(named)}合计`,
  mean: (...named) => `${together(named)}平均值`,
  median: (...named) => `${together(named)}中位数`,
  first: (list) => `${list}首年`,
  last: (list) => `${list}末年`,
  item: (list, at = '') => (YEAR.test(at) ? `${at.replace(',', '')} 年${list}` : `${list}（${at}）`),
  min: (...named) => `${together(named)}${named.length > 1 ? '中较小者' : '最小值'}`,
  max: (...named) => `${together(named)}${named.length > 1 ? '中较大者' : '最大值'}`,
  abs: (number) => `${number}的绝对值`,
  floor: rounded('向下取整'),
  ceiling: rounded('向上取整'),
  round: rounded('四舍五入'),
  'round up': rounded('向上取整'),
  'round down': rounded('向下取整'),
  'round half up': rounded('四舍五入'),
  'distinct values': (list) => `${list}（不重复）`,
  'stated place': (place, other) => `${place}（表中没有的按${other}）`,
  'stated date': (date, other) => `${date}（表中没有的按${other}）`,
  'years and months duration': (from, to) => `${from}至${to}的月数`,
};

/** Conditions by what they say of a value. */
const tests: Readonly<Record<TestName, TestWords>> = {
  within: test(
    (place: string) => `在${place}内`,
    (place: string) => `不在${place}内`,
  ),
  contains: test(
    (part: string) => `含${part}`,
    (part: string) => `不含${part}`,
  ),
  'starts with': test(
    (part: string) => `以${part}开头`,
    (part: string) => `不以${part}开头`,
  ),
  'ends with': test(
    (part: string) => `以${part}结尾`,
    (part: string) => `不以${part}结尾`,
  ),
  'list contains': test(
    (item: string) => `包含${item}`,
    (item: string) => `不包含${item}`,
  ),
};

/** Words for expressions of the criteria language, none of whose own signs reach a reader. */
export const expression = {
  values,
  tests,
  countUnit: '个',
  quote: (text: string) => `“${text}”`,
  stated: (label: string, test: string) => beside(label, test),
  compared: (label: string, comparator: string, value: string) =>
    beside(...[label, comparator, value].filter((text: string) => text !== '')),
  statedComparators: { '=': '为', '!=': '不为', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  oneOf: (options: string) => beside('属于', options),
  noneOf: (options: string) => beside('不属于', options),
  isNot: (name: string) => `${name}为否`,
  nothingAsked: '不作要求',
  neverMet: '不符合',
  allOf: (worded: readonly string[]) =>
    beside(...worded.flatMap((one: string, index: number) => (index === 0 ? [one] : ['且', one]))),
  anyOf: (worded: readonly string[]) =>
    beside(...worded.flatMap((one: string, index: number) => (index === 0 ? [one] : ['或', one]))),
  listOr: '或',
  group: (text: string) => `（${text}）`,
  either: (condition: string, then: string, otherwise: string) =>
    `${beside(condition, '时')}${SIGN.test(then.at(0) ?? '') ? ' ' : '，'}${then}，${beside('否则', otherwise)}`,
  eitherOf: (label: string, either: string) => `${label}在${either}`,
  required: (statement: string) => `要求：${statement}`,
  gap: (statement: string, gap: string) => `${statement}（${gap}）`,
  each: (series: string, isYearly: boolean) => (isYearly ? `${series}每年均` : `${series}每项均`),
  any: (series: string, isYearly: boolean) => (isYearly ? `${series}有一年` : `${series}有一项`),
  years: (count: string) => `${count} 年`,
  after: (date: string, duration: string) => `${date}满 ${duration}之日`,
  before: (date: string, duration: string) => `${date}前 ${duration}之日`,
  between: (later: string, earlier: string) => `${earlier}至${later}的天数`,
};
