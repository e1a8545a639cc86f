import type { Arena } from '../arena';
import type { Apply, ListOperand, NumberOperand } from '../operand';
import { asKind } from '../operand';
import { snapToWhole } from '../operators/arithmetic';
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

const joinItems = (join: Join, isMean: boolean, lists: ListOperand, length: number, arena: Arena): NumberOperand => {
  const { offsets, step } = lists;
  const items = asKind('number', lists.items);
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const from = offsets[row * step] as number;
    const to = offsets[row * step + 1] as number;
    let isKnown = lists.valid[row * step] === 1 && to > from;
    let total = items.values[from * items.step] ?? 0;
    for (let item = from; item < to; item += 1) {
      if (items.valid[item * items.step] !== 1) isKnown = false;
      if (item > from) total = join(total, items.values[item * items.step] as number);
    }
    values[row] = isMean ? total / (to - from) : total;
    valid[row] = isKnown ? 1 : 0;
  }
  return { kind: 'number', step: 1, values, valid };
};

const joinNumbers = (
  join: Join,
  isMean: boolean,
  numbers: readonly NumberOperand[],
  length: number,
  arena: Arena,
): NumberOperand => {
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  numbers.forEach((operand, index) => {
    for (let row = 0; row < length; row += 1) {
      const own = operand.values[row * operand.step] as number;
      const isKnown = operand.valid[row * operand.step] === 1;
      values[row] = index === 0 ? own : join(values[row] as number, own);
      valid[row] = isKnown && (index === 0 || valid[row] === 1) ? 1 : 0;
    }
  });
  if (isMean) for (let row = 0; row < length; row += 1) values[row] = (values[row] as number) / numbers.length;
  return { kind: 'number', step: 1, values, valid };
};

/** Each number by itself. */
const mapNumbers = (
  operand: NumberOperand,
  change: (value: number) => number,
  length: number,
  arena: Arena,
): NumberOperand => {
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    values[row] = change(operand.values[row * operand.step] as number);
    valid[row] = operand.valid[row * operand.step] as number;
  }
  return { kind: 'number', step: 1, values, valid };
};

const applyAbs: Apply = ([number], length, arena) => mapNumbers(asKind('number', number), Math.abs, length, arena);

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

const add: Join = (total, next) => total + next;

/** Functions of numbers. Of `(list)` or `(a, b, …)`: unknown where any item is unknown or there are none. */
export const NUMBER_FUNCTIONS = {
  sum: joining(add),
  mean: joining(add, true),
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
