import { FIGURE, digitsOf } from './read-figure';
import { balanced } from './remarks';
import type { Unit } from './unit';
import { parseUnit, unitsConvert, unitFactor } from './unit';

/** One end of a quantity: its digits, the unit written beside them, and whether the figure itself is left out. */
export interface Bound {
  readonly digits: string;
  readonly unit: Unit | undefined;
  readonly strict: boolean;
}

/** A figure (`from` and `to` are the same), or bounds of which one may be open (rule L7). */
export interface Quantity {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
}

type NumberType = 'count' | 'amount' | 'ratio';
type Parsed =
  | { readonly quantity: Quantity; readonly remark: string | undefined }
  /** What the text may mean, never taken by itself. */
  | { readonly candidates: readonly string[] };

const NOT_READ: Parsed = { candidates: [] };

/*
 * 以上, 以下 and 以内 include the figure, 超过, 不足 and 不满 do not (Civil Code, article 1259).
 */
const AT_LEAST = '不少于|不低于|不小于|不下于|至少|最少|大于等于|大于或等于|>=|≥|≧';
const MORE_THAN = '超过|多于|大于|高于|逾|超出|突破|>';
const AT_MOST = '不超过|未超过|不多于|不大于|不高于|至多|最多|小于等于|小于或等于|<=|≤|≦';
const LESS_THAN = '不足|不到|不满|未满|未达到?|少于|小于|低于|<';
const AND_UP = '(?:及|或|\\(含\\)|含)?以上|起|\\+';
const AND_DOWN = '(?:及|或|\\(含\\)|含)?(?:以下|以内|之内)';
const UNIT = '([^\\d.,:()+<>=~-]*?)';

const pattern = (text: string): RegExp => new RegExp(`^${text}$`, 'u');

const BEFORE: readonly (readonly [RegExp, 'from' | 'to', boolean])[] = [
  [pattern(`(?:${AT_LEAST})${FIGURE}${UNIT}`), 'from', false],
  [pattern(`(?:${AT_MOST})${FIGURE}${UNIT}`), 'to', false],
  [pattern(`(?:${MORE_THAN})${FIGURE}${UNIT}`), 'from', true],
  [pattern(`(?:${LESS_THAN})${FIGURE}${UNIT}`), 'to', true],
];
const AFTER: readonly (readonly [RegExp, 'from' | 'to', boolean])[] = [
  [pattern(`${FIGURE}${UNIT}(?:${AND_UP})(?:\\(含\\))?`), 'from', false],
  [pattern(`${FIGURE}${UNIT}(?:${AND_DOWN})(?:\\(含\\))?`), 'to', false],
  [pattern(`${FIGURE}${UNIT}以上\\(不含\\)`), 'from', true],
  [pattern(`${FIGURE}${UNIT}以下\\(不含\\)`), 'to', true],
];
const AND_MORE = pattern(`${FIGURE}(百万|千万|百|千|万|亿)?(?:余|多)${UNIT}`);
const RANGE = pattern(`${FIGURE}${UNIT}(?:-|~|至|到)${FIGURE}${UNIT}`);
const ORDINAL = pattern(`(?:排名|位列|位居|名列|列)?(?:全[国省市县区])?第${FIGURE}(?:位|名)?`);
const AMONG_FIRST = pattern(`(?:排名|位列|位居|名列|列)?(?:全[国省市县区])?前${FIGURE}(?:位|名)?`);
const COPIES = pattern(`一式${FIGURE}([份套本])`);
const YEARS_AND_MONTHS = pattern(`${FIGURE}年零?${FIGURE}个?月`);
const AND_A_HALF = pattern(`${FIGURE}(年半|个半月|个月半)`);
const EXACT = pattern(`(?:共计?|合计|总计|计|现有|有|¥|rmb|人民币)?${FIGURE}${UNIT}`);
const CURRENCY = /^(?:¥|rmb|人民币)/;
/** Where figures may tell places in an order. */
const RANKS: ReadonlySet<string> = new Set(['位', '名']);

const NUMERAL_AND_SCALE = /^([^\d万亿]+)([万亿])$/;
const PER_YEAR = /(?:\/|每)年$/;

const bound = (written: string, beside: string, strict = false): Bound | undefined => {
  // 叁佰万元 is 300 万元, as one would write it in digits.
  const [, start = written, scale = ''] = (beside !== '' && NUMERAL_AND_SCALE.exec(written)) || [];
  const digits = digitsOf(start);
  const unit = scale + beside.replace(PER_YEAR, '');
  const own = unit === '' ? undefined : parseUnit(unit);
  return digits === undefined || (unit !== '' && own === undefined) ? undefined : { digits, unit: own, strict };
};

const exactly = (one: Bound | undefined): Quantity | undefined => one && { from: one, to: one };

const isBareNumeral = (figure: string, unit: string): boolean => unit === '' && !/\d/.test(figure);

const parseBounded = (head: string): Quantity | undefined => {
  for (const [form, side, strict] of [...BEFORE, ...AFTER]) {
    const [, figure, unit = ''] = form.exec(head) ?? [];
    if (figure === undefined || isBareNumeral(figure, unit)) continue;
    const found = bound(figure, unit, strict);
    if (found !== undefined) return side === 'from' ? { from: found, to: undefined } : { from: undefined, to: found };
  }
  const [, figure, scale = '', unit = ''] = AND_MORE.exec(head) ?? [];
  const bare = figure === undefined || isBareNumeral(figure, scale + unit);
  const least = bare ? undefined : bound(figure, scale + unit);
  return least && { from: least, to: undefined };
};

const YEAR = /^(?:19|20)\d\d$/;

const parseRange = (head: string, type: NumberType, stated: Unit | undefined): Quantity | undefined => {
  const [, low, lowUnit = '', high, highUnit = ''] = RANGE.exec(head) ?? [];
  if (low === undefined || high === undefined || isBareNumeral(high, highUnit)) return undefined;
  // 2019-2021 names years, not how many there are.
  const years = type === 'count' && YEAR.test(low) && YEAR.test(high);
  if (years && (stated === undefined || stated.dimension === 'time' || highUnit === '年')) return undefined;
  const from = bound(low, lowUnit === '' ? highUnit : lowUnit);
  const to = bound(high, highUnit);
  return from === undefined || to === undefined ? undefined : { from, to };
};

const MONTH = String.raw`(20\d\d)[.年/-](\d{1,2})月?(?:[./-]?(\d{1,2})日?)?`;
const FROM_TO = new RegExp(`^${MONTH}(?:-|—|~|至|到)+${MONTH}$`);

/** The whole months of 2022.10-2023.9, or from a day to the day before it: 12. */
const monthsBetween = (head: string): number | undefined => {
  const [, year, month, day, toYear, toMonth, toDay] = (FROM_TO.exec(head) ?? []).map(Number);
  if (year === undefined || month === undefined || toYear === undefined || toMonth === undefined) return undefined;
  const months = (toYear - year) * 12 + toMonth - month;
  const isWhole = [day, toDay].every((one) => one === undefined || Number.isNaN(one));
  const isToEnd = day === 1 && (toDay ?? 0) >= 28;
  const isDayBefore = (day ?? 0) > 1 && toDay === (day ?? 0) - 1;
  const whole = isWhole || isToEnd ? months + 1 : isDayBefore ? months : undefined;
  return whole !== undefined && whole > 0 ? whole : undefined;
};

/** 两年半, 3年6个月, 半年: lengths of time in several parts, told in months. */
const parseTime = (head: string): Quantity | undefined => {
  const months = parseUnit('月');
  const inMonths = (figure: string | undefined, size: number, more: number): Quantity | undefined => {
    const digits = figure === undefined ? undefined : digitsOf(figure);
    return digits === undefined
      ? undefined
      : exactly({ digits: String(Number(digits) * size + more), unit: months, strict: false });
  };
  if (head === '半年') return inMonths('6', 1, 0);
  const [, years, rest] = YEARS_AND_MONTHS.exec(head) ?? [];
  if (years !== undefined) return inMonths(years, 12, Number(digitsOf(rest ?? '') ?? NaN));
  const [, figure, half] = AND_A_HALF.exec(head) ?? [];
  return half === '年半' ? inMonths(figure, 12, 6) : inMonths(figure, 1, 0.5);
};

const parseRank = (head: string, stated: Unit | undefined): Quantity | undefined => {
  if (stated !== undefined && !RANKS.has(stated.text)) return undefined;
  const ordinal = ORDINAL.exec(head)?.[1];
  if (ordinal !== undefined) return exactly(bound(ordinal, ''));
  const last = AMONG_FIRST.exec(head)?.[1];
  const to = last === undefined || stated?.text !== '位' ? undefined : bound(last, '');
  return to && { from: { ...to, digits: '1' }, to };
};

const parseHead = (head: string, type: NumberType, stated: Unit | undefined): Quantity | undefined => {
  if (CURRENCY.test(head) && type !== 'amount') return undefined;
  const span = stated?.dimension === 'time' ? monthsBetween(head) : undefined;
  if (span !== undefined) return exactly({ digits: String(span), unit: parseUnit('月'), strict: false });
  const copies = COPIES.exec(head);
  if (copies !== null) return exactly(bound(copies[1] ?? '', copies[2] ?? ''));
  const [, figure, unit = ''] = EXACT.exec(head) ?? [];
  const exact = figure === undefined || isBareNumeral(figure, unit) ? undefined : exactly(bound(figure, unit));
  return exact ?? parseBounded(head) ?? parseRange(head, type, stated) ?? parseRank(head, stated) ?? parseTime(head);
};

const THERE_ARE = /^有(?:[,:]|(?=\())\(?(\d[^()]*)\)?$/su;
const PART = /其中|含|包括/;
const AFTER_FIGURE = /^(.*?\d[^\d(),;:。]*?)(?:[,;:。](?!\d)|(?=其中|含(?!以)|包括))(.+)$/su;
const WITH_REMARK = /^([^()]+(?:\(不?含\)以[上下内]|以[上下]\(不?含\))?)(\(.*\))?$/su;

/**
 * Takes a folded text apart: the figure or bounds it leads with, and the remark that follows. `stated` is the unit of the
 * fact or header: ranks are read only where places in an order are asked for.
 */
export const parseQuantity = (folded: string, type: NumberType, stated: Unit | undefined): Parsed => {
  if (!balanced(folded)) return NOT_READ;
  // 有，3件 and 有（3件） tell how many there are.
  const [, there] = THERE_ARE.exec(folded) ?? [];
  if (there !== undefined) return parseQuantity(there, type, stated);
  const whole = parseHead(folded, type, stated);
  if (whole !== undefined) return { quantity: whole, remark: undefined };
  const [, head, bracketed] = WITH_REMARK.exec(folded) ?? [];
  if (head !== undefined && bracketed !== undefined) {
    const content = bracketed.slice(1, -1);
    const inUnit = parseUnit(content) === undefined ? undefined : parseHead(head + content, type, stated);
    const quantity = inUnit ?? parseHead(head, type, stated);
    if (quantity !== undefined) return { quantity, remark: inUnit === undefined ? content : undefined };
  }
  const [, before, after] = AFTER_FIGURE.exec(folded) ?? [];
  const quantity = before === undefined ? undefined : parseHead(before, type, stated);
  if (quantity !== undefined) return { quantity, remark: after };
  const numeral = digitsOf(folded);
  return numeral === undefined || /\d/.test(folded) ? NOT_READ : { candidates: [numeral] };
};

const FIGURES = /([\p{Script=Han}]*?)(\d+(?:,\d{3})*(?:\.\d+)?)(?=([^\d\s,;:。、(+-]{0,4}))/gu;
const ACTUAL = /实际|实为|应为|现为|更正|改为|有效|剩/;
const ALONE = new RegExp(`^(?:即|合|共|共计|合计|折合)?${FIGURE}[^\\d]{0,4}$`, 'u');
const RATE = /每|平均|年均|月均/;
const LABEL_START = /^(?:其中|包括|包含|含有?|内含|有|为|及|和)+/;

/**
 * Whether a figure in the remark does not go with the one in front (rule F17): a part larger than the whole, the same
 * thing told twice with two figures, what it really is, or another figure for just what is asked (`8名（其中专职4名）`
 * where 专职人员 are asked for).
 */
export const contradicts = (remark: string, { from, to }: Quantity, names: readonly string[]): boolean => {
  if (from === undefined || from !== to) return false;
  const alone = ALONE.test(remark);
  const whole = Number(from.digits);
  let parts = false;
  let lastUnit = '';
  for (const [, before = '', figure = '', after = ''] of remark.matchAll(FIGURES)) {
    const label = before.slice(before.startsWith(lastUnit) ? lastUnit.length : 0);
    const unit = longestUnit(after);
    lastUnit = unit?.text ?? '';
    parts ||= PART.test(label);
    if (RATE.test(label) || (unit === undefined && after !== '' && !alone)) continue;
    const value = inUnitOf(Number(figure.replaceAll(',', '')), unit, from.unit);
    if (value === undefined || Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(whole))) continue;
    const named = label.replace(LABEL_START, '');
    if (alone || ACTUAL.test(label) || (parts && value > whole)) return true;
    if (named.length >= 2 && names.some((name) => name.includes(named))) return true;
  }
  return false;
};

/** A figure converted to the other unit where both are of one dimension; as it is where either has none. */
const inUnitOf = (value: number, unit: Unit | undefined, other: Unit | undefined): number | undefined => {
  if (unit === undefined || other === undefined) return value;
  if (unit.dimension === other.dimension) return value * unitFactor(unit, other);
  return unitsConvert(unit, other) ? value : undefined;
};

const longestUnit = (text: string): Unit | undefined => {
  for (let length = text.length; length > 0; length -= 1) {
    const unit = parseUnit(text.slice(0, length));
    if (unit !== undefined) return unit;
  }
  return undefined;
};
