/** A number known only within bounds: any number from `low` to `high`, both inclusive and possibly infinite (rule L7). */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Operators of arithmetic. */
export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** The least that `x operator y` can be for x from a to A and y from b to B; a divisor must not reach zero. */
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
  }
};

/** An infinite bound stands for numbers without end, none of which is infinite: zero times any of them is zero. */
const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

/** Of two infinite bounds any quotient is possible; zero is the one that the other corners leave out. */
const over = (x: number, y: number): number => (Number.isFinite(x) || Number.isFinite(y) ? x / y : 0);

/** Whether a divisor from b to B may be zero. */
export const reachesZero = (b: number, B: number): boolean => b <= 0 && B >= 0;

/** Both bounds of `x operator y`; `undefined` where a divisor may be zero. */
export const combineBounds = (operator: ArithmeticOperator, x: Bounds, y: Bounds): Bounds | undefined => {
  if (operator === '/' && reachesZero(y.low, y.high)) return undefined;
  return {
    low: leastOf(operator, x.low, x.high, y.low, y.high),
    high: greatestOf(operator, x.low, x.high, y.low, y.high),
  };
};
