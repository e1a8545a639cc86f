import { countQuads, quadsOf, quadsOfStep } from './quads';

/** Kleene truth, ordered so that `and` is the minimum and `or` the maximum (rule L1). */
export type Truth = 0 | 1 | 2;

export const NO: Truth = 0;
export const UNKNOWN: Truth = 1;
export const YES: Truth = 2;

/** Conjunction of two truths: the lesser one. */
export const and = (left: Truth, right: Truth): Truth => (left < right ? left : right);

/** Disjunction of two truths: the greater one. */
export const or = (left: Truth, right: Truth): Truth => (left > right ? left : right);

/** Negation; the unknown stays unknown. */
export const not = (truth: Truth): Truth => (2 - truth) as Truth;

/** The truth of a plain boolean. */
export const truthOf = (value: boolean): Truth => (value ? YES : NO);

/**
 * Kleene operations on whole columns of truths (0 no, 1 unknown, 2 yes), written into `target`.
 * `step` 0 repeats the other column's first entry for every row.
 */

/** Unknown, and yes, in each row of a quad; constants of other modules are looked up each time they are read. */
const ONES = 0x01010101;
const YESES = 0x02020202;

/** Conjunction: the lesser truth of each row (rule L1). */
export const andInto = (target: Int8Array, other: Int8Array, step: 0 | 1, length: number): void => {
  if (step === 0) return lowerAll(target, other[0] as number, length);
  const count = countQuads(length, target, other);
  const [targets, others] = [quadsOf(target, count), quadsOf(other, count)];
  for (let at = 0; at < count; at += 1) {
    // The lesser is what the greater of the opposites is the opposite of.
    const either = (YESES - (targets[at] as number)) | (YESES - (others[at] as number));
    targets[at] = YESES - (either & ~((either >>> 1) & ONES));
  }
  for (let row = 4 * count; row < length; row += 1) {
    const truth = other[row] as number;
    const more = (target[row] as number) - truth;
    // The lesser of two numbers without a branch: the difference counts only where it is negative.
    target[row] = truth + (more & (more >> 31));
  }
};

/** Disjunction: the greater truth of each row (rule L1). */
export const orInto = (target: Int8Array, other: Int8Array, step: 0 | 1, length: number): void => {
  if (step === 0) return raiseAll(target, other[0] as number, length);
  const count = countQuads(length, target, other);
  const [targets, others] = [quadsOf(target, count), quadsOf(other, count)];
  for (let at = 0; at < count; at += 1) {
    // Bits of yes and of unknown: where both are set it is yes.
    const either = (targets[at] as number) | (others[at] as number);
    targets[at] = either & ~((either >>> 1) & ONES);
  }
  for (let row = 4 * count; row < length; row += 1) {
    const truth = other[row] as number;
    const more = truth - (target[row] as number);
    target[row] = truth - (more & (more >> 31));
  }
};

const lowerAll = (target: Int8Array, most: number, length: number): void => {
  for (let row = 0; row < length; row += 1) if ((target[row] as number) > most) target[row] = most;
};

const raiseAll = (target: Int8Array, least: number, length: number): void => {
  for (let row = 0; row < length; row += 1) if ((target[row] as number) < least) target[row] = least;
};

/** Negation; the unknown stays unknown. */
export const notInto = (target: Int8Array, truths: Int8Array, length: number): void => {
  const count = countQuads(length, target, truths);
  const [targets, quads] = [quadsOf(target, count), quadsOf(truths, count)];
  for (let at = 0; at < count; at += 1) targets[at] = YESES - (quads[at] as number);
  for (let row = 4 * count; row < length; row += 1) target[row] = 2 - (truths[row] as number);
};

/** Truths, one a row (`step` 1) or one for every row. */
interface Truths {
  readonly step: 0 | 1;
  readonly values: Int8Array;
}

/** What the branches come to at `9 × condition + 3 × then + otherwise`. */
const CHOSEN = Int8Array.from({ length: 27 }, (_, at) => {
  const [condition, then, otherwise] = [Math.floor(at / 9), Math.floor(at / 3) % 3, at % 3];
  if (condition !== 1) return condition === 2 ? then : otherwise;
  return then === otherwise ? then : 1;
});

/** The truth of the branch that each row's condition says; of an unknown one what both agree on, else unknown (rule L3). */
export const chooseInto = (
  target: Int8Array,
  condition: Truths,
  then: Truths,
  otherwise: Truths,
  length: number,
): void => {
  const [{ values: truths, step }, { values: a, step: i }, { values: b, step: j }] = [condition, then, otherwise];
  const perRow = [condition, then, otherwise].filter((side) => side.step === 1);
  const count = countQuads(length, target, ...perRow.map(({ values }) => values));
  const targets = quadsOf(target, count);
  const conditions = quadsOfStep(truths, step, count);
  const [thens, others] = [quadsOfStep(a, i, count), quadsOfStep(b, j, count)];
  for (let at = 0; at < count; at += 1) {
    const quad = conditions[at * step] as number;
    const [x, y] = [thens[at * i] as number, others[at * j] as number];
    // Both bits of a byte set where its condition is yes, where it is unknown, and where the branches differ.
    const yes = Math.imul((quad >>> 1) & ONES, 3);
    const unknown = Math.imul(quad & ONES, 3);
    const bits = x ^ y;
    const apart = (bits | (bits >>> 1)) & ONES;
    const common = (x & ~Math.imul(apart, 3)) | apart;
    targets[at] = (x & yes) | (common & unknown) | (y & ~(yes | unknown));
  }
  for (let row = 4 * count; row < length; row += 1) {
    const at = 9 * (truths[row * step] as number) + 3 * (a[row * i] as number) + (b[row * j] as number);
    target[row] = CHOSEN[at] as number;
  }
};
