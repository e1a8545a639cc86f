import type { Column, DateColumn, ListColumn, NumberColumn, TextColumn } from '../logic/columns';
import { dayAt } from './arithmetic-columns';
import { monthsBetween } from './calendar';
import { compareVectors } from './compare-columns';
import type { FeelType, FeelValue } from './types';
import { columnOfOne, concatColumns, gather, lengthOf, valueAt } from './vector';
import type { Vector } from './vector';

/** The result of a built-in function for every entry; see `BUILTINS` for what each gives and when it is unknown. */
export const callBuiltin = (name: string, parameters: readonly Vector[], type: FeelType, length: number): Column => {
  const [first, second] = parameters;
  if (first === undefined) throw new Error(`${name} was called without parameters.`);
  switch (name) {
    case 'sum':
    case 'mean':
    case 'min':
    case 'max':
      return aggregate(AGGREGATES[name], parameters, length);
    case 'count':
      return eachEntry(
        type,
        length,
        (row) => (valueAt(first.column, row * first.step) as readonly unknown[] | undefined)?.length,
      );
    case 'abs':
    case 'floor':
    case 'ceiling':
    case 'round':
      return rounded(name, parameters, type, length);
    case 'list contains':
      return listContains(first as Vector<ListColumn>, required(second, name), length);
    case 'distinct values':
      return eachEntry(type, length, (row) => distinct(valueAt(first.column, row * first.step)));
    case 'contains':
    case 'starts with':
    case 'ends with':
    case 'within':
      return testTexts(
        TEXT_TESTS[name],
        first as Vector<TextColumn>,
        required(second, name) as Vector<TextColumn>,
        length,
      );
    case 'years and months duration':
      return eachEntry(type, length, (row) => {
        const from = dayAt(first.column as DateColumn, row * first.step);
        const other = required(second, name);
        const to = dayAt(other.column as DateColumn, row * other.step);
        return from === undefined || to === undefined ? undefined : { unit: 'months', amount: monthsBetween(from, to) };
      });
    default:
      throw new Error(`No built-in function ${name}.`);
  }
};

const required = (vector: Vector | undefined, name: string): Vector => {
  if (vector === undefined) throw new Error(`${name} needs one more parameter.`);
  return vector;
};

const eachEntry = (type: FeelType, length: number, value: (row: number) => FeelValue | undefined): Column =>
  concatColumns(
    type,
    Array.from({ length }, (_, row) => columnOfOne(type, value(row))),
  );

const distinct = (value: FeelValue | undefined): FeelValue | undefined => {
  if (!Array.isArray(value)) return undefined;
  const seen = new Map<string, FeelValue | undefined>();
  for (const item of value as readonly (FeelValue | undefined)[])
    if (!seen.has(JSON.stringify(item))) seen.set(JSON.stringify(item), item);
  return [...seen.values()];
};

const AGGREGATES: Readonly<Record<'sum' | 'mean' | 'min' | 'max', (values: readonly number[]) => number | undefined>> =
  {
    sum: (values) => values.reduce((total, value) => total + value, 0),
    mean: (values) =>
      values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0) / values.length,
    min: (values) => (values.length === 0 ? undefined : Math.min(...values)),
    max: (values) => (values.length === 0 ? undefined : Math.max(...values)),
  };

const aggregate = (
  fold: (values: readonly number[]) => number | undefined,
  parameters: readonly Vector[],
  length: number,
): NumberColumn => {
  const values = new Float64Array(length);
  const valid = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const numbers = numbersOf(parameters, row);
    const value = numbers === undefined ? undefined : fold(numbers);
    if (value === undefined) continue;
    values[row] = value;
    valid[row] = 1;
  }
  return { kind: 'number', values, valid };
};

/** All numbers of the parameters at a row, lists opened; `undefined` where one is not known. */
const numbersOf = (parameters: readonly Vector[], row: number): readonly number[] | undefined => {
  const numbers: number[] = [];
  for (const { column, step } of parameters) {
    const at = row * step;
    if (column.kind === 'list') {
      if (column.valid[at] !== 1 || column.items.kind !== 'number') return undefined;
      for (let item = column.offsets[at] ?? 0; item < (column.offsets[at + 1] ?? 0); item += 1) {
        if (column.items.valid[item] !== 1) return undefined;
        numbers.push(column.items.values[item] ?? 0);
      }
    } else if (column.kind === 'number' && column.valid[at] === 1) numbers.push(column.values[at] ?? 0);
    else return undefined;
  }
  return numbers;
};

const rounded = (
  name: 'abs' | 'floor' | 'ceiling' | 'round',
  parameters: readonly Vector[],
  type: FeelType,
  length: number,
): Column =>
  eachEntry(type, length, (row) => {
    const [value, decimals = 0] = parameters.map(
      ({ column, step }) => valueAt(column, row * step) as number | undefined,
    );
    if (value === undefined) return undefined;
    const factor = 10 ** decimals;
    switch (name) {
      case 'abs':
        return Math.abs(value);
      case 'floor':
        return Math.floor(value * factor) / factor;
      case 'ceiling':
        return Math.ceil(value * factor) / factor;
      case 'round':
        return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
    }
  });

const listContains = (list: Vector<ListColumn>, item: Vector, length: number): Column => {
  const { column, step } = list;
  const values = new Int8Array(length);
  for (let row = 0; row < length; row += 1) {
    const at = row * step;
    if (column.valid[at] !== 1) {
      values[row] = 1;
      continue;
    }
    const [from, to] = [column.offsets[at] ?? 0, column.offsets[at + 1] ?? 0];
    const items = gather(
      column.items,
      Int32Array.from({ length: to - from }, (_, index) => from + index),
    );
    const sought = gather(item.column, Int32Array.of(row * item.step));
    const equal = compareVectors('=', { column: items, step: 1 }, { column: sought, step: 0 }, lengthOf(items));
    values[row] = equal.reduce((most, truth) => Math.max(most, truth), 0);
  }
  return { kind: 'truth', values };
};

/** A place is its path, `江苏省/苏州市/昆山市`; a bare name is any part of it. */
const isWithin = (place: string, region: string): boolean =>
  place === region || place.startsWith(`${region}/`) || place.split('/').includes(region);

const TEXT_TESTS = {
  contains: (text: string, part: string) => text.includes(part),
  'starts with': (text: string, part: string) => text.startsWith(part),
  'ends with': (text: string, part: string) => text.endsWith(part),
  within: isWithin,
} as const;

const testTexts = (
  holds: (text: string, part: string) => boolean,
  text: Vector<TextColumn>,
  part: Vector<TextColumn>,
  length: number,
): Column => {
  const values = new Int8Array(length);
  for (let row = 0; row < length; row += 1) {
    const [a, b] = [valueAt(text.column, row * text.step), valueAt(part.column, row * part.step)];
    values[row] = a === undefined || b === undefined ? 1 : holds(String(a), String(b)) ? 2 : 0;
  }
  return { kind: 'truth', values };
};
