import type { Operand } from './operand';
import type { DateSpan, Duration, FeelType, FeelValue } from './types';

/** Several values of a type as an operand; `undefined` is the unknown. */
export const operandOfValues = (type: FeelType, values: readonly (FeelValue | undefined)[]): Operand => {
  const valid = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
  switch (type.kind) {
    case 'boolean': {
      const truths = Int8Array.from(values, (value) => (value === undefined ? 1 : value === true ? 2 : 0));
      return { kind: 'truth', step: 1, values: truths };
    }
    case 'number': {
      const numbers = Float64Array.from(values, (value) => (typeof value === 'number' ? value : 0));
      return { kind: 'number', step: 1, values: numbers, valid };
    }
    case 'text': {
      const words = [...new Set(values.filter((value) => typeof value === 'string'))];
      const codes = Int32Array.from(values, (value) => (typeof value === 'string' ? words.indexOf(value) : -1));
      return { kind: 'text', step: 1, codes, words };
    }
    case 'date': {
      const spans = values.map((value) => (isSpan(value) ? value : { from: 0, to: 0 }));
      const from = Int32Array.from(spans, (span) => span.from);
      return { kind: 'span', step: 1, from, to: Int32Array.from(spans, (span) => span.to), valid };
    }
    case 'duration': {
      const amounts = Float64Array.from(values, (value) => (isDuration(value) ? value.amount : 0));
      return { kind: 'span', step: 1, from: amounts, to: amounts, valid };
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

const isSpan = (value: FeelValue | undefined): value is DateSpan => typeof value === 'object' && 'from' in value;

const isDuration = (value: FeelValue | undefined): value is Duration => typeof value === 'object' && 'amount' in value;

const isList = (value: FeelValue | undefined): value is readonly (FeelValue | undefined)[] => Array.isArray(value);
