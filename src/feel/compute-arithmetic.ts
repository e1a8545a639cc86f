import type { Arena } from './arena';
import { addMonths } from './calendar';
import type { NumberOperand, Operand, SpanOperand } from './operand';
import type { TermOf } from './term';
import type { ArithmeticOperator } from './types';

/** Arithmetic on numbers, dates and durations; an unknown operand or a division by zero is unknown (rule L2). */
export const computeArithmetic = (
  term: TermOf<'arithmetic'>,
  left: Operand,
  right: Operand,
  length: number,
  arena: Arena,
): Operand => {
  const { operator } = term;
  if (left.kind === 'number' && right.kind === 'number') return computeNumbers(operator, left, right, length, arena);
  if (left.kind !== 'span' || right.kind !== 'span')
    throw new TypeError(`No ${operator} of ${left.kind}, ${right.kind}.`);
  const [a, b] = [term.left.type, term.right.type];
  if (a.kind === 'date' && b.kind === 'duration' && b.unit === 'months')
    return shiftByMonths(left, right, operator === '-' ? -1 : 1, length, arena);
  if (a.kind === 'duration' && a.unit === 'months' && b.kind === 'date')
    return shiftByMonths(right, left, 1, length, arena);
  return addSpans(left, right, operator === '-' ? -1 : 1, length, arena);
};

const computeNumbers = (
  operator: ArithmeticOperator,
  left: NumberOperand,
  right: NumberOperand,
  length: number,
  arena: Arena,
): NumberOperand => {
  const values = arena.numbers(length);
  const valid = arena.flags(length);
  const { values: a, valid: aValid, step: i } = left;
  const { values: b, valid: bValid, step: j } = right;
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
  }
  for (let row = 0; row < length; row += 1) {
    const isKnown = aValid[row * i] === 1 && bValid[row * j] === 1 && Number.isFinite(values[row] as number);
    valid[row] = isKnown ? 1 : 0;
  }
  return { kind: 'number', step: 1, values, valid };
};

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
  return { kind: 'span', step: 1, from, to, valid };
};

/** The operand with its sign changed. */
export const negateOperand = (operand: Operand, length: number, arena: Arena): Operand => {
  if (operand.kind === 'number') {
    const values = arena.numbers(length);
    for (let row = 0; row < length; row += 1) values[row] = 0 - (operand.values[row * operand.step] as number);
    return { ...operand, values };
  }
  if (operand.kind !== 'span') throw new TypeError(`A ${operand.kind} has no sign.`);
  const [from, to] = [arena.numbers(length), arena.numbers(length)];
  for (let row = 0; row < length; row += 1) {
    from[row] = 0 - (operand.to[row * operand.step] as number);
    to[row] = 0 - (operand.from[row * operand.step] as number);
  }
  return { ...operand, from, to };
};
