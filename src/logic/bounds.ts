/** A number known only within bounds: any number from `low` to `high`, both inclusive and possibly infinite (rule L7). */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Operators of arithmetic. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

/** The least that `x operator y` can be for x from a to A and y from b to B, where that is known (`isComputable`). */
export const leastOf = (operator: ArithmeticOperator, a: number, A: number, b: number, B: number): number => {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - B;
    case '*':
      return Math.min(times(a, b), times(a, B), times(A, b), times(A, B));
    case '/':
      return Math.min(over(a, b), over(a, B), over(A, b), over(A, B));
    case '**':
      return Math.min(...powersOf(a, A, b, B));
  }
};

/** The greatest it can be. */
export const greatestOf = (operator: ArithmeticOperator, a: number, A: number, b: number, B: number): number => {
  switch (operator) {
    case '+':
      return A + B;
    case '-':
      return A - b;
    case '*':
      return Math.max(times(a, b), times(a, B), times(A, b), times(A, B));
    case '/':
      return Math.max(over(a, b), over(a, B), over(A, b), over(A, B));
    case '**':
      return Math.max(...powersOf(a, A, b, B));
  }
};

/** An infinite bound stands for numbers without end, none of which is infinite: zero times any of them is zero. */
const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

/** Of two infinite bounds any quotient is possible; zero is the one that the other corners leave out. */
const over = (x: number, y: number): number => (Number.isFinite(x) || Number.isFinite(y) ? x / y : 0);

/** Powers at the corners, and at zero between them: raised either way, a power has no other extremes. */
const powersOf = (a: number, A: number, b: number, B: number): readonly number[] => {
  const corners = [a ** b, a ** B, A ** b, A ** B];
  return a < 0 && A > 0 ? [...corners, 0] : corners;
};

const reachesZero = (b: number, B: number): boolean => b <= 0 && B >= 0;

/**
 * Whether `x operator y` has a value for every x from a to A and y from b to B: no divisor and no base of a negative
 * power is zero, and a negative base is raised to one whole number only. Powers without end are left alone.
 */
export const isComputable = (operator: ArithmeticOperator, a: number, A: number, b: number, B: number): boolean => {
  if (operator === '/') return !reachesZero(b, B);
  if (operator !== '**') return true;
  if (!Number.isFinite(b) || !Number.isFinite(B) || (reachesZero(a, A) && b < 0)) return false;
  return a >= 0 || (b === B && Number.isInteger(b));
};

/** Both bounds of `x operator y`; `undefined` where it may have no value. */
export const combineBounds = (operator: ArithmeticOperator, x: Bounds, y: Bounds): Bounds | undefined => {
  if (!isComputable(operator, x.low, x.high, y.low, y.high)) return undefined;
  return {
    low: leastOf(operator, x.low, x.high, y.low, y.high),
    high: greatestOf(operator, x.low, x.high, y.low, y.high),
  };
};
