import type { SyntaxNode } from '@lezer/common';
import { expectTruth, findUnitClash, fitsType, joinTypes, nameOfType } from '../type-rules';
import { operandsOf } from '../parse-text';
import type { Term, TermBuilder } from '../term';
import { appliedTerm } from '../term';
import { mergeWords } from '../../logic/columns';
import { commonByte } from '../../logic/quads';
import { NO, YES, chooseInto } from '../../logic/truth';
import type { Arena } from '../arena';
import type { Apply, ListOperand, NumberOperand, Operand, SpanOperand, TextOperand, TruthOperand } from '../operand';
import { asKind, gatherOperand, required } from '../operand';
import type { Explanation } from '../types';

/** `if c then a else b`, both branches of one type. */
export const buildBranch = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [condition, then, otherwise] = operandsOf(node).map((operand) => builder.build(operand));
  if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
  if (!expectTruth(condition, builder)) return undefined;
  if (!fitsType(otherwise.type, then.type))
    return builder.report(otherwise, {
      code: 'feel.type',
      expected: nameOfType(then.type),
      found: nameOfType(otherwise.type),
      at: otherwise.text,
    });
  const place = builder.place(node);
  const clash = findUnitClash(then.type, otherwise.type);
  if (clash !== undefined) return builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
  const type = joinTypes(then.type, otherwise.type);
  const term = appliedTerm({ ...place, kind: 'if', type }, [condition, then, otherwise], applyBranch, { relevant });
  return {
    ...term,
    evaluate: (frame) => {
      const truths = asKind('truth', frame.evaluateOnce(condition));
      // Where all rows take one branch, by a chosen reading or as all are of one kind, the other is not worked out.
      const settled = commonByte(truths.values, truths.step === 1 ? frame.length : 1);
      if (settled === YES) return frame.evaluate(then);
      return settled === NO ? frame.evaluate(otherwise) : term.evaluate(frame);
    },
  };
};

/** The branch that was not taken has no say. */
const relevant = (parts: readonly Explanation[]): readonly Explanation[] => {
  const [condition, then, otherwise] = parts;
  if (condition?.value === undefined) return parts;
  return parts.filter((part) => part === (condition.value === true ? then : otherwise));
};

const applyBranch: Apply = ([condition, then, otherwise], length, arena) =>
  chooseOperand(asKind('truth', condition), required(then), required(otherwise), length, arena);

/**
 * `if`: each row takes the branch its condition says. Where the condition is unknown, the row takes the value both
 * branches agree on, else it is unknown (rule L3); numbers, dates and durations lie between the least and the greatest
 * of both branches (rule L7). Two lists of one length agree item by item.
 */
const chooseOperand = (
  condition: TruthOperand,
  then: Operand,
  otherwise: Operand,
  length: number,
  arena: Arena,
): Operand => {
  if (then.kind === 'truth' && otherwise.kind === 'truth')
    return chooseTruths(condition, then, otherwise, length, arena);
  if (then.kind === 'number' && otherwise.kind === 'number')
    return chooseNumbers(condition, then, otherwise, length, arena);
  if (then.kind === 'text' && otherwise.kind === 'text') return chooseTexts(condition, then, otherwise, length, arena);
  if (then.kind === 'span' && otherwise.kind === 'span') return chooseSpans(condition, then, otherwise, length, arena);
  if (then.kind === 'list' && otherwise.kind === 'list') return chooseLists(condition, then, otherwise, length, arena);
  throw new TypeError(`One branch is a ${then.kind}, the other a ${otherwise.kind}.`);
};

type Choose<T extends Operand> = (condition: TruthOperand, then: T, otherwise: T, length: number, arena: Arena) => T;

const chooseTruths: Choose<TruthOperand> = (condition, then, otherwise, length, arena) => {
  const values = arena.truths(length);
  chooseInto(values, condition, then, otherwise, length);
  return { kind: 'truth', step: 1, values };
};

const chooseNumbers: Choose<NumberOperand> = (condition, then, otherwise, length, arena) => {
  if (then.upper !== undefined || otherwise.upper !== undefined)
    return chooseBounds(condition, then, otherwise, length, arena);
  const values = arena.numbers(length);
  const valid = arena.flags(length);
  const { values: truths, step } = condition;
  const { values: a, valid: aValid, step: i } = then;
  const { values: b, valid: bValid, step: j } = otherwise;
  let isOpen = false;
  for (let row = 0; row < length; row += 1) {
    const truth = truths[row * step] as number;
    const x = a[row * i] as number;
    const y = b[row * j] as number;
    values[row] = truth === 0 ? y : x;
    if (truth === 2) valid[row] = aValid[row * i] as number;
    else if (truth === 0) valid[row] = bValid[row * j] as number;
    else {
      const areKnown = aValid[row * i] === 1 && bValid[row * j] === 1;
      valid[row] = areKnown ? 1 : 0;
      if (areKnown && x !== y) isOpen = true;
    }
  }
  return isOpen ? chooseBounds(condition, then, otherwise, length, arena) : { kind: 'number', step: 1, values, valid };
};

const chooseBounds: Choose<NumberOperand> = (condition, then, otherwise, length, arena) => {
  const [values, upper, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  const [thens, others] = [then.upper ?? then.values, otherwise.upper ?? otherwise.values];
  for (let row = 0; row < length; row += 1) {
    const truth = condition.values[row * condition.step];
    const [i, j] = [row * then.step, row * otherwise.step];
    const [low, otherLow] = [then.values[i] as number, otherwise.values[j] as number];
    const [high, otherHigh] = [thens[i] as number, others[j] as number];
    values[row] = truth === 2 ? low : truth === 0 ? otherLow : Math.min(low, otherLow);
    upper[row] = truth === 2 ? high : truth === 0 ? otherHigh : Math.max(high, otherHigh);
    valid[row] = bothOr(truth, then.valid[i] as number, otherwise.valid[j] as number);
  }
  return { kind: 'number', step: 1, values, upper, valid };
};

/** Validity of the branch taken, or of both where that is open. */
const bothOr = (truth: number | undefined, then: number, otherwise: number): number =>
  truth === 2 ? then : truth === 0 ? otherwise : then & otherwise;

const chooseTexts: Choose<TextOperand> = (condition, then, otherwise, length, arena) => {
  const codes = arena.indexes(length);
  const merged = mergeWords(then.words, otherwise.words);
  for (let row = 0; row < length; row += 1) {
    const truth = condition.values[row * condition.step];
    const a = then.codes[row * then.step] as number;
    const own = otherwise.codes[row * otherwise.step] as number;
    const b = own < 0 ? -1 : (merged.codes[own] as number);
    codes[row] = truth === 2 ? a : truth === 0 ? b : a === b ? a : -1;
  }
  return { kind: 'text', step: 1, codes, words: merged.words };
};

const chooseSpans: Choose<SpanOperand> = (condition, then, otherwise, length, arena) => {
  const [from, to, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  const hasTimes = then.minutes !== undefined || otherwise.minutes !== undefined;
  const minutes = hasTimes ? arena.numbers(length) : undefined;
  for (let row = 0; row < length; row += 1) {
    const truth = condition.values[row * condition.step];
    const [i, j] = [row * then.step, row * otherwise.step];
    const [first, otherFirst] = [then.from[i] as number, otherwise.from[j] as number];
    const [last, otherLast] = [then.to[i] as number, otherwise.to[j] as number];
    from[row] = truth === 2 ? first : truth === 0 ? otherFirst : Math.min(first, otherFirst);
    to[row] = truth === 2 ? last : truth === 0 ? otherLast : Math.max(last, otherLast);
    valid[row] = bothOr(truth, then.valid[i] as number, otherwise.valid[j] as number);
    if (minutes === undefined) continue;
    const [time, otherTime] = [then.minutes?.[i] ?? -1, otherwise.minutes?.[j] ?? -1];
    minutes[row] = truth === 2 ? time : truth === 0 ? otherTime : time === otherTime ? time : -1;
  }
  return { kind: 'span', step: 1, from, to, ...(minutes !== undefined && { minutes }), valid };
};

const chooseLists: Choose<ListOperand> = (condition, then, otherwise, length, arena) => {
  const [offsets, valid] = [arena.indexes(length + 1), arena.flags(length)];
  offsets[0] = 0;
  for (let row = 0; row < length; row += 1) {
    const truth = condition.values[row * condition.step];
    const i = row * then.step;
    const j = row * otherwise.step;
    const thenSize = sizeAt(then, i);
    const otherSize = sizeAt(otherwise, j);
    const agree = thenSize === otherSize && then.valid[i] === 1 && otherwise.valid[j] === 1;
    valid[row] = truth === 2 ? (then.valid[i] as number) : truth === 0 ? (otherwise.valid[j] as number) : agree ? 1 : 0;
    const size = truth === 0 ? otherSize : thenSize;
    offsets[row + 1] = (offsets[row] as number) + (valid[row] === 1 ? size : 0);
  }
  const total = offsets[length] as number;
  const [truths, thens, others] = [arena.truths(total), arena.indexes(total), arena.indexes(total)];
  for (let row = 0; row < length; row += 1) {
    const first = offsets[row] as number;
    const end = offsets[row + 1] as number;
    const thenFirst = then.offsets[row * then.step] as number;
    const otherFirst = otherwise.offsets[row * otherwise.step] as number;
    for (let item = first; item < end; item += 1) {
      truths[item] = condition.values[row * condition.step] as number;
      thens[item] = thenFirst + item - first;
      others[item] = otherFirst + item - first;
    }
  }
  // The branch not taken may be shorter; what is read past its end is never chosen.
  const chosen = chooseOperand(
    { kind: 'truth', step: 1, values: truths },
    gatherOperand(then.items, thens, total, arena),
    gatherOperand(otherwise.items, others, total, arena),
    total,
    arena,
  );
  return { kind: 'list', step: 1, offsets, items: chosen, valid };
};

const sizeAt = (lists: ListOperand, row: number): number =>
  (lists.offsets[row + 1] as number) - (lists.offsets[row] as number);
