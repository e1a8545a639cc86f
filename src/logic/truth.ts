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
