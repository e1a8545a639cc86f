/** Conjunction of whole columns, entry by entry, into `target`; a step of 0 repeats the first entry. */
export const andInto = (target: Int8Array, other: Int8Array, step: 0 | 1): void => {
  for (let row = 0; row < target.length; row += 1) {
    const value = other[row * step] ?? 1;
    if (value < (target[row] ?? 1)) target[row] = value;
  }
};

/** Disjunction of whole columns, entry by entry, into `target`. */
export const orInto = (target: Int8Array, other: Int8Array, step: 0 | 1): void => {
  for (let row = 0; row < target.length; row += 1) {
    const value = other[row * step] ?? 1;
    if (value > (target[row] ?? 1)) target[row] = value;
  }
};

/** Negation of a whole column. */
export const notColumn = (values: Int8Array): Int8Array => values.map((value) => 2 - value);
