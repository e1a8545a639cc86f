import type { Column } from '../logic/columns';
import type { FeelType, FeelValue } from './types';

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

export interface NumberOperand {
  readonly kind: 'number';
  readonly step: 0 | 1;
  readonly values: Float64Array;
  readonly valid: Uint8Array;
}

/** Codes of words; −1 where unknown. */
export interface TextOperand {
  readonly kind: 'text';
  readonly step: 0 | 1;
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** Dates (days) and durations (days or months) as the least and greatest they can be (rule F3). */
export interface SpanOperand {
  readonly kind: 'span';
  readonly step: 0 | 1;
  readonly from: Int32Array | Float64Array;
  readonly to: Int32Array | Float64Array;
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

/** A run of a column, without copying. */
export const operandOfColumn = (column: Column, start: number, length: number): Operand => {
  const end = start + length;
  switch (column.kind) {
    case 'truth':
      return { kind: 'truth', step: 1, values: column.values.subarray(start, end) };
    case 'number': {
      const valid = column.valid.subarray(start, end);
      return { kind: 'number', step: 1, values: column.values.subarray(start, end), valid };
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
        valid,
      };
    }
    case 'duration': {
      const values = column.values.subarray(start, end);
      return { kind: 'span', step: 1, from: values, to: values, valid: column.valid.subarray(start, end) };
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
    case 'number':
      return { ...operand, values: operand.values.subarray(start, end), valid: operand.valid.subarray(start, end) };
    case 'text':
      return { ...operand, codes: operand.codes.subarray(start, end) };
    case 'span': {
      const valid = operand.valid.subarray(start, end);
      return { ...operand, from: operand.from.subarray(start, end), to: operand.to.subarray(start, end), valid };
    }
    case 'list': {
      const valid = operand.valid.subarray(start, end);
      return { ...operand, offsets: operand.offsets.subarray(start, end + 1), valid };
    }
  }
};

/** The value of one entry; `undefined` is the unknown. A duration known only within bounds is unknown. */
export const valueAt = (operand: Operand, row: number, type: FeelType): FeelValue | undefined => {
  const at = row * operand.step;
  switch (operand.kind) {
    case 'truth': {
      const truth = operand.values[at];
      return truth === 1 ? undefined : truth === 2;
    }
    case 'number':
      // Adding 0 turns −0 into 0.
      return operand.valid[at] === 1 ? (operand.values[at] ?? 0) + 0 : undefined;
    case 'text':
      return operand.words[operand.codes[at] ?? -1];
    case 'span': {
      const [from, to] = [operand.from[at] ?? 0, operand.to[at] ?? 0];
      if (operand.valid[at] !== 1) return undefined;
      if (type.kind !== 'duration') return { from, to };
      return from === to ? { unit: type.unit, amount: from } : undefined;
    }
    case 'list': {
      if (operand.valid[at] !== 1 || type.kind !== 'list') return undefined;
      const [first, end] = [operand.offsets[at] ?? 0, operand.offsets[at + 1] ?? 0];
      return Array.from({ length: end - first }, (_, index) => valueAt(operand.items, first + index, type.item));
    }
  }
};
