import { nextApart } from '../feel/tolerance';
import type { Fact } from '../guideline/types';
import type { CellValue } from '../workbook/types';
import type { CellNote, CellReading } from './cell-text';
import { BLANK, known, unreadable, isBlankText, remarked } from './cell-text';
import { monthsOfSpan } from './read-date';
import type { RatioScale } from './ratio-scale';
import type { Bound, Quantity } from './read-quantity';
import { contradicts, parseQuantity } from './read-quantity';
import { MOST_DIGITS, digitsOf, foldFigure } from './read-figure';
import { limits } from './remarks';
import type { Unit } from './unit';
import { convertFigure, shiftFigure, isCounted, parseUnit, unitFactor, unitFits, unitsConvert } from './unit';

type NumberType = 'count' | 'amount' | 'ratio';

/** A number, or one within bounds, both inclusive and possibly infinite (`5件以上`; rule L7). */
export type NumberValue = number | { readonly from: number; readonly to: number };

/** What is known about a number before its cell is read. */
export interface NumberFrame {
  readonly type: NumberType;
  /** Unit the header states. */
  readonly headerUnit: Unit | undefined;
  /** Unit the fact is counted in (件, 人, 年 …), which figures are converted to; amounts come out in 万元. */
  readonly factUnit: Unit | undefined;
  /** The cell shows a percentage: a plain number is a fraction already. */
  readonly percentColumn: boolean;
  /** Ratios: where it is not given, what is at most 1 counts as a fraction and the rest is asked. */
  readonly scaleOf?: (value: number) => RatioScale;
  /** Names of the fact and the header: a remark that gives a figure for just this contradicts another in front. */
  readonly names: readonly string[];
}

/** The frame of a fact in a column. */
export const frameNumber = (
  fact: Fact,
  headerUnit: string | undefined,
  percentColumn: boolean,
  header = '',
): NumberFrame => ({
  type: fact.type === 'amount' || fact.type === 'ratio' ? fact.type : 'count',
  headerUnit: headerUnit === undefined ? undefined : parseUnit(headerUnit),
  factUnit: fact.unit === undefined ? undefined : parseUnit(fact.unit),
  percentColumn,
  names: [fact.name, header.replace(/[（(].*?[)）]/g, '')],
});

const TEN_THOUSAND_YUAN: Unit = { text: '万元', dimension: 'money', power: 4, parts: [1, 1] };
const ONE: Unit = { text: '', dimension: 'share', power: 0, parts: [1, 1] };
/** There are some, however many. */
const SOME_WORDS = /^(?:有|已有|均有|都有)$/;
const ZERO_WORDS = /^(?:无|零|没有|暂无|均无|〇)$/;
const LONGEST = 10 ** MOST_DIGITS;
const PLAIN = /^\d{1,15}(?:\.\d+)?$/;
/** `5件以上（不含5件）` moves the bound itself. */
const EXCLUDING = /不(?:含|包括)/;
const YEARS = { first: 1900, last: 2100 };

/** Unit of the fact's figures. */
const targetOf = ({ factUnit, headerUnit, type }: NumberFrame): Unit | undefined => {
  switch (type) {
    case 'amount':
      return TEN_THOUSAND_YUAN;
    case 'ratio':
      return ONE;
    case 'count':
      return factUnit ?? (headerUnit === undefined ? undefined : { ...headerUnit, power: 0 });
    default:
      return type satisfies never;
  }
};

const isWhole = (frame: NumberFrame): boolean => {
  const unit = frame.factUnit ?? frame.headerUnit;
  return frame.type === 'count' && unit !== undefined && isCounted(unit);
};

/** A calendar year is no length of time: `2021年` under 维持年限 is asked. */
const isCalendarYear = (digits: string | number, unit: Unit | undefined): boolean => {
  const value = Number(digits);
  return unit?.dimension === 'time' && Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last;
};

/** One figure in the target's unit. Without a unit of its own the header's holds, then the fact's. */
const convert = (digits: string | number, own: Unit | undefined, frame: NumberFrame): CellReading<number> => {
  const target = targetOf(frame);
  const { type, headerUnit, factUnit } = frame;
  if (own === undefined && type === 'ratio') return readBareRatio(digits, frame);
  const unit = own ?? headerUnit ?? factUnit ?? (type === 'amount' ? TEN_THOUSAND_YUAN : undefined);
  if (unit === undefined) return known(Number(digits));
  const stated = headerUnit ?? (type === 'count' ? factUnit : undefined);
  const strange = !unitFits(unit, type) || (target !== undefined && !unitsConvert(unit, target));
  if (strange || (own !== undefined && headerUnit !== undefined && !unitsConvert(own, headerUnit)))
    return stated === undefined
      ? unreadable(type)
      : { kind: 'unitConflict', headerUnit: stated === unit ? (target?.text ?? '') : stated.text, cellUnit: unit.text };
  if (type === 'count' && isCalendarYear(digits, unit)) return unreadable('count');
  return known(convertFigure(digits, unit, commonTarget(unit, target)));
};

/** A bare 万 or 个 tells no measure of its own: it is taken for the target's. */
const commonTarget = (unit: Unit, target: Unit | undefined): Unit =>
  target === undefined || unit.dimension !== target.dimension
    ? { ...unit, power: target?.power ?? 0, parts: unit.parts }
    : target;

const readBareRatio = (digits: string | number, { headerUnit, scaleOf }: NumberFrame): CellReading<number> => {
  if (headerUnit?.dimension === 'share') return known(convertFigure(digits, headerUnit, ONE));
  const value = Number(digits);
  const scale = scaleOf?.(value);
  switch (scale) {
    case 'percent':
      return known(convertFigure(digits, { ...ONE, power: -2 }, ONE));
    case 'fraction':
      return known(value);
    case 'asked':
      return value === 0 ? known(0) : { kind: 'ratioScale', value };
    case undefined:
      // 3.5 may be 3.5 % or 350 %: nobody can tell from the cell.
      return Math.abs(value) > 1 ? unreadable('ratio', [`${value}%`]) : known(value);
    default:
      return scale satisfies never;
  }
};

const checkRange = (value: number, frame: NumberFrame): CellReading<number> =>
  isWhole(frame) && (value < 0 || !Number.isInteger(value)) ? unreadable('count') : known(value);

/**
 * Reads bare figures of a column. Most frames ask for nothing but a shift by powers of ten, which is worked out once;
 * lengths of time, ratios and units of another dimension take all rules.
 */
const plainReader = (frame: NumberFrame): ((digits: string | number) => CellReading<number>) => {
  const target = targetOf(frame);
  const unit = frame.headerUnit ?? frame.factUnit ?? (frame.type === 'amount' ? TEN_THOUSAND_YUAN : undefined);
  const isPlain =
    frame.type !== 'ratio' &&
    unit?.dimension !== 'time' &&
    (unit === undefined ||
      (target?.dimension === unit.dimension && target.parts[0] === unit.parts[0] && unitFits(unit, frame.type)));
  if (!isPlain)
    return (digits) => {
      const reading = convert(digits, undefined, frame);
      return reading.kind === 'known' ? checkRange(reading.value, frame) : reading;
    };
  const power = (unit?.power ?? 0) - (target?.power ?? 0);
  const whole = isWhole(frame);
  return (digits) => {
    const value = power === 0 ? Number(digits) : shiftFigure(digits, power);
    return whole && (value < 0 || !Number.isInteger(value)) ? unreadable('count') : known(value);
  };
};

/** The outermost number that a bound lets in: 不足3年 is less than 3, by however little makes a difference (rule L7). */
const reachOf = (value: number, bound: Bound, side: 'from' | 'to', whole: boolean): number => {
  const step = side === 'from' ? 1 : -1;
  if (!whole) return bound.strict ? nextApart(value, step) : value;
  const inner = side === 'from' ? Math.ceil(value) : Math.floor(value);
  return bound.strict && inner === value ? inner + step : inner;
};

const readQuantity = (quantity: Quantity, frame: NumberFrame): CellReading<NumberValue> => {
  const read = (bound: Bound | undefined): CellReading<number> | undefined =>
    bound === undefined ? undefined : convert(bound.digits, bound.unit, frame);
  const from = read(quantity.from);
  const to = quantity.to === quantity.from ? from : read(quantity.to);
  for (const reading of [from, to]) if (reading !== undefined && reading.kind !== 'known') return reading;
  if (from === to && from?.kind === 'known') return checkRange(from.value, frame);
  const whole = isWhole(frame);
  const low =
    from?.kind === 'known' && quantity.from !== undefined
      ? reachOf(from.value, quantity.from, 'from', whole)
      : frame.type === 'count'
        ? 0
        : -Infinity;
  const high =
    to?.kind === 'known' && quantity.to !== undefined ? reachOf(to.value, quantity.to, 'to', whole) : Infinity;
  if (low > high || (whole && low < 0)) return unreadable(frame.type);
  return known(low === high ? low : { from: low, to: high });
};

const THOUSAND = 1000;

/** A cell's own unit is worth a remark only where it makes figures a thousand times those in the header's (rule F2). */
const noteOf = ({ from, to }: Quantity, { headerUnit, type }: NumberFrame): CellNote | undefined => {
  const own = from?.unit ?? to?.unit;
  if (own === undefined || headerUnit === undefined || own.dimension === 'scale' || type === 'ratio') return undefined;
  const factor =
    own.dimension === headerUnit.dimension ? unitFactor(own, headerUnit) : 10 ** (own.power - headerUnit.power);
  return factor >= THOUSAND || factor <= 1 / THOUSAND
    ? { kind: 'ownUnit', headerUnit: headerUnit.text, cellUnit: own.text }
    : undefined;
};

/** Most cells are one figure with or without its unit: nothing of them needs folding. */
const SIMPLE = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([%‰\u4e00-\u9fff]{0,4})$/;
const MOST_UNITS = 500;
const unitsBeside = new Map<string, Unit | null>();

const unitBeside = (text: string): Unit | undefined => {
  const there = unitsBeside.get(text);
  if (there !== undefined) return there ?? undefined;
  const unit = parseUnit(text);
  if (unitsBeside.size < MOST_UNITS) unitsBeside.set(text, unit ?? null);
  return unit;
};

const readSimple = (digits: string, own: Unit, frame: NumberFrame): CellReading<number> => {
  const reading = convert(digits, own, frame);
  if (reading.kind !== 'known') return reading;
  const ranged = checkRange(reading.value, frame);
  const bound = { digits, unit: own, strict: false };
  const note = ranged.kind === 'known' ? noteOf({ from: bound, to: bound }, frame) : undefined;
  return note === undefined ? ranged : known(reading.value, note);
};

const MONTH = parseUnit('个月');

const readText = (text: string, frame: NumberFrame): CellReading<NumberValue> => {
  const simple = SIMPLE.exec(text);
  if (simple !== null) {
    const [, figure = '', beside = ''] = simple;
    const own = unitBeside(beside);
    const digits = own === undefined ? undefined : digitsOf(figure);
    if (own !== undefined && digits !== undefined) return readSimple(digits, own, frame);
  }
  if (isBlankText(text)) return BLANK;
  const months = MONTH !== undefined && targetOf(frame)?.dimension === 'time' ? monthsOfSpan(text) : undefined;
  if (months !== undefined) return convert(months, MONTH, { ...frame, headerUnit: undefined });
  const folded = foldFigure(text);
  if (folded === undefined) return unreadable(frame.type);
  if (ZERO_WORDS.test(folded)) return frame.type === 'count' ? known(0) : unreadable(frame.type, ['0']);
  if (SOME_WORDS.test(folded) && isWhole(frame)) return known({ from: 1, to: Infinity });
  const parsed = parseQuantity(folded, frame.type, frame.factUnit ?? frame.headerUnit);
  if (!('quantity' in parsed)) return unreadable(frame.type, parsed.candidates);
  const { quantity, remark } = parsed;
  const reading = readQuantity(quantity, frame);
  if (reading.kind !== 'known') return reading;
  if (remark !== undefined && (limits(remark) || contradicts(remark, quantity, frame.names)))
    return remarked(frame.type, remark);
  if (remark !== undefined && typeof reading.value !== 'number' && EXCLUDING.test(remark))
    return remarked(frame.type, remark);
  return known(reading.value, noteOf(quantity, frame));
};

/**
 * Reads numbers as people type them (rules F2, F5, F6, F16–F18): amounts come out in 万元, ratios as fractions, counts in
 * the fact's unit, bounds as bounds. The cell's own unit counts, else the header's, else the fact's; units of different
 * dimensions are reported, and whatever is not plainly a number stays unreadable.
 */
export const numberReader = (frame: NumberFrame): ((cell: CellValue) => CellReading<NumberValue>) => {
  const readPlain = plainReader(frame);
  return (cell) => {
    if (cell === null) return BLANK;
    if (typeof cell === 'string') {
      const isPlain = PLAIN.test(cell) && (cell.length <= MOST_DIGITS || digitsOf(cell) !== undefined);
      return isPlain ? readPlain(cell) : readText(cell, frame);
    }
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return unreadable(frame.type);
    if (cell >= LONGEST || cell <= -LONGEST) return { kind: 'lostDigits' };
    if (!frame.percentColumn) return readPlain(cell);
    return frame.type === 'ratio' ? known(cell) : unreadable(frame.type);
  };
};

/** Reads one number; see `numberReader`. */
export const readNumber = (cell: CellValue, frame: NumberFrame): CellReading<NumberValue> => numberReader(frame)(cell);
