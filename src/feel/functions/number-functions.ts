import type { Arena } from '../arena';
import type { Apply, ListOperand, NumberOperand } from '../operand';
import { asKind } from '../operand';
import { snapToWhole } from '../tolerance';
import type { Builtin } from './builtin';
import { sameAs } from './builtin';

/** Takes one more number into what the numbers before it came to. */
type Join = (total: number, next: number) => number;

/** One list of numbers or several numbers joined to one; unknown where any is unknown or there are none. */
const joining = (join: Join, isMean = false): Builtin & { readonly gives: typeof sameAs } => ({
  takes: 'numbers',
  gives: sameAs,
  apply: (parameters, length, arena) => {
    const [first] = parameters;
    if (first?.kind === 'list') return joinItems(join, isMean, first, length, arena);
    const numbers = parameters.map((parameter) => asKind('number', parameter));
    return joinNumbers(join, isMean, numbers, length, arena);
  },
});

/** None of these gets less where a number gets more: least numbers make the least result, greatest the greatest (rule L7). */
const joinItems = (join: Join, isMean: boolean, lists: ListOperand, length: number, arena: Arena): NumberOperand => {
  const { offsets, step } = lists;
  const items = asKind('number', lists.items);
  const valid = arena.flags(length);
  for (let row = 0; row < length; row += 1) {
    const from = offsets[row * step] as number;
    const to = offsets[row * step + 1] as number;
    let isKnown = lists.valid[row * step] === 1 && to > from;
    for (let item = from; item < to; item += 1) if (items.valid[item * items.step] !== 1) isKnown = false;
    valid[row] = isKnown ? 1 : 0;
  }
  const joinEach = (source: Float64Array): Float64Array => {
    const values = arena.numbers(length);
    for (let row = 0; row < length; row += 1) {
      const from = offsets[row * step] as number;
      const to = offsets[row * step + 1] as number;
      let total = source[from * items.step] ?? 0;
      for (let item = from + 1; item < to; item += 1) total = join(total, source[item * items.step] as number);
      values[row] = isMean ? total / (to - from) : total;
    }
    return values;
  };
  return withUpper(joinEach(items.values), items.upper && joinEach(items.upper), valid);
};

const joinNumbers = (
  join: Join,
  isMean: boolean,
  numbers: readonly NumberOperand[],
  length: number,
  arena: Arena,
): NumberOperand => {
  const valid = arena.flags(length).fill(1, 0, length);
  for (const operand of numbers)
    for (let row = 0; row < length; row += 1) if (operand.valid[row * operand.step] !== 1) valid[row] = 0;
  const joinEach = (arrayOf: (operand: NumberOperand) => Float64Array): Float64Array => {
    const values = arena.numbers(length);
    numbers.forEach((operand, index) => {
      const own = arrayOf(operand);
      for (let row = 0; row < length; row += 1) {
        const next = own[row * operand.step] as number;
        values[row] = index === 0 ? next : join(values[row] as number, next);
      }
    });
    if (isMean) for (let row = 0; row < length; row += 1) values[row] = (values[row] as number) / numbers.length;
    return values;
  };
  const isBounded = numbers.some(({ upper }) => upper !== undefined);
  const upper = isBounded ? joinEach((operand) => operand.upper ?? operand.values) : undefined;
  return withUpper(
    joinEach(({ values }) => values),
    upper,
    valid,
  );
};

const withUpper = (values: Float64Array, upper: Float64Array | undefined, valid: Uint8Array): NumberOperand =>
  upper === undefined ? { kind: 'number', step: 1, values, valid } : { kind: 'number', step: 1, values, upper, valid };

/** Each number by itself, by a change that never makes the greater one less. */
const mapNumbers = (
  operand: NumberOperand,
  change: (value: number) => number,
  length: number,
  arena: Arena,
): NumberOperand => {
  const { step } = operand;
  const mapEach = (source: Float64Array): Float64Array => {
    const values = arena.numbers(length);
    for (let row = 0; row < length; row += 1) values[row] = change(source[row * step] as number);
    return values;
  };
  const valid = arena.flags(length);
  for (let row = 0; row < length; row += 1) valid[row] = operand.valid[row * step] as number;
  return withUpper(mapEach(operand.values), operand.upper && mapEach(operand.upper), valid);
};

/** Bounds on both sides of zero have zero between them. */
const applyAbs: Apply = ([first], length, arena) => {
  const number = asKind('number', first);
  if (number.upper === undefined) return mapNumbers(number, Math.abs, length, arena);
  const [values, upper, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const at = row * number.step;
    const [low, high] = [number.values[at] as number, number.upper[at] as number];
    values[row] = Math.max(0, low, -high);
    upper[row] = Math.max(-low, high);
    valid[row] = number.valid[at] as number;
  }
  return { kind: 'number', step: 1, values, upper, valid };
};

/** A way to round to a whole number, to so many decimals. */
const rounding = (roundWhole: (value: number) => number): Builtin & { readonly gives: typeof sameAs } => ({
  takes: ['number', 'decimals'],
  optional: 1,
  gives: sameAs,
  apply: ([number, second], length, arena) => {
    const decimals = second?.kind === 'number' ? (second.values[0] ?? 0) : 0;
    const factor = 10 ** Math.abs(decimals);
    const round = (value: number): number => {
      // Adding 0 turns −0 into 0.
      const rounded = roundWhole(decimals < 0 ? value / factor : value * factor) + 0;
      return decimals < 0 ? rounded * factor : rounded / factor;
    };
    return mapNumbers(asKind('number', number), round, length, arena);
  },
});

/** Halves are wholes of the double: 2.675 to two decimals is 2.68, as written. */
const roundHalfUp = rounding((value) => Math.sign(value) * Math.floor(snapToWhole(2 * Math.abs(value)) / 2 + 0.5));

/** The middle one, the mean of the two in the middle where they are even: it gets no less where a number gets more (rule L7). */
const middleOf = (numbers: Float64Array): number => {
  const sorted = numbers.sort();
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
};

const applyMedian: Apply = (parameters, length, arena) => {
  const [first] = parameters;
  const lists = first?.kind === 'list' ? first : undefined;
  const columns = lists ? [asKind('number', lists.items)] : parameters.map((one) => asKind('number', one));
  const isBounded = columns.some(({ upper }) => upper !== undefined);
  const [values, upper, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const at = row * (lists?.step ?? 0);
    const from = lists ? (lists.offsets[at] as number) : row;
    const size = lists ? (lists.offsets[at + 1] as number) - from : columns.length;
    const isHere = lists === undefined || lists.valid[at] === 1;
    const items = Array.from({ length: isHere ? size : 0 }, (_, index) => {
      const column = (lists ? columns[0] : columns[index]) as NumberOperand;
      const place = (lists ? from + index : row) * column.step;
      const low = column.values[place] as number;
      return { isKnown: column.valid[place] === 1, low, high: column.upper?.[place] ?? low };
    });
    valid[row] = items.length > 0 && items.every(({ isKnown }) => isKnown) ? 1 : 0;
    values[row] = middleOf(Float64Array.from(items, ({ low }) => low));
    upper[row] = middleOf(Float64Array.from(items, ({ high }) => high));
  }
  return withUpper(values, isBounded ? upper : undefined, valid);
};

const add: Join = (total, next) => total + next;

/** Functions of numbers. Of `(list)` or `(a, b, …)`: unknown where any item is unknown or there are none. */
export const NUMBER_FUNCTIONS = {
  sum: joining(add),
  mean: joining(add, true),
  median: { takes: 'numbers', gives: sameAs, apply: applyMedian },
  min: joining((total, next) => (next < total ? next : total)),
  max: joining((total, next) => (next > total ? next : total)),
  /** `abs(x)`; this and the rest are unknown where x is. */
  abs: { takes: ['number'], gives: sameAs, apply: applyAbs },
  /** `floor(x)` or `floor(x, decimals)`, and so the other ways to round. */
  floor: rounding((value) => Math.floor(snapToWhole(value))),
  ceiling: rounding((value) => Math.ceil(snapToWhole(value))),
  /** Short for `round half up`. */
  round: roundHalfUp,
  /** Away from zero. */
  'round up': rounding((value) => Math.sign(value) * Math.ceil(snapToWhole(Math.abs(value)))),
  /** Towards zero. */
  'round down': rounding((value) => Math.trunc(snapToWhole(value))),
  'round half up': roundHalfUp,
} as const satisfies Readonly<Record<string, Builtin>>;
