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

/** Conjunction: the lesser truth of each row (rule L1). */
export const andInto = (target: Int8Array, other: Int8Array, step: 0 | 1, length: number): void => {
  if (step === 0) return lowerAll(target, other[0] as number, length);
  for (let row = 0; row < length; row += 1) {
    const truth = other[row] as number;
    const more = (target[row] as number) - truth;
    // The lesser of two numbers without a branch: the difference counts only where it is negative.
    target[row] = truth + (more & (more >> 31));
  }
};

/** Disjunction: the greater truth of each row (rule L1). */
export const orInto = (target: Int8Array, other: Int8Array, step: 0 | 1, length: number): void => {
  if (step === 0) return raiseAll(target, other[0] as number, length);
  for (let row = 0; row < length; row += 1) {
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
  for (let row = 0; row < length; row += 1) target[row] = 2 - (truths[row] as number);
};
