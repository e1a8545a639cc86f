import { MINUTES_OF_DAY } from '../feel/calendar';
import { isBounds } from '../feel/operand';
import { itemOfName } from '../feel/series-item';
import type { Bounds, Explanation, FeelType, FeelValue, NumberUnit, DateSpan } from '../feel/types';
import type { Fact } from '../guideline/types';
import type { Words } from '../words/words';

/** What wording a value needs to know beside the value. */
export interface WordContext {
  readonly words: Words['findings'];
  /** Facts of the row's table by name, for units and years. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Within a statement on all (or any) items of a list: what each of them is called. */
  readonly itemName?: string;
  /** Why facts are not known, for those that do not matter. */
  readonly missingText?: (names: readonly string[]) => string;
}

/** A value as shown in a cell, with `unit` where it is a number. */
export const wordValue = (value: FeelValue, type: FeelType, unit: string, { words }: WordContext): string => {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value;
  const quantity = type.kind === 'number' ? type.unit : undefined;
  if (typeof value === 'number') return words.number(wordQuantity(value, quantity), unit);
  if (isBounds(value)) return words.number(wordBounds(value, quantity, words), unit);
  if ('from' in value) return wordDate(value, words);
  if ('amount' in value) {
    const [least, most] = [wordNumber(value.amount), wordNumber(value.most ?? value.amount)];
    return words.duration(value.most === undefined ? least : words.between(least, most), value.unit);
  }
  const item: FeelType = type.kind === 'list' ? type.item : type;
  return value
    .map((one) => (one === undefined ? '?' : wordValue(one, item, unit, { words, facts: new Map() })))
    .join(words.listComma);
};

const DECIMALS = 4;

/** A number as people read it: thousands separators, at most four decimals, no trailing zeros. */
export const wordNumber = (value: number): string => {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const rounded = Number(value.toFixed(DECIMALS));
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.');
  // Beyond 1e21 JavaScript writes exponents; grouping would tear them apart.
  const grouped = /^\d+$/u.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole;
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** A number as shown with its unit: a ratio as percent, amounts and counts by themselves. */
const wordQuantity = (value: number, unit: NumberUnit | undefined): string =>
  wordNumber(unit === 'ratio' ? value * 100 : value);

/** A number known only within bounds: ≥ 5, 3～5, ≤ 10 (rule L7). */
const wordBounds = ({ low, high }: Bounds, unit: NumberUnit | undefined, words: Words['findings']): string => {
  const { comparators, between, anyNumber } = words;
  const [least, greatest] = [wordQuantity(low, unit), wordQuantity(high, unit)];
  if (low === -Infinity) return high === Infinity ? anyNumber : `${comparators['<=']} ${greatest}`;
  return high === Infinity ? `${comparators['>=']} ${least}` : between(least, greatest);
};

/** Points, or the least and the most that they can be: 59 分, 40～55 分. */
export const wordPoints = ({ low, high }: Bounds, words: Words['findings']): string =>
  words.number(low === high ? wordNumber(low) : words.between(wordNumber(low), wordNumber(high)), words.pointsUnit);

const DAY = 86_400_000;

/**
 * A date as written: the day as 2021-12-31, with its time of day where that is known, a whole month or year by name,
 * any other span by both ends.
 */
const wordDate = ({ from, to, minutes }: DateSpan, words: Words['findings']): string => {
  const first = new Date(from * DAY);
  const last = new Date(to * DAY);
  const next = new Date((to + 1) * DAY);
  if (from === to) return minutes === undefined ? isoOf(first) : `${isoOf(first)} ${timeOf(minutes)}`;
  const year = first.getUTCFullYear();
  const isWhole = first.getUTCDate() === 1 && next.getUTCDate() === 1;
  if (isWhole && first.getUTCMonth() === last.getUTCMonth() && year === last.getUTCFullYear())
    return words.month(year, first.getUTCMonth() + 1);
  if (isWhole && first.getUTCMonth() === 0 && last.getUTCMonth() === 11 && year === last.getUTCFullYear())
    return words.yearAlone(year);
  return `${isoOf(first)}–${isoOf(last)}`;
};

const isoOf = (date: Date) => date.toISOString().slice(0, 10);

/** 17:00; with seconds only where there are any. */
const timeOf = (minutes: number): string => {
  const time = new Date((minutes * DAY) / MINUTES_OF_DAY).toISOString();
  return Number.isInteger(minutes) ? time.slice(11, 16) : time.slice(11, 19);
};

/** A value as written: words in quotes, whole years as years. */
export const wordLiteral = (
  { type }: Explanation,
  value: NonNullable<Explanation['value']>,
  context: WordContext,
): string => {
  const { expression } = context.words;
  if (typeof value === 'string') return expression.quote(value);
  const isDuration = typeof value === 'object' && 'amount' in value && value.most === undefined;
  if (isDuration && value.unit === 'months' && value.amount % 12 === 0)
    return expression.years(wordNumber(value.amount / 12));
  return wordValue(value, type, '', context);
};

/** An item of a series by its year, 2020 年利税总额; inside `every` and `some` it is called `name[index]`. */
export const nameItem = (text: string, context: WordContext): string | undefined => {
  const item = itemOfName(text);
  if (item === undefined) return undefined;
  if (context.itemName !== undefined) return context.itemName;
  const year = context.facts.get(item.series)?.years?.[item.index];
  return year === undefined
    ? `${item.series} ${wordNumber(item.index + 1)}`
    : context.words.year(year, nameWithoutYears(item.series));
};

/** 近三年利税总额 of one year is 利税总额. */
export const nameWithoutYears = (series: string) =>
  series.replace(/^[近前上][一二两三四五六七八九十\d]+个?年(?:度)?(?:来)?(?:的)?/u, '');

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷', '**': '^' } as const;

/** Sums and products in the signs people write, days before or after another day in words. `nameOf` names the operands. */
export const nameArithmetic = (
  { operator, parts }: Explanation,
  nameOf: (part: Explanation) => string,
  context: WordContext,
): string => {
  const { expression } = context.words;
  const [left, right] = parts;
  if (left === undefined) return '';
  if (right === undefined || operator === undefined) return `−${nameOperand(left, true, nameOf, context)}`;
  const [a, b] = [left, right].map(nameOf);
  if (left.type.kind === 'date' && right.type.kind === 'date') return expression.between(a ?? '', b ?? '');
  if (left.type.kind === 'date') return (operator === '+' ? expression.after : expression.before)(a ?? '', b ?? '');
  if (right.type.kind === 'date') return expression.after(b ?? '', a ?? '');
  const isProduct = operator === '*' || operator === '/';
  const first = nameOperand(left, isProduct, nameOf, context);
  const second = nameOperand(right, isProduct || operator === '-', nameOf, context);
  return expression.compared(first, SIGNS[operator], second);
};

/** An operand, in brackets where its own sign binds less (or is read from the left). */
const nameOperand = (
  part: Explanation,
  isTight: boolean,
  nameOf: (part: Explanation) => string,
  context: WordContext,
): string => {
  const name = nameOf(part);
  const isLoose = part.kind === 'arithmetic' && (part.operator === '+' || part.operator === '-');
  return isTight && isLoose ? context.words.expression.group(name) : name;
};
