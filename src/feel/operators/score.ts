import type { Arena } from '../arena';
import type { Segment } from '../bands';
import { reaches } from '../bands';
import type { NumberOperand, Operand, TruthOperand } from '../operand';
import { asKind, required } from '../operand';
import type { Term } from '../term';
import { appliedTerm } from '../term';
import { snapToWhole } from '../tolerance';
import { POINTS } from '../type-rules';
import type { Explanation } from '../types';

/** How what an indicator counts becomes points (rule S1). */
export type PointsRule =
  | { readonly kind: 'bands'; readonly segments: readonly Segment[] }
  /** Points by word, or by truth (`true`, `false`); of any other word `otherwise`, unknown where absent. */
  | { readonly kind: 'choices'; readonly points: ReadonlyMap<string, number>; readonly otherwise?: number }
  /** Points for each so many; `whole` ones count only. */
  | { readonly kind: 'per'; readonly each: number; readonly points: number; readonly whole: boolean }
  /** The number itself. */
  | { readonly kind: 'points' }
  /** The number itself, as long as it lies within what may be given. */
  | { readonly kind: 'mark' };

/** One indicator, ready to be worked out. */
export interface IndicatorParts {
  /** Different for each indicator of a programme. */
  readonly key: string;
  readonly rule: PointsRule;
  readonly of: Term;
  /** What it counts is never below: a number of pieces is none at least. */
  readonly from: number;
  readonly when?: Term;
  /** Of a mark: the least and the most that may be given in a row; the indicator's own where absent. */
  readonly range?: { readonly from?: Term | undefined; readonly to?: Term | undefined };
  /** Points where it does not apply. */
  readonly whenNot: number;
  readonly least: number;
  readonly most: number;
}

/** Least and most points, as two slots that are written again for every row. */
interface Slots {
  low: number;
  high: number;
}

/**
 * The points of an indicator in every row: exact where everything it reads is, else from the least to the most that it can
 * still come to (rules L7, S3). Never unknown: whatever is open, an indicator lies between its own least and most.
 */
export const indicatorTerm = (parts: IndicatorParts): Term => {
  const { key, of, range, when, whenNot, least, most } = parts;
  const points = pointsOf(parts);
  const ends = [range?.from, range?.to].flatMap((end) => end ?? []);
  const clamp = (value: number): number => Math.min(most, Math.max(least, value));
  return appliedTerm(
    { span: NOWHERE, text: key, kind: 'score', type: POINTS },
    [of, ...(when === undefined ? [] : [when]), ...ends],
    (operands, length, arena) => {
      const [counted] = operands;
      const applies = when === undefined ? undefined : operands[1];
      const fill = range === undefined ? points : markWithin(...rangeOperands(range, operands), least, most);
      const truths = applies && asKind('truth', applies);
      const operand = required(counted);
      const slots: Slots = { low: 0, high: 0 };
      return fillPoints(length, arena, (row) => {
        const truth = truths === undefined ? 2 : (truths.values[row * truths.step] as number);
        fill(operand, row, slots);
        slots.low = truth === 0 ? whenNot : truth === 1 ? Math.min(whenNot, clamp(slots.low)) : clamp(slots.low);
        slots.high = truth === 0 ? whenNot : truth === 1 ? Math.max(whenNot, clamp(slots.high)) : clamp(slots.high);
        return slots;
      });
    },
    { relevant: withoutUnasked },
  );
};

/** The operands of a mark's ends; they stand last. */
const rangeOperands = (
  range: IndicatorParts['range'],
  operands: readonly Operand[],
): readonly [NumberOperand | undefined, NumberOperand | undefined] => {
  const last = operands.length - 1;
  const to = range?.to === undefined ? undefined : asKind('number', required(operands[last]));
  const from =
    range?.from === undefined ? undefined : asKind('number', required(operands[to === undefined ? last : last - 1]));
  return [from, to];
};

/**
 * A mark counts where it lies within what may be given whatever the open facts are; else it is any number between the
 * least and the most that may be given.
 */
const markWithin = (
  from: NumberOperand | undefined,
  to: NumberOperand | undefined,
  least: number,
  most: number,
): PointsAt =>
  overRange(-Infinity, (low, high, slots, row) => {
    const [fromLow, fromHigh] = endAt(from, row, least, least, most);
    const [toLow, toHigh] = endAt(to, row, most, least, most);
    const isGiven = low === high && low >= fromHigh && low <= toLow;
    slots.low = isGiven ? low : fromLow;
    slots.high = isGiven ? low : Math.max(fromLow, toHigh);
  });

/** The least and the greatest that an end of a mark's range can be. */
const endAt = (
  end: NumberOperand | undefined,
  row: number,
  absent: number,
  least: number,
  most: number,
): readonly [number, number] => {
  if (end === undefined) return [absent, absent];
  const { values, upper = values, valid, step } = end;
  const at = row * step;
  return valid[at] === 1 ? [values[at] as number, upper[at] as number] : [least, most];
};

const NOWHERE = { from: 0, to: 0 };

/** What an indicator counts has no say where it does not apply. */
const withoutUnasked = (parts: readonly Explanation[]): readonly Explanation[] => {
  const [, applies] = parts;
  return applies?.value === false ? [applies] : parts;
};

/** A column of points: bounds stand in it only where some row has any. */
const fillPoints = (length: number, arena: Arena, pointsAt: (row: number) => Slots): NumberOperand => {
  const [values, upper, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  let isOpen = false;
  for (let row = 0; row < length; row += 1) {
    const { low, high } = pointsAt(row);
    values[row] = low;
    upper[row] = high;
    valid[row] = 1;
    if (low !== high) isOpen = true;
  }
  return { kind: 'number', step: 1, values, ...(isOpen && { upper }), valid };
};

type PointsAt = (operand: Operand, row: number, slots: Slots) => void;

/** Points that a rule gives for what stands in a row, before they are brought within the indicator's own least and most. */
const pointsOf = ({ rule, from, least, most }: IndicatorParts): PointsAt => {
  switch (rule.kind) {
    case 'bands':
      return overRange(from, (low, high, slots) => findPoints(rule.segments, low, high, slots));
    case 'per': {
      const { each, points, whole } = rule;
      const pointsFor = (count: number): number => {
        if (!Number.isFinite(count)) return count * Math.sign(points);
        return (whole ? Math.floor(snapToWhole(count / each)) : count / each) * points;
      };
      return overRange(from, (low, high, slots) => {
        const [a, b] = [pointsFor(low), pointsFor(high)];
        slots.low = Math.min(a, b);
        slots.high = Math.max(a, b);
      });
    }
    case 'points':
      return overRange(-Infinity, (low, high, slots) => {
        slots.low = low;
        slots.high = high;
      });
    case 'mark':
      return overRange(-Infinity, (low, high, slots) => {
        const isGiven = low === high && low >= least && low <= most;
        slots.low = isGiven ? low : least;
        slots.high = isGiven ? low : most;
      });
    case 'choices': {
      const all = [...rule.points.values(), ...(rule.otherwise === undefined ? [] : [rule.otherwise])];
      const any = { low: Math.min(...all), high: Math.max(...all) };
      return (operand, row, slots) => {
        const word = wordAt(operand, row);
        const points = word === undefined ? undefined : (rule.points.get(word) ?? rule.otherwise);
        slots.low = points ?? any.low;
        slots.high = points ?? any.high;
      };
    }
  }
};

/** Reads a number as the least and the greatest it can be; an unknown one is any number from `from` on. */
const overRange =
  (from: number, fill: (low: number, high: number, slots: Slots, row: number) => void): PointsAt =>
  (operand, row, slots) => {
    const { values, upper = values, valid, step } = asKind('number', operand);
    const at = row * step;
    const isKnown = valid[at] === 1;
    fill(
      isKnown ? Math.max(values[at] as number, upper[at] === values[at] ? -Infinity : from) : from,
      isKnown ? (upper[at] as number) : Infinity,
      slots,
      row,
    );
  };

const findPoints = (segments: readonly Segment[], low: number, high: number, slots: Slots): void => {
  slots.low = Infinity;
  slots.high = -Infinity;
  for (const segment of segments) {
    if (!reaches(segment, low, high)) continue;
    if (segment.least < slots.low) slots.low = segment.least;
    if (segment.most > slots.high) slots.high = segment.most;
  }
};

/** The word of a choice, or a truth as a word; `undefined` where it is not known. */
const wordAt = (operand: Operand, row: number): string | undefined => {
  if (operand.kind === 'text') return operand.words[operand.codes[row * operand.step] ?? -1];
  const truth = asKind('truth', operand).values[row * operand.step];
  return truth === 1 ? undefined : String(truth === 2);
};

/** One part of a total. */
export interface TotalPart {
  readonly term: Term;
  readonly weight: number;
  /** Where this is no, its points and its most are left out of the sum, and the rest is scaled up to the whole. */
  readonly countsWhen?: Term;
  readonly most: number;
}

/** How parts come to a total (rule S4). */
export interface TotalParts {
  readonly key: string;
  readonly parts: readonly TotalPart[];
  /** Only so many of the parts count, the ones with the most points. */
  readonly best?: number;
  readonly least: number;
  readonly most: number;
}

/** The weighted sum of scores, within its own least and most; a sum of the best ones where only so many count. */
export const totalTerm = ({ key, parts, best, least, most }: TotalParts): Term => {
  const conditions = parts.flatMap(({ countsWhen }) => countsWhen ?? []);
  const clamp = (value: number): number => Math.min(most, Math.max(least, value));
  const summed = { weights: parts.map(({ weight }) => weight), ...(best !== undefined && { best }), least, most };
  const full = parts.reduce((sum, part) => sum + part.weight * part.most, 0);
  return appliedTerm(
    { span: NOWHERE, text: key, kind: 'score', type: POINTS },
    [...parts.map(({ term }) => term), ...conditions],
    (operands, length, arena) => {
      const scores = operands.slice(0, parts.length).map((operand) => asKind('number', operand));
      const truths = operands.slice(parts.length).map((operand) => asKind('truth', operand));
      const slots: Slots = { low: 0, high: 0 };
      const [lows, highs] = [new Float64Array(parts.length), new Float64Array(parts.length)];
      return fillPoints(length, arena, (row) => {
        scores.forEach(({ values, upper = values, step }, index) => {
          const { weight } = parts[index] as TotalPart;
          lows[index] = weight * (values[row * step] as number);
          highs[index] = weight * (upper[row * step] as number);
        });
        const scale = scaleAt(parts, truths, row, full);
        const [low, high] = [sumBest(lows, best), sumBest(highs, best)];
        slots.low = clamp(low * (low < 0 ? scale.high : scale.low));
        slots.high = clamp(high * (high < 0 ? scale.low : scale.high));
        return slots;
      });
    },
    // Where parts may be left out of the sum, it is none of its parts alone.
    conditions.length > 0 ? {} : { more: () => ({ summed }) },
  );
};

/** What the rest is scaled by where parts are left out; least and most where it is open whether they are. */
const scaleAt = (
  parts: readonly TotalPart[],
  truths: readonly TruthOperand[],
  row: number,
  full: number,
): Readonly<Slots> => {
  if (truths.length === 0) return UNSCALED;
  let [left, perhaps, next] = [full, full, 0];
  for (const { countsWhen, weight, most } of parts) {
    if (countsWhen === undefined) continue;
    const { values, step } = truths[next] as TruthOperand;
    next += 1;
    const truth = values[row * step] as number;
    if (truth === 0) left -= weight * most;
    if (truth !== 2) perhaps -= weight * most;
  }
  return { low: left > 0 ? full / left : 1, high: perhaps > 0 ? full / perhaps : 1 };
};

const UNSCALED: Readonly<Slots> = { low: 1, high: 1 };

const sumBest = (points: Float64Array, best: number | undefined): number => {
  const counted = best === undefined || best >= points.length ? points : points.slice().sort().subarray(-best);
  let sum = 0;
  for (const own of counted) sum += own;
  return sum;
};
