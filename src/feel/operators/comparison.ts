import type { SyntaxNode } from '@lezer/common';
import { translateWords } from '../../logic/columns';
import { atLeastInto, atMostInto, sameCodeInto } from '../../logic/quads';
import type { Arena } from '../arena';
import { MINUTES_OF_DAY } from '../calendar';
import type { Apply, NumberOperand, Operand, SpanOperand, TextOperand, TruthOperand } from '../operand';
import { asKind, required, truthOperand } from '../operand';
import { childOf, operandsOf } from '../parse-text';
import { isAtLeast, leastAtLeast, TOLERANCE } from '../tolerance';
import type { Place, Term, TermBuilder, TermHead } from '../term';
import { appliedTerm, literalOf } from '../term';
import { BOOLEAN, checkComparable, compareAsMoments } from '../type-rules';
import type { Comparator, Explanation } from '../types';

/** `a = b`, `a >= b` and the like. */
export const buildComparison = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  const operands = operandsOf(node);
  const [left, right] = operands.map((operand) => builder.build(operand));
  if (left === undefined || right === undefined) return undefined;
  const sign = childOf(node, 'CompareOp');
  const operator = sign && builder.place(sign).text;
  if (operands.length !== 2 || !isComparator(operator))
    return builder.report(place, { code: 'feel.unsupported', construct: place.text });
  return compareTerms(left, operator, right, place, builder);
};

/** A checked comparison of two parts. Its text is the two as they are compared, which need not stand side by side. */
export const compareTerms = (
  left: Term,
  operator: Comparator,
  right: Term,
  place: Place,
  builder: TermBuilder,
): Term | undefined => {
  if (!checkComparable(left, operator, right, place, builder)) return undefined;
  const head: TermHead = {
    span: place.span,
    text: `${left.text} ${operator} ${right.text}`,
    kind: 'comparison',
    type: BOOLEAN,
    settled: comparesItself(left, operator, right),
    settledWithin: comparesCount(left, operator, right),
  };
  const areMoments = compareAsMoments(left.type, right.type);
  const apply: Apply = ([first, second], length, arena) => {
    const compared = [required(first), required(second)] as const;
    const [a, b] = areMoments ? compared.map((side) => inMinutes(asKind('span', side), length, arena)) : compared;
    return truthOperand(compareOperands(operator, required(a), required(b), length, arena));
  };
  return appliedTerm(head, [left, right], apply, { more: (told) => ({ comparison: explainGap(operator, told) }) });
};

/** A thing is what it is. */
const comparesItself = (left: Term, operator: Comparator, right: Term): boolean | undefined => {
  const areSame = left.kind === 'fact' && right.kind === 'fact' && left.name === right.name;
  return areSame ? operator === '=' || operator === '>=' || operator === '<=' : undefined;
};

/** Counts are never negative. */
const comparesCount = (left: Term, operator: Comparator, right: Term): boolean | undefined => {
  const isPlain = left.kind === 'fact' || left.kind === 'local' || left.kind === 'call';
  const bound = literalOf(right);
  if (!isPlain || left.type.kind !== 'number' || left.type.unit !== 'count' || typeof bound !== 'number')
    return undefined;
  if (operator === '>=' ? bound <= 0 : bound < 0 && (operator === '>' || operator === '!=')) return true;
  return (operator === '<' ? bound <= 0 : bound < 0) ? false : undefined;
};

/** How two sides were compared; where an order between numbers does not hold, also what they fall short by. */
const explainGap = (operator: Comparator, { value, parts }: Explanation): NonNullable<Explanation['comparison']> => {
  const [left, right] = parts.map((part) => part.value);
  if (value !== false || typeof left !== 'number' || typeof right !== 'number') return { operator };
  switch (operator) {
    case '>=':
    case '>':
      return { operator, gap: Math.max(0, right - left) };
    case '<=':
    case '<':
      return { operator, gap: Math.max(0, left - right) };
    case '=':
    case '!=':
      return { operator };
  }
};

/** Compares two operands of one kind row by row; an unknown side makes the row unknown (rules L2, L6). */
export const compareOperands = (
  operator: Comparator,
  left: Operand,
  right: Operand,
  length: number,
  arena: Arena,
): Int8Array => {
  const target = arena.truths(length);
  switch (operator) {
    case '=':
      return compareEqual(target, left, right, 2, length);
    case '!=':
      return compareEqual(target, left, right, 0, length);
    case '>=':
      return compareOrder(target, left, right, 2, length);
    case '<':
      return compareOrder(target, left, right, 0, length);
    case '<=':
      return compareOrder(target, right, left, 2, length);
    case '>':
      return compareOrder(target, right, left, 0, length);
  }
};

/** Truth where two sides are equal is `hit` (2, or 0 for `!=`); where they are not, the opposite. */
const compareEqual = (target: Int8Array, left: Operand, right: Operand, hit: 0 | 2, length: number): Int8Array => {
  if (left.kind === 'number' && right.kind === 'number') return equalNumbers(target, left, right, hit, length);
  if (left.kind === 'text' && right.kind === 'text') return equalTexts(target, left, right, hit, length);
  if (left.kind === 'truth' && right.kind === 'truth') return equalTruths(target, left, right, hit, length);
  if (left.kind === 'span' && right.kind === 'span') return equalSpans(target, left, right, hit, length);
  throw new TypeError(`A ${left.kind} was compared with a ${right.kind}.`);
};

/** Truth where the left side is at least the right one is `hit`; where it is less, the opposite. */
const compareOrder = (target: Int8Array, left: Operand, right: Operand, hit: 0 | 2, length: number): Int8Array => {
  if (left.kind === 'number' && right.kind === 'number') return orderNumbers(target, left, right, hit, length);
  if (left.kind === 'span' && right.kind === 'span') return orderSpans(target, left, right, hit, length);
  throw new TypeError(`A ${left.kind} and a ${right.kind} have no order.`);
};

const orderNumbers = (target: Int8Array, left: NumberOperand, right: NumberOperand, hit: 0 | 2, length: number) => {
  if (left.upper !== undefined || right.upper !== undefined) return orderBounds(target, left, right, hit, length);
  const { values: a, valid: aValid, step: i } = left;
  const { values: b, valid: bValid, step: j } = right;
  const turn = hit === 2 ? 0 : 1;
  // Beside a value that stands for every row the other side has one a row, or there is one row only.
  if (j === 0 && bValid[0] === 1) {
    atLeastInto(target, a, aValid, leastAtLeast(b[0] as number), turn, length);
    return target;
  }
  if (i === 0 && aValid[0] === 1) {
    atMostInto(target, b, bValid, -leastAtLeast(-(a[0] as number)), turn, length);
    return target;
  }
  for (let row = 0; row < length; row += 1) {
    const x = a[row * i] as number;
    const y = b[row * j] as number;
    const lack = y - x;
    const isAbove = Number(x >= y) | Number(lack <= TOLERANCE * Math.abs(x)) | Number(lack <= TOLERANCE * Math.abs(y));
    const areKnown = (aValid[row * i] as number) & (bValid[row * j] as number);
    target[row] = 1 - areKnown + (((isAbove ^ turn) & areKnown) << 1);
  }
  return target;
};

const equalNumbers = (target: Int8Array, left: NumberOperand, right: NumberOperand, hit: 0 | 2, length: number) => {
  if (left.upper !== undefined || right.upper !== undefined) return equalBounds(target, left, right, hit, length);
  const { values: a, valid: aValid, step: i } = left;
  const { values: b, valid: bValid, step: j } = right;
  const turn = hit === 2 ? 0 : 1;
  for (let row = 0; row < length; row += 1) {
    const x = a[row * i] as number;
    const y = b[row * j] as number;
    const apart = Math.abs(x - y);
    const isEqual =
      Number(x === y) | Number(apart <= TOLERANCE * Math.abs(x)) | Number(apart <= TOLERANCE * Math.abs(y));
    const areKnown = (aValid[row * i] as number) & (bValid[row * j] as number);
    target[row] = 1 - areKnown + (((isEqual ^ turn) & areKnown) << 1);
  }
  return target;
};

/** Settled only where all numbers of both sides agree (rule L7). */
const orderBounds = (target: Int8Array, left: NumberOperand, right: NumberOperand, hit: 0 | 2, length: number) => {
  const [lefts, rights] = [left.upper ?? left.values, right.upper ?? right.values];
  for (let row = 0; row < length; row += 1) {
    const [i, j] = [row * left.step, row * right.step];
    if (left.valid[i] !== 1 || right.valid[j] !== 1) target[row] = 1;
    else if (isAtLeast(left.values[i] as number, rights[j] as number)) target[row] = hit;
    else target[row] = isAtLeast(lefts[i] as number, right.values[j] as number) ? 1 : 2 - hit;
  }
  return target;
};

const equalBounds = (target: Int8Array, left: NumberOperand, right: NumberOperand, hit: 0 | 2, length: number) => {
  const [lefts, rights] = [left.upper ?? left.values, right.upper ?? right.values];
  for (let row = 0; row < length; row += 1) {
    const [i, j] = [row * left.step, row * right.step];
    const [a, A, b, B] = [left.values[i] as number, lefts[i] as number, right.values[j] as number, rights[j] as number];
    if (left.valid[i] !== 1 || right.valid[j] !== 1) target[row] = 1;
    else if (!isAtLeast(A, b) || !isAtLeast(B, a)) target[row] = 2 - hit;
    else target[row] = isAtLeast(a, B) && isAtLeast(b, A) ? hit : 1;
  }
  return target;
};

/** Words compare as codes of the left side's dictionary. */
const equalTexts = (target: Int8Array, left: TextOperand, right: TextOperand, hit: 0 | 2, length: number) => {
  const { codes: a, step: i } = left;
  const { codes: b, step: j } = right;
  const translated = left.words === right.words ? undefined : translateWords(right.words, left.words);
  const miss = 2 - hit;
  if (j === 0) {
    const sought = (b[0] as number) < 0 ? -1 : translated === undefined ? b[0] : translated[b[0] as number];
    if (sought === -1) return target.fill(1, 0, length);
    sameCodeInto(target, a, sought as number, hit === 2 ? 0 : 1, length);
    return target;
  }
  for (let row = 0; row < length; row += 1) {
    const x = a[row * i] as number;
    const y = b[row] as number;
    if (x < 0 || y < 0) target[row] = 1;
    else target[row] = x === (translated === undefined ? y : translated[y]) ? hit : miss;
  }
  return target;
};

const equalTruths = (target: Int8Array, left: TruthOperand, right: TruthOperand, hit: 0 | 2, length: number) => {
  const { values: a, step: i } = left;
  const { values: b, step: j } = right;
  for (let row = 0; row < length; row += 1) {
    const x = a[row * i] as number;
    const y = b[row * j] as number;
    target[row] = x === 1 || y === 1 ? 1 : x === y ? hit : 2 - hit;
  }
  return target;
};

/** Settled only where all days of both sides agree (rule F3). */
const orderSpans = (target: Int8Array, left: SpanOperand, right: SpanOperand, hit: 0 | 2, length: number) => {
  for (let row = 0; row < length; row += 1) {
    const a = row * left.step;
    const b = row * right.step;
    if (left.valid[a] !== 1 || right.valid[b] !== 1) target[row] = 1;
    else if ((left.from[a] as number) >= (right.to[b] as number)) target[row] = hit;
    else target[row] = (left.to[a] as number) < (right.from[b] as number) ? 2 - hit : 1;
  }
  return target;
};

/** Dates in minutes; one without a time of day, or of several days, is any minute from the first to the last (rule F19). */
const inMinutes = (dates: SpanOperand, length: number, arena: Arena): SpanOperand => {
  const count = dates.step === 1 ? length : 1;
  const [from, to] = [arena.numbers(count), arena.numbers(count)];
  for (let row = 0; row < count; row += 1) {
    const [first, last] = [dates.from[row] as number, dates.to[row] as number];
    const time = first === last ? (dates.minutes?.[row] ?? -1) : -1;
    from[row] = first * MINUTES_OF_DAY + (time < 0 ? 0 : time);
    to[row] = last * MINUTES_OF_DAY + (time < 0 ? MINUTES_OF_DAY - 1 : time);
  }
  return { kind: 'span', step: dates.step, from, to, valid: dates.valid };
};

const equalSpans = (target: Int8Array, left: SpanOperand, right: SpanOperand, hit: 0 | 2, length: number) => {
  for (let row = 0; row < length; row += 1) {
    const a = row * left.step;
    const b = row * right.step;
    const from = left.from[a] as number;
    const to = left.to[a] as number;
    const otherFrom = right.from[b] as number;
    const otherTo = right.to[b] as number;
    if (left.valid[a] !== 1 || right.valid[b] !== 1) target[row] = 1;
    else if (to < otherFrom || otherTo < from) target[row] = 2 - hit;
    else target[row] = from === to && otherFrom === otherTo ? hit : 1;
  }
  return target;
};

/** Whether a sign is one of the six comparators. */
export const isComparator = (sign: string | undefined): sign is Comparator =>
  sign === '=' || sign === '!=' || sign === '<' || sign === '<=' || sign === '>' || sign === '>=';

const MIRRORED: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const NEGATED: Readonly<Record<Comparator, Comparator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** The operator as it reads with the two sides exchanged. */
export const mirror = (operator: Comparator): Comparator => MIRRORED[operator];

/** The operator that holds exactly where this one does not. */
export const negate = (operator: Comparator): Comparator => NEGATED[operator];
