import type { ExpressionWords, TestWords } from './expression-words';

const together = (named: readonly string[]) => named.join('、');

const OPERATOR = /[≥≤<>=≠+−×÷]/u;
const DIGIT = /[\d%]/u;
const SIGN = /[≥≤<>=≠+−×÷\d]/u;
const HAN = /\p{Script=Han}/u;
const PUNCTUATION = /[（）、，；：“”]/u;

/** Texts side by side: a space around operators, and between words and numbers. */
const beside = (...texts: readonly string[]): string =>
  texts.reduce((told, text) => {
    const [end, start] = [told.at(-1) ?? '', text.at(0) ?? ''];
    const isOperator = OPERATOR.test(end) || OPERATOR.test(start);
    const isNumber = (DIGIT.test(end) && HAN.test(start)) || (HAN.test(end) && DIGIT.test(start));
    const isSpaced = (isOperator || isNumber) && !PUNCTUATION.test(end) && !PUNCTUATION.test(start);
    return `${told}${isSpaced ? ' ' : ''}${text}`;
  });

const test = (holds: (argument: string) => string, fails: (argument: string) => string): TestWords => ({
  holds,
  fails,
  asked: (argument) => `要求${holds(argument)}`,
  askedNot: (argument) => `要求${fails(argument)}`,
});

const rounded = (how: string) => (number: string, decimals?: string) =>
  `${number}${how}${decimals === undefined ? '' : `（保留 ${decimals} 位小数）`}`;

export const EXPRESSION_WORDS_ZH_CN: ExpressionWords = {
  values: {
    count: (list) => `${list}数量`,
    sum: (...named) => `${together(named)}合计`,
    mean: (...named) => `${together(named)}平均值`,
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
    'years and months duration': (from, to) => `${from}至${to}的月数`,
  },
  tests: {
    within: test(
      (place) => `在${place}内`,
      (place) => `不在${place}内`,
    ),
    contains: test(
      (part) => `含${part}`,
      (part) => `不含${part}`,
    ),
    'starts with': test(
      (part) => `以${part}开头`,
      (part) => `不以${part}开头`,
    ),
    'ends with': test(
      (part) => `以${part}结尾`,
      (part) => `不以${part}结尾`,
    ),
    'list contains': test(
      (item) => `包含${item}`,
      (item) => `不包含${item}`,
    ),
  },
  countUnit: '个',
  quote: (text) => `“${text}”`,
  stated: (label, test) => beside(label, test),
  compared: (label, comparator, value) => beside(...[label, comparator, value].filter((text) => text !== '')),
  statedComparators: { '=': '为', '!=': '不为', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  oneOf: (options) => beside('属于', options),
  noneOf: (options) => beside('不属于', options),
  isNot: (name) => `${name}为否`,
  nothingAsked: '不作要求',
  neverMet: '不符合',
  allOf: (told) => beside(...told.flatMap((one, index) => (index === 0 ? [one] : ['且', one]))),
  anyOf: (told) => beside(...told.flatMap((one, index) => (index === 0 ? [one] : ['或', one]))),
  listOr: '或',
  group: (text) => `（${text}）`,
  either: (condition, then, otherwise) =>
    `${beside(condition, '时')}${SIGN.test(then.at(0) ?? '') ? ' ' : '，'}${then}，${beside('否则', otherwise)}`,
  eitherOf: (label, either) => `${label}在${either}`,
  required: (statement) => `要求：${statement}`,
  gap: (statement, gap) => `${statement}（${gap}）`,
  each: (series, isYearly) => (isYearly ? `${series}每年均` : `${series}每项均`),
  any: (series, isYearly) => (isYearly ? `${series}有一年` : `${series}有一项`),
  years: (count) => `${count} 年`,
  after: (date, duration) => `${date}满 ${duration}之日`,
  before: (date, duration) => `${date}前 ${duration}之日`,
  between: (later, earlier) => `${earlier}至${later}的天数`,
};
