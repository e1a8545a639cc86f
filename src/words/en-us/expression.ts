import type { Words } from '../shape';
import type { TestName } from '../../feel/builtins';
import type { TestWords, ValueName } from '../vocabulary';

const YEAR = /^[12],?\d{3}$/u;

const together = (named: readonly string[]) => named.join(' & ');

const test = (holds: string, fails: string, asked: string): TestWords => ({
  holds: (argument) => `${holds} ${argument}`,
  fails: (argument) => `${fails} ${argument}`,
  asked: (argument) => `required ${asked} ${argument}`,
  askedNot: (argument) => `required not ${asked} ${argument}`,
});

const rounded = (how: string) => (number: string, decimals?: string) =>
  `${number} (rounded ${how}${decimals === undefined ? '' : `, decimals kept: ${decimals}`})`;

const values: Readonly<Record<ValueName, (...named: string[]) => string>> = {
  count: (list) => `number of ${list}`,
  sum: (...named) => `total of ${together(named)}`,
  mean: (...named) => `average of ${together(named)}`,
  median: (...named) => `median of ${together(named)}`,
  first: (list) => `first of ${list}`,
  last: (list) => `last of ${list}`,
  item: (list, at = '') => `${list} of ${YEAR.test(at) ? at.replace(',', '') : at}`,
  min: (...named) => `smallest of ${together(named)}`,
  max: (...named) => `largest of ${together(named)}`,
  abs: (number) => `size of ${number}`,
  floor: rounded('down'),
  ceiling: rounded('up'),
  round: rounded('half up'),
  'round up': rounded('up'),
  'round down': rounded('down'),
  'round half up': rounded('half up'),
  'distinct values': (list) => `different ${list}`,
  'stated place': (place, other) => `${place} (${other} where the sheet has none)`,
  'stated date': (date, other) => `${date} (${other} where the sheet has none)`,
  'years and months duration': (from, to) => `months from ${from} to ${to}`,
};

const tests: Readonly<Record<TestName, TestWords>> = {
  within: test('is within', 'is not within', 'to be within'),
  contains: test('contains', 'does not contain', 'to contain'),
  'starts with': test('begins with', 'does not begin with', 'to begin with'),
  'ends with': test('ends with', 'does not end with', 'to end with'),
  'list contains': test('includes', 'does not include', 'to include'),
};

/** Words for expressions of the criteria language, none of whose own signs reach a reader. */
export const expression: Words['findings']['expression'] = {
  values,
  tests,
  countUnit: '',
  quote: (text) => `“${text}”`,
  stated: (label, test) => `${label} ${test}`,
  compared: (label, comparator, value) => `${label} ${comparator} ${value}`.trimStart(),
  statedComparators: { '=': 'is', '!=': 'is not', '<': '<', '<=': '≤', '>': '>', '>=': '≥' },
  oneOf: (options) => `is one of ${options}`,
  noneOf: (options) => `is none of ${options}`,
  isNot: (name) => `no ${name}`,
  nothingAsked: 'nothing',
  neverMet: 'not met',
  allOf: (worded) => worded.join(' and '),
  anyOf: (worded) => worded.join(' or '),
  listOr: ' or ',
  group: (text) => `(${text})`,
  either: (condition, then, otherwise) => `where ${condition}, ${then}, otherwise ${otherwise}`,
  eitherOf: (label, either) => `${label} ${either}`,
  required: (statement) => `required: ${statement}`,
  gap: (statement, gap) => `${statement} (${gap})`,
  each: (series, isYearly) => `${series} of each ${isYearly ? 'year' : 'item'}`,
  any: (series, isYearly) => `${series} of some ${isYearly ? 'year' : 'item'}`,
  years: (count) => (count === '1' ? '1 year' : `${count} years`),
  after: (date, duration) => `${duration} after ${date}`,
  before: (date, duration) => `${duration} before ${date}`,
  between: (later, earlier) => `days from ${earlier} to ${later}`,
};
