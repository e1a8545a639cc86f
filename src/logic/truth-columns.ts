/**
 * Kleene operations on whole columns of truths (0 no, 1 unknown, 2 yes), written into `target`.
 * `step` 0 repeats the other column's first entry for every row.
 */

/** Conjunction: the lesser truth of each row (rule L1). */
export const andInto = (target: Int8Array, other: Int8Array, step: 0 | 1, length: number): void => {
  for (let row = 0; row < length; row += 1) {
    const truth = other[row * step] as number;
    if (truth < (target[row] as number)) target[row] = truth;
  }
};

/** Disjunction: the greater truth of each row (rule L1). */
export const orInto = (target: Int8Array, other: Int8Array, step: 0 | 1, length: number): void => {
  for (let row = 0; row < length; row += 1) {
    const truth = other[row * step] as number;
    if (truth > (target[row] as number)) target[row] = truth;
  }
};

/** Negation; the unknown stays unknown. */
export const notInto = (target: Int8Array, truths: Int8Array, length: number): void => {
  for (let row = 0; row < length; row += 1) target[row] = 2 - (truths[row] as number);
};
