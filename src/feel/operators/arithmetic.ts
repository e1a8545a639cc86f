import type { SyntaxNode } from '@lezer/common';
import { childOf, operandsOf } from '../parse-text';
import type { Term, Place, TermBuilder } from '../term';
import { appliedTerm } from '../term';
import {
  DAYS,
  findUnitClash,
  fitsType,
  joinTypes,
  nameOfType,
  typeOfPower,
  typeOfProduct,
  typeOfQuotient,
} from '../type-rules';
import type { ArithmeticOperator, Explanation, FeelType, Trouble } from '../types';
import type { Arena } from '../arena';
import type { Apply, NumberOperand, SpanOperand } from '../operand';
import { boundsOf, required } from '../operand';
import { greatestOf, isComputable, leastOf } from '../../logic/bounds';
import { bothInto } from '../../logic/quads';
import { addMonths } from '../calendar';

/** `a + b`, `a - b`, `a * b`, `a / b`, `a ** b`, `-a`. */
export const buildArithmetic = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const sign = childOf(node, 'ArithOp');
  const operator = sign && builder.place(sign).text;
  const place = builder.place(node);
  if (sign === undefined || !isOperator(operator))
    return builder.report(sign ? builder.place(sign) : place, {
      code: 'feel.unsupported',
      construct: operator ?? place.text,
    });
  const [first, second] = operandsOf(node);
  const left = first && builder.build(first);
  if (second === undefined) return left && negate(left, place, builder);
  const right = builder.build(second);
  if (left === undefined || right === undefined) return undefined;
  const type = typeOf(operator, left, right, place, builder);
  if (type === undefined) return undefined;
  const apply = applyArithmetic(operator, left.type, right.type);
  return appliedTerm({ ...place, kind: 'arithmetic', type }, [left, right], apply, {
    more: ({ value, parts }) => ({ operator, ...(value === undefined && troubleOf(operator, parts)) }),
  });
};

const isOperator = (operator: string | undefined): operator is ArithmeticOperator =>
  operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '**';

const negate = (operand: Term, place: Place, builder: TermBuilder): Term | undefined => {
  const { type } = operand;
  if (type.kind === 'number' || type.kind === 'duration')
    return appliedTerm({ ...place, kind: 'arithmetic', type }, [operand], applyNegation);
  return builder.report(operand, { code: 'feel.type', expected: 'number', found: nameOfType(type), at: operand.text });
};

const typeOf = (
  operator: ArithmeticOperator,
  left: Term,
  right: Term,
  place: Place,
  builder: TermBuilder,
): FeelType | undefined => {
  const [a, b] = [left.type, right.type];
  if (a.kind === 'number' && b.kind === 'number') {
    if (operator === '*') return typeOfProduct(a.unit, b.unit);
    if (operator === '/') return typeOfQuotient(a.unit, b.unit);
    if (operator === '**') return typeOfPower(a.unit);
    const clash = findUnitClash(a, b);
    return clash === undefined
      ? joinTypes(a, b)
      : builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
  }
  if (operator === '+' || operator === '-') {
    if (a.kind === 'date' && b.kind === 'duration') return a;
    if (a.kind === 'duration' && b.kind === 'date' && operator === '+') return b;
    if (a.kind === 'date' && b.kind === 'date' && operator === '-') return DAYS;
    if (a.kind === 'duration' && fitsType(a, b)) return a;
  }
  const [wrong, expected] = a.kind === 'number' ? [right, 'number'] : expectedBeside(a, left, right);
  return builder.report(place, { code: 'feel.type', expected, found: nameOfType(wrong.type), at: wrong.text });
};

const expectedBeside = (type: FeelType, left: Term, right: Term): readonly [wrong: Term, expected: string] =>
  type.kind === 'date' ? [right, 'duration'] : [left, 'number'];

/** Why numbers that are known, or enough of them, come to nothing (rule S8). */
const troubleOf = (
  operator: ArithmeticOperator,
  [first, second]: readonly Explanation[],
): { readonly trouble?: Trouble } => {
  const [left, right] = [boundsOf(first?.value), boundsOf(second?.value)];
  if (operator === '/' && right?.low === 0 && right.high === 0) return { trouble: { kind: 'zeroDivisor' } };
  if (left === undefined || right === undefined) return {};
  if (isComputable(operator, left.low, left.high, right.low, right.high)) return { trouble: { kind: 'tooLarge' } };
  if (operator === '/') return { trouble: { kind: 'perhapsZeroDivisor' } };
  return { trouble: { kind: left.low < 0 && right.low >= 0 ? 'negativeRoot' : 'zeroPower' } };
};

/** Arithmetic on numbers, dates and durations; unknown where an operand is, by zero, or of a root of less (rule L2). */
const applyArithmetic =
  (operator: ArithmeticOperator, a: FeelType, b: FeelType): Apply =>
  ([first, second], length, arena) => {
    const [left, right] = [required(first), required(second)];
    if (left.kind === 'number' && right.kind === 'number') return computeNumbers(operator, left, right, length, arena);
    if (left.kind !== 'span' || right.kind !== 'span')
      throw new TypeError(`No ${operator} of ${left.kind}, ${right.kind}.`);
    const sign = operator === '-' ? -1 : 1;
    if (a.kind === 'date' && b.kind === 'duration' && b.unit === 'months')
      return shiftByMonths(left, right, sign, length, arena);
    if (a.kind === 'duration' && a.unit === 'months' && b.kind === 'date')
      return shiftByMonths(right, left, 1, length, arena);
    const summed = addSpans(left, right, sign, length, arena);
    if (a.kind === 'date' && b.kind === 'date') return summed;
    return withTimesOf(a.kind === 'date' ? left : right, summed, length, arena);
  };

const computeNumbers = (
  operator: ArithmeticOperator,
  left: NumberOperand,
  right: NumberOperand,
  length: number,
  arena: Arena,
): NumberOperand => {
  if (left.upper !== undefined || right.upper !== undefined) return computeBounds(operator, left, right, length, arena);
  const values = arena.numbers(length);
  const valid = validWhereBoth(left, right, length, arena);
  const { values: a, step: i } = left;
  const { values: b, step: j } = right;
  switch (operator) {
    case '+':
      for (let row = 0; row < length; row += 1) values[row] = (a[row * i] as number) + (b[row * j] as number);
      break;
    case '-':
      for (let row = 0; row < length; row += 1) values[row] = (a[row * i] as number) - (b[row * j] as number);
      break;
    case '*':
      for (let row = 0; row < length; row += 1) values[row] = (a[row * i] as number) * (b[row * j] as number);
      break;
    case '/':
      for (let row = 0; row < length; row += 1) values[row] = (a[row * i] as number) / (b[row * j] as number);
      break;
    case '**':
      for (let row = 0; row < length; row += 1) values[row] = (a[row * i] as number) ** (b[row * j] as number);
      break;
  }
  return { kind: 'number', step: 1, values, valid: validWhereFinite(values, valid, length, arena) };
};

/** Where both numbers are known; beside one that stands for every row that is where the other one is. */
const validWhereBoth = (left: NumberOperand, right: NumberOperand, length: number, arena: Arena): Uint8Array => {
  if (right.step === 0 && right.valid[0] === 1 && left.step === 1) return left.valid;
  if (left.step === 0 && left.valid[0] === 1 && right.step === 1) return right.valid;
  const valid = arena.flags(length);
  if (left.step === 1 && right.step === 1) bothInto(valid, left.valid, right.valid, length);
  else valid.fill((left.valid[0] as number) & (right.valid[0] as number), 0, length);
  return valid;
};

const validWhereFinite = (values: Float64Array, valid: Uint8Array, length: number, arena: Arena): Uint8Array => {
  let rest = 0;
  for (let row = 0; row < length; row += 1) {
    const value = values[row] as number;
    // Only a finite number less itself is zero.
    rest |= Number(value - value !== 0);
  }
  if (rest === 0) return valid;
  const known = arena.flags(length);
  for (let row = 0; row < length; row += 1) known[row] = Number.isFinite(values[row]) ? (valid[row] as number) : 0;
  return known;
};

/** Least with greatest, whichever it takes (rule L7); unknown where it may have no value. */
const computeBounds = (
  operator: ArithmeticOperator,
  left: NumberOperand,
  right: NumberOperand,
  length: number,
  arena: Arena,
): NumberOperand => {
  const [values, upper, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  const [lefts, rights] = [left.upper ?? left.values, right.upper ?? right.values];
  for (let row = 0; row < length; row += 1) {
    const [i, j] = [row * left.step, row * right.step];
    const [a, A, b, B] = [left.values[i] as number, lefts[i] as number, right.values[j] as number, rights[j] as number];
    const low = leastOf(operator, a, A, b, B);
    const high = greatestOf(operator, a, A, b, B);
    const isKnown = left.valid[i] === 1 && right.valid[j] === 1 && isComputable(operator, a, A, b, B);
    // Beyond all numbers a double holds nothing is known, unless the numbers themselves have no end.
    const isWithin = (Number.isFinite(low) && Number.isFinite(high)) || isEndless(a, A) || isEndless(b, B);
    values[row] = low;
    upper[row] = high;
    valid[row] = isKnown && isWithin && low < Infinity && high > -Infinity ? 1 : 0;
  }
  return { kind: 'number', step: 1, values, upper, valid };
};

const isEndless = (low: number, high: number): boolean => low === -Infinity || high === Infinity;

/** Days with days, months with months: least with least, greatest with greatest. */
const addSpans = (left: SpanOperand, right: SpanOperand, sign: 1 | -1, length: number, arena: Arena): SpanOperand => {
  const [from, to, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  const [low, high] = sign === 1 ? [right.from, right.to] : [right.to, right.from];
  for (let row = 0; row < length; row += 1) {
    const a = row * left.step;
    const b = row * right.step;
    from[row] = (left.from[a] as number) + sign * (low[b] as number);
    to[row] = (left.to[a] as number) + sign * (high[b] as number);
    valid[row] = left.valid[a] === 1 && right.valid[b] === 1 ? 1 : 0;
  }
  return { kind: 'span', step: 1, from, to, valid };
};

const shiftByMonths = (
  dates: SpanOperand,
  by: SpanOperand,
  sign: 1 | -1,
  length: number,
  arena: Arena,
): SpanOperand => {
  const [from, to, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  const [low, high] = sign === 1 ? [by.from, by.to] : [by.to, by.from];
  for (let row = 0; row < length; row += 1) {
    const a = row * dates.step;
    const b = row * by.step;
    const isKnown = dates.valid[a] === 1 && by.valid[b] === 1;
    valid[row] = isKnown ? 1 : 0;
    if (!isKnown) continue;
    from[row] = addMonths(dates.from[a] as number, sign * (low[b] as number));
    to[row] = addMonths(dates.to[a] as number, sign * (high[b] as number));
  }
  return withTimesOf(dates, { kind: 'span', step: 1, from, to, valid }, length, arena);
};

/** A day some days or months away from another has its time of day. */
const withTimesOf = (dates: SpanOperand, moved: SpanOperand, length: number, arena: Arena): SpanOperand => {
  if (dates.minutes === undefined) return moved;
  const minutes = arena.numbers(length);
  for (let row = 0; row < length; row += 1) minutes[row] = dates.minutes[row * dates.step] as number;
  return { ...moved, minutes };
};

/** The operand with its sign changed. */
const applyNegation: Apply = ([first], length, arena) => {
  const operand = required(first);
  if (operand.kind === 'number') {
    const values = arena.numbers(length);
    const { upper: greatest = operand.values, step } = operand;
    for (let row = 0; row < length; row += 1) values[row] = 0 - (greatest[row * step] as number);
    if (operand.upper === undefined) return { ...operand, values };
    const upper = arena.numbers(length);
    for (let row = 0; row < length; row += 1) upper[row] = 0 - (operand.values[row * step] as number);
    return { ...operand, values, upper };
  }
  if (operand.kind !== 'span') throw new TypeError(`A ${operand.kind} has no sign.`);
  const [from, to] = [arena.numbers(length), arena.numbers(length)];
  for (let row = 0; row < length; row += 1) {
    from[row] = 0 - (operand.to[row * operand.step] as number);
    to[row] = 0 - (operand.from[row * operand.step] as number);
  }
  return { ...operand, from, to };
};
