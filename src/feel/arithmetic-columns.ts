import type { Column, DateColumn, DurationColumn, NumberColumn } from '../logic/columns';
import { addMonths } from './calendar';
import type { Arithmetic } from './syntax';
import type { Vector } from './vector';

type NumberLike = NumberColumn | DurationColumn;

const OPERATIONS: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** Arithmetic on numbers, dates and durations; an unknown operand or a division by zero is unknown (rule L2). */
export const computeArithmetic = (operator: Arithmetic, left: Vector, right: Vector, length: number): Column => {
  const [a, b] = [left.column, right.column];
  if (a.kind === 'date' && b.kind === 'date')
    return daysBetween(left as Vector<DateColumn>, right as Vector<DateColumn>, length);
  if (a.kind === 'date')
    return shiftDates(left as Vector<DateColumn>, right as Vector<DurationColumn>, operator === '-' ? -1 : 1, length);
  if (b.kind === 'date') return shiftDates(right as Vector<DateColumn>, left as Vector<DurationColumn>, 1, length);
  return computeNumbers(operator, left as Vector<NumberLike>, right as Vector<NumberLike>, length);
};

const computeNumbers = (
  operator: Arithmetic,
  left: Vector<NumberLike>,
  right: Vector<NumberLike>,
  length: number,
): NumberColumn => {
  const values = new Float64Array(length);
  const valid = new Uint8Array(length);
  const { values: a, valid: aValid } = left.column;
  const { values: b, valid: bValid } = right.column;
  const compute = OPERATIONS[operator];
  for (let row = 0; row < length; row += 1) {
    const [i, j] = [row * left.step, row * right.step];
    if (aValid[i] !== 1 || bValid[j] !== 1) continue;
    const value = compute(a[i] ?? 0, b[j] ?? 0);
    if (!Number.isFinite(value)) continue;
    values[row] = value;
    valid[row] = 1;
  }
  return { kind: 'number', values, valid };
};

const daysBetween = (left: Vector<DateColumn>, right: Vector<DateColumn>, length: number): DurationColumn => {
  const values = new Float64Array(length);
  const valid = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const [i, j] = [row * left.step, row * right.step];
    const [a, b] = [dayAt(left.column, i), dayAt(right.column, j)];
    if (a === undefined || b === undefined) continue;
    values[row] = a - b;
    valid[row] = 1;
  }
  return { kind: 'duration', unit: 'days', values, valid };
};

/** The day of an entry known to the day. */
export const dayAt = (column: DateColumn, row: number): number | undefined =>
  column.valid[row] === 1 && column.from[row] === column.to[row] ? column.from[row] : undefined;

const shiftDates = (
  dates: Vector<DateColumn>,
  by: Vector<DurationColumn>,
  sign: 1 | -1,
  length: number,
): DateColumn => {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const valid = new Uint8Array(length);
  const { unit } = by.column;
  const shift = (day: number, amount: number) =>
    unit === 'months' ? addMonths(day, sign * amount) : day + sign * amount;
  for (let row = 0; row < length; row += 1) {
    const [i, j] = [row * dates.step, row * by.step];
    if (dates.column.valid[i] !== 1 || by.column.valid[j] !== 1) continue;
    const amount = by.column.values[j] ?? 0;
    from[row] = shift(dates.column.from[i] ?? 0, amount);
    to[row] = shift(dates.column.to[i] ?? 0, amount);
    valid[row] = 1;
  }
  return { kind: 'date', from, to, valid };
};

/** The numbers with their sign changed. */
export const negateNumbers = (column: Column): Column =>
  column.kind === 'number' || column.kind === 'duration'
    ? { ...column, values: column.values.map((value) => -value) }
    : column;
