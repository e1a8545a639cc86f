import type { Column } from '../logic/columns';
import type { Operand } from './operand';
import type { FeelType } from './types';

/** Whole columns that are filled run by run. */
interface ColumnFill {
  readonly column: Column;
  /** Takes over a run of rows from `start` on. */
  fill(operand: Operand, start: number, length: number): void;
}

/** A column of truths, numbers, dates or durations to be filled; other types are made in one run (`columnOfOperand`). */
export const prepareColumn = (type: FeelType, rowCount: number): ColumnFill | undefined => {
  switch (type.kind) {
    case 'boolean': {
      const values = new Int8Array(rowCount);
      const fill = (operand: Operand, start: number, length: number) => {
        if (operand.kind === 'truth') copy(operand.values, operand.step, values, start, length);
      };
      return { column: { kind: 'truth', values }, fill };
    }
    case 'number': {
      const [values, valid] = [new Float64Array(rowCount), new Uint8Array(rowCount)];
      const fill = (operand: Operand, start: number, length: number) => {
        if (operand.kind !== 'number') return;
        copy(operand.values, operand.step, values, start, length);
        copy(operand.valid, operand.step, valid, start, length);
      };
      return { column: { kind: 'number', values, valid }, fill };
    }
    case 'date': {
      const [from, to, valid] = [new Int32Array(rowCount), new Int32Array(rowCount), new Uint8Array(rowCount)];
      const fill = (operand: Operand, start: number, length: number) => {
        if (operand.kind !== 'span') return;
        copy(operand.from, operand.step, from, start, length);
        copy(operand.to, operand.step, to, start, length);
        copy(operand.valid, operand.step, valid, start, length);
      };
      return { column: { kind: 'date', from, to, valid }, fill };
    }
    case 'duration': {
      const [values, valid] = [new Float64Array(rowCount), new Uint8Array(rowCount)];
      const fill = (operand: Operand, start: number, length: number) => {
        if (operand.kind !== 'span') return;
        copy(operand.from, operand.step, values, start, length);
        for (let row = 0; row < length; row += 1) {
          const at = row * operand.step;
          valid[start + row] = operand.valid[at] === 1 && operand.from[at] === operand.to[at] ? 1 : 0;
        }
      };
      return { column: { kind: 'duration', unit: type.unit, values, valid }, fill };
    }
    case 'text':
    case 'list':
      return undefined;
  }
};

type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;

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
  return prepared.column;
};
