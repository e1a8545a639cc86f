import type { Column } from '../logic/columns';
import type { Arena } from './arena';
import type { Bounds, FeelType, FeelValue, DateSpan, Duration } from './types';

/**
 * The values of one part of an expression over a run of rows. With `step` 1 row r stands at index r, with `step` 0 the
 * one entry stands for every row, so that constants are never spread out. Arrays may be longer than the run.
 */
export type Operand = TruthOperand | NumberOperand | TextOperand | SpanOperand | ListOperand;

/** 0 no, 1 unknown, 2 yes. */
export interface TruthOperand {
  readonly kind: 'truth';
  readonly step: 0 | 1;
  readonly values: Int8Array;
}

/** With `upper` each number is any from `values[r]` to `upper[r]`, as in a column (rule L7). */
export interface NumberOperand {
  readonly kind: 'number';
  readonly step: 0 | 1;
  readonly values: Float64Array;
  readonly upper?: Float64Array;
  readonly valid: Uint8Array;
}

/** Codes of words; −1 where unknown. */
export interface TextOperand {
  readonly kind: 'text';
  readonly step: 0 | 1;
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/**
 * Dates (days) and durations (days or months) as the least and greatest they can be (rule F3). `minutes` is the time of
 * day of dates, −1 where it is not known (rule F19).
 */
export interface SpanOperand {
  readonly kind: 'span';
  readonly step: 0 | 1;
  readonly from: Int32Array | Float64Array;
  readonly to: Int32Array | Float64Array;
  readonly minutes?: Int16Array | Float64Array;
  readonly valid: Uint8Array;
}

/** The items of row r are entries `offsets[r] … offsets[r + 1]` of `items`. */
export interface ListOperand {
  readonly kind: 'list';
  readonly step: 0 | 1;
  readonly offsets: Int32Array;
  readonly items: Operand;
  readonly valid: Uint8Array;
}

/**
 * What an operator or a built-in function does to whole columns. Operands are those of the terms below it; where all of
 * them stand for every row, `length` is 1.
 */
export type Apply = (operands: readonly Operand[], length: number, arena: Arena) => Operand;

/** Truths, one a row. */
export const truthOperand = (values: Int8Array): TruthOperand => ({ kind: 'truth', step: 1, values });

/** An operand of the kind the checked tree promises. */
export const asKind = <K extends Operand['kind']>(kind: K, operand: Operand | undefined): OperandOf<K> => {
  if (isOfKind(kind, operand)) return operand;
  throw new TypeError(`Expected a ${kind}, found ${operand?.kind ?? 'nothing'}.`);
};

type OperandOf<K extends Operand['kind']> = Extract<Operand, { readonly kind: K }>;

const isOfKind = <K extends Operand['kind']>(kind: K, operand: Operand | undefined): operand is OperandOf<K> =>
  operand?.kind === kind;

/** An operand of any kind that the checked tree promises. */
export const required = (operand: Operand | undefined): Operand => {
  if (operand === undefined) throw new TypeError('An operator lacks an operand.');
  return operand;
};

/** A run of a column, without copying. */
export const operandOfColumn = (column: Column, start: number, length: number): Operand => {
  const end = start + length;
  switch (column.kind) {
    case 'truth':
      return { kind: 'truth', step: 1, values: column.values.subarray(start, end) };
    case 'number': {
      const valid = column.valid.subarray(start, end);
      const values = column.values.subarray(start, end);
      if (column.upper === undefined) return { kind: 'number', step: 1, values, valid };
      return { kind: 'number', step: 1, values, upper: column.upper.subarray(start, end), valid };
    }
    case 'text':
      return { kind: 'text', step: 1, codes: column.codes.subarray(start, end), words: column.words };
    case 'date': {
      const valid = column.valid.subarray(start, end);
      return {
        kind: 'span',
        step: 1,
        from: column.from.subarray(start, end),
        to: column.to.subarray(start, end),
        ...(column.minutes !== undefined && { minutes: column.minutes.subarray(start, end) }),
        valid,
      };
    }
    case 'duration': {
      const values = column.values.subarray(start, end);
      const to = column.upper?.subarray(start, end) ?? values;
      return { kind: 'span', step: 1, from: values, to, valid: column.valid.subarray(start, end) };
    }
    case 'list': {
      const items = operandOfColumn(column.items, 0, lengthOfColumn(column.items));
      const valid = column.valid.subarray(start, end);
      return { kind: 'list', step: 1, offsets: column.offsets.subarray(start, end + 1), items, valid };
    }
  }
};

const lengthOfColumn = (column: Column): number => {
  switch (column.kind) {
    case 'truth':
    case 'number':
    case 'duration':
      return column.values.length;
    case 'text':
      return column.codes.length;
    case 'date':
    case 'list':
      return column.valid.length;
  }
};

/** A run of an operand that has one entry a row, without copying. */
export const sliceOperand = (operand: Operand, start: number, length: number): Operand => {
  const end = start + length;
  switch (operand.kind) {
    case 'truth':
      return { ...operand, values: operand.values.subarray(start, end) };
    case 'number': {
      const upper = operand.upper?.subarray(start, end);
      const valid = operand.valid.subarray(start, end);
      return { ...operand, values: operand.values.subarray(start, end), ...(upper !== undefined && { upper }), valid };
    }
    case 'text':
      return { ...operand, codes: operand.codes.subarray(start, end) };
    case 'span': {
      const minutes = operand.minutes?.subarray(start, end);
      return {
        ...operand,
        from: operand.from.subarray(start, end),
        to: operand.to.subarray(start, end),
        ...(minutes !== undefined && { minutes }),
        valid: operand.valid.subarray(start, end),
      };
    }
    case 'list': {
      const valid = operand.valid.subarray(start, end);
      return { ...operand, offsets: operand.offsets.subarray(start, end + 1), valid };
    }
  }
};

/** The value of one entry; `undefined` is the unknown. */
export const valueAt = (operand: Operand, row: number, type: FeelType): FeelValue | undefined => {
  const at = row * operand.step;
  switch (operand.kind) {
    case 'truth': {
      const truth = operand.values[at];
      return truth === 1 ? undefined : truth === 2;
    }
    case 'number': {
      if (operand.valid[at] !== 1) return undefined;
      // Adding 0 turns −0 into 0.
      const low = (operand.values[at] ?? 0) + 0;
      const high = operand.upper === undefined ? low : (operand.upper[at] ?? 0) + 0;
      return low === high ? low : { low, high };
    }
    case 'text':
      return operand.words[operand.codes[at] ?? -1];
    case 'span': {
      const [from, to] = [operand.from[at] ?? 0, operand.to[at] ?? 0];
      if (operand.valid[at] !== 1) return undefined;
      if (type.kind !== 'duration') {
        const minutes = operand.minutes?.[at] ?? -1;
        return minutes < 0 || from !== to ? { from, to } : { from, to, minutes };
      }
      return { unit: type.unit, amount: from, ...(from !== to && { most: to }) };
    }
    case 'list': {
      if (operand.valid[at] !== 1 || type.kind !== 'list') return undefined;
      const [first, end] = [operand.offsets[at] ?? 0, operand.offsets[at + 1] ?? 0];
      return Array.from({ length: end - first }, (_, index) => valueAt(operand.items, first + index, type.item));
    }
  }
};

/** Several values of a type as an operand; `undefined` is the unknown. */
export const operandOfValues = (type: FeelType, values: readonly (FeelValue | undefined)[]): Operand => {
  const valid = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
  switch (type.kind) {
    case 'boolean': {
      const truths = Int8Array.from(values, (value) => (value === undefined ? 1 : value === true ? 2 : 0));
      return { kind: 'truth', step: 1, values: truths };
    }
    case 'number': {
      const numbers = Float64Array.from(values, (value) => boundsOf(value)?.low ?? 0);
      if (!values.some(isBounds)) return { kind: 'number', step: 1, values: numbers, valid };
      const upper = Float64Array.from(values, (value) => boundsOf(value)?.high ?? 0);
      return { kind: 'number', step: 1, values: numbers, upper, valid };
    }
    case 'text': {
      const words = [...new Set(values.filter((value) => typeof value === 'string'))];
      const codes = Int32Array.from(values, (value) => (typeof value === 'string' ? words.indexOf(value) : -1));
      return { kind: 'text', step: 1, codes, words };
    }
    case 'date': {
      const spans = values.map((value): DateSpan => (isSpan(value) ? value : { from: 0, to: 0 }));
      const from = Int32Array.from(spans, (span) => span.from);
      const to = Int32Array.from(spans, (span) => span.to);
      if (spans.every(({ minutes }) => minutes === undefined)) return { kind: 'span', step: 1, from, to, valid };
      const minutes = Float64Array.from(spans, (span) => span.minutes ?? -1);
      return { kind: 'span', step: 1, from, to, minutes, valid };
    }
    case 'duration': {
      const amounts = Float64Array.from(values, (value) => (isDuration(value) ? value.amount : 0));
      const most = Float64Array.from(values, (value) => (isDuration(value) ? (value.most ?? value.amount) : 0));
      return { kind: 'span', step: 1, from: amounts, to: most, valid };
    }
    case 'list': {
      const lists = values.map((value) => (isList(value) ? value : []));
      const offsets = new Int32Array(lists.length + 1);
      lists.forEach((list, row) => (offsets[row + 1] = (offsets[row] ?? 0) + list.length));
      return { kind: 'list', step: 1, offsets, items: operandOfValues(type.item, lists.flat()), valid };
    }
  }
};

/** One value for every row. */
export const operandOfValue = (type: FeelType, value: FeelValue | undefined): Operand => ({
  ...operandOfValues(type, [value]),
  step: 0,
});

/** Whether a value is a number known only within bounds. */
export const isBounds = (value: FeelValue | undefined): value is Bounds => typeof value === 'object' && 'low' in value;

/** A number as its least and greatest; `undefined` for any other value. */
export const boundsOf = (value: FeelValue | undefined): Bounds | undefined => {
  if (typeof value === 'number') return { low: value, high: value };
  return isBounds(value) ? value : undefined;
};

export const isSpan = (value: FeelValue | undefined): value is DateSpan => typeof value === 'object' && 'from' in value;

export const isDuration = (value: FeelValue | undefined): value is Duration =>
  typeof value === 'object' && 'amount' in value;

const isList = (value: FeelValue | undefined): value is readonly (FeelValue | undefined)[] => Array.isArray(value);

/** The entries at some indexes, in their order; a value that stands for every row stays as it is. */
export const gatherOperand = (operand: Operand, indexes: Int32Array, length: number, arena: Arena): Operand => {
  if (operand.step === 0) return operand;
  switch (operand.kind) {
    case 'truth':
      return { ...operand, values: take(operand.values, arena.truths(length), indexes, length) };
    case 'number': {
      const values = take(operand.values, arena.numbers(length), indexes, length);
      const valid = take(operand.valid, arena.flags(length), indexes, length);
      if (operand.upper === undefined) return { kind: 'number', step: 1, values, valid };
      const upper = take(operand.upper, arena.numbers(length), indexes, length);
      return { kind: 'number', step: 1, values, upper, valid };
    }
    case 'text':
      return { ...operand, codes: take(operand.codes, arena.indexes(length), indexes, length) };
    case 'span': {
      const from = take(operand.from, arena.numbers(length), indexes, length);
      const to = take(operand.to, arena.numbers(length), indexes, length);
      const valid = take(operand.valid, arena.flags(length), indexes, length);
      if (operand.minutes === undefined) return { kind: 'span', step: 1, from, to, valid };
      const minutes = take(operand.minutes, arena.numbers(length), indexes, length);
      return { kind: 'span', step: 1, from, to, minutes, valid };
    }
    case 'list':
      return gatherLists(operand, indexes, length, arena);
  }
};

type Numbers = Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;

const take = <T extends Numbers>(source: Numbers, target: T, indexes: Int32Array, length: number): T => {
  for (let at = 0; at < length; at += 1) target[at] = source[indexes[at] as number] ?? 0;
  return target;
};

const gatherLists = (lists: ListOperand, indexes: Int32Array, length: number, arena: Arena): ListOperand => {
  const valid = take(lists.valid, arena.flags(length), indexes, length);
  const offsets = arena.indexes(length + 1);
  offsets[0] = 0;
  for (let at = 0; at < length; at += 1) {
    const row = indexes[at] as number;
    offsets[at + 1] = (offsets[at] as number) + (lists.offsets[row + 1] ?? 0) - (lists.offsets[row] ?? 0);
  }
  const total = offsets[length] as number;
  const picks = arena.indexes(total);
  for (let at = 0; at < length; at += 1) {
    const first = lists.offsets[indexes[at] as number] ?? 0;
    const from = offsets[at] as number;
    const to = offsets[at + 1] as number;
    for (let item = from; item < to; item += 1) picks[item] = first + item - from;
  }
  return { ...lists, valid, offsets, items: gatherOperand(lists.items, picks, total, arena) };
};
