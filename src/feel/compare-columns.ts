import type { Column, DateColumn, DurationColumn, NumberColumn, TextColumn, TruthColumn } from '../logic/columns';
import { areClose } from './numbers';
import type { Comparator } from './types';
import type { Vector } from './vector';

const UNKNOWN = 1;

/** Compares two vectors of one type, entry by entry; an unknown side makes the entry unknown (rules L2, L6). */
export const compareVectors = (operator: Comparator, left: Vector, right: Vector, length: number): Int8Array => {
  const result = new Int8Array(length);
  const kind = left.column.kind;
  switch (kind) {
    case 'number':
    case 'duration':
      return compareNumbers(result, operator, left as Vector<NumberColumn>, right as Vector<NumberColumn>);
    case 'text':
      return compareTexts(result, operator, left as Vector<TextColumn>, right as Vector<TextColumn>);
    case 'date':
      return compareDates(result, operator, left as Vector<DateColumn>, right as Vector<DateColumn>);
    case 'truth':
      return compareTruths(result, operator, left as Vector<TruthColumn>, right as Vector<TruthColumn>);
    case 'list':
      return result.fill(UNKNOWN);
  }
};

type NumberLike = NumberColumn | DurationColumn;

const compareNumbers = (
  result: Int8Array,
  operator: Comparator,
  left: Vector<NumberLike>,
  right: Vector<NumberLike>,
) => {
  const { values: a, valid: aValid } = left.column;
  const { values: b, valid: bValid } = right.column;
  const [i, j] = [left.step, right.step];
  const holds = HOLDS[operator];
  for (let row = 0; row < result.length; row += 1) {
    if (aValid[row * i] !== 1 || bValid[row * j] !== 1) result[row] = UNKNOWN;
    else result[row] = holds(a[row * i] ?? 0, b[row * j] ?? 0) ? 2 : 0;
  }
  return result;
};

/** Numbers that differ only by what binary fractions lose are equal: 0.1 + 0.2 is 0.3. */
const HOLDS: Readonly<Record<Comparator, (a: number, b: number) => boolean>> = {
  '=': areClose,
  '!=': (a, b) => !areClose(a, b),
  '<': (a, b) => a < b && !areClose(a, b),
  '<=': (a, b) => a <= b || areClose(a, b),
  '>': (a, b) => a > b && !areClose(a, b),
  '>=': (a, b) => a >= b || areClose(a, b),
};

const compareTexts = (result: Int8Array, operator: Comparator, left: Vector<TextColumn>, right: Vector<TextColumn>) => {
  // Words of the right side as codes of the left side, so that rows compare as integers.
  const codeOf = new Map(left.column.words.map((word, code) => [word, code]));
  const translated = right.column.words.map((word) => codeOf.get(word) ?? -2);
  const equal = operator === '=' ? 2 : 0;
  for (let row = 0; row < result.length; row += 1) {
    const a = left.column.codes[row * left.step] ?? -1;
    const b = right.column.codes[row * right.step] ?? -1;
    result[row] = a < 0 || b < 0 ? UNKNOWN : a === translated[b] ? equal : 2 - equal;
  }
  return result;
};

const compareTruths = (
  result: Int8Array,
  operator: Comparator,
  left: Vector<TruthColumn>,
  right: Vector<TruthColumn>,
) => {
  const equal = operator === '=' ? 2 : 0;
  for (let row = 0; row < result.length; row += 1) {
    const a = left.column.values[row * left.step] ?? UNKNOWN;
    const b = right.column.values[row * right.step] ?? UNKNOWN;
    result[row] = a === UNKNOWN || b === UNKNOWN ? UNKNOWN : a === b ? equal : 2 - equal;
  }
  return result;
};

/** Dates are spans: settled only where all their days agree (rule F3). */
const compareDates = (result: Int8Array, operator: Comparator, left: Vector<DateColumn>, right: Vector<DateColumn>) => {
  const [a, b] = [left.column, right.column];
  for (let row = 0; row < result.length; row += 1) {
    const [i, j] = [row * left.step, row * right.step];
    result[row] =
      a.valid[i] !== 1 || b.valid[j] !== 1
        ? UNKNOWN
        : compareSpans(operator, a.from[i] ?? 0, a.to[i] ?? 0, b.from[j] ?? 0, b.to[j] ?? 0);
  }
  return result;
};

const compareSpans = (operator: Comparator, aFrom: number, aTo: number, bFrom: number, bTo: number): 0 | 1 | 2 => {
  switch (operator) {
    case '<':
      return aTo < bFrom ? 2 : aFrom >= bTo ? 0 : 1;
    case '<=':
      return aTo <= bFrom ? 2 : aFrom > bTo ? 0 : 1;
    case '>':
      return compareSpans('<', bFrom, bTo, aFrom, aTo);
    case '>=':
      return compareSpans('<=', bFrom, bTo, aFrom, aTo);
    case '=':
      return aFrom === aTo && bFrom === bTo && aFrom === bFrom ? 2 : aTo < bFrom || bTo < aFrom ? 0 : 1;
    case '!=':
      return (2 - compareSpans('=', aFrom, aTo, bFrom, bTo)) as 0 | 1 | 2;
  }
};

export type { Column };
