import type { Column } from '../logic/columns';
import type { Operand } from './operand';
import { asKind } from './operand';
import type { FeelType } from './types';

/** Whole columns that are filled run by run. */
interface ColumnFill {
  /** Takes over a run of rows from `start` on; runs follow each other. */
  fill(operand: Operand, start: number, length: number): void;
  /** The column, once all rows are filled. */
  finish(): Column;
}

/** A column of truths, numbers, dates or durations to be filled; other types are made in one run (`columnOfOperand`). */
export const prepareColumn = (type: FeelType, rowCount: number): ColumnFill | undefined => {
  switch (type.kind) {
    case 'boolean':
      return truthFill(rowCount);
    case 'number':
      return numberFill(rowCount);
    case 'date':
      return dateFill(rowCount);
    case 'duration':
      return durationFill(type.unit, rowCount);
    case 'text':
    case 'list':
      return undefined;
  }
};

const truthFill = (rowCount: number): ColumnFill => {
  const values = new Int8Array(rowCount);
  return {
    fill: (operand, start, length) => copy(asKind('truth', operand).values, operand.step, values, start, length),
    finish: () => ({ kind: 'truth', values }),
  };
};

/** Upper bounds are kept from the first run on that has any. */
const numberFill = (rowCount: number): ColumnFill => {
  const [values, valid] = [new Float64Array(rowCount), new Uint8Array(rowCount)];
  let upper: Float64Array | undefined;
  return {
    fill: (operand, start, length) => {
      const numbers = asKind('number', operand);
      copy(numbers.values, numbers.step, values, start, length);
      copy(numbers.valid, numbers.step, valid, start, length);
      if (numbers.upper !== undefined) upper ??= values.slice();
      if (upper !== undefined) copy(numbers.upper ?? numbers.values, numbers.step, upper, start, length);
    },
    finish: () => ({ kind: 'number', values, ...(upper !== undefined && { upper }), valid }),
  };
};

const dateFill = (rowCount: number): ColumnFill => {
  const [from, to, valid] = [new Int32Array(rowCount), new Int32Array(rowCount), new Uint8Array(rowCount)];
  let minutes: Int16Array | undefined;
  return {
    fill: (operand, start, length) => {
      const spans = asKind('span', operand);
      copy(spans.from, spans.step, from, start, length);
      copy(spans.to, spans.step, to, start, length);
      copy(spans.valid, spans.step, valid, start, length);
      if (spans.minutes === undefined) return;
      minutes ??= new Int16Array(rowCount).fill(-1);
      copy(spans.minutes, spans.step, minutes, start, length);
    },
    finish: () => ({ kind: 'date', from, to, ...(minutes !== undefined && { minutes }), valid }),
  };
};

const durationFill = (unit: 'months' | 'days', rowCount: number): ColumnFill => {
  const [values, upper, valid] = [new Float64Array(rowCount), new Float64Array(rowCount), new Uint8Array(rowCount)];
  let isBounded = false;
  return {
    fill: (operand, start, length) => {
      const spans = asKind('span', operand);
      copy(spans.from, spans.step, values, start, length);
      copy(spans.to, spans.step, upper, start, length);
      copy(spans.valid, spans.step, valid, start, length);
      for (let row = start; row < start + length; row += 1) isBounded ||= upper[row] !== values[row];
    },
    finish: () => ({ kind: 'duration', unit, values, ...(isBounded && { upper }), valid }),
  };
};

type Numbers = Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;

const copy = (source: Numbers, step: 0 | 1, target: Numbers, start: number, length: number): void => {
  if (step === 0) target.fill(source[0] as number, start, start + length);
  else target.set(source.subarray(0, length), start);
};

/** An operand over all rows as a column of its own. */
export const columnOfOperand = (operand: Operand, type: FeelType, length: number): Column => {
  if (operand.kind === 'text') {
    const codes = new Int32Array(length);
    copy(operand.codes, operand.step, codes, 0, length);
    return { kind: 'text', codes, words: operand.words };
  }
  if (operand.kind === 'list' && type.kind === 'list') {
    const [offsets, valid] = [new Int32Array(length + 1), new Uint8Array(length)];
    copy(operand.valid, operand.step, valid, 0, length);
    copy(operand.offsets, 1, offsets, 0, length + 1);
    return { kind: 'list', offsets, items: columnOfOperand(operand.items, type.item, offsets[length] ?? 0), valid };
  }
  const prepared = prepareColumn(type, length);
  if (prepared === undefined) throw new TypeError(`A ${operand.kind} is no ${type.kind}.`);
  prepared.fill(operand, 0, length);
  return prepared.finish();
};
