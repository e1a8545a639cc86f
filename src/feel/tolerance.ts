/**
 * Relative difference below which two numbers are the same: far above what binary fractions lose on the way
 * (0.1 + 0.2 against 0.3), far below any figure people type.
 */
export const TOLERANCE = 1e-12;

/** Whether x is at least y, or so little below that the two are the same. What has no end is close to nothing. */
export const isAtLeast = (x: number, y: number): boolean =>
  x >= y || (y - x <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y)) && y - x < Infinity);

/** Whether two numbers are the same. */
export const areEqual = (x: number, y: number): boolean => isAtLeast(x, y) && isAtLeast(y, x);

/** The least number that is at least y: to find it once makes a whole column one plain comparison. */
export const leastAtLeast = (y: number): number => {
  if (!Number.isFinite(y)) return y;
  let least = y - TOLERANCE * Math.abs(y);
  while (!isAtLeast(least, y)) least = neighbour(least, 1);
  for (let below = neighbour(least, -1); isAtLeast(below, y); below = neighbour(below, -1)) least = below;
  return least;
};

const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** The next number a double holds above (1) or below (−1). */
const neighbour = (value: number, direction: 1 | -1): number => {
  if (value === 0) return direction * Number.MIN_VALUE;
  number[0] = value;
  bits[0] = (bits[0] ?? 0n) + BigInt(value > 0 ? direction : -direction);
  return number[0];
};

/** The nearest number above (`direction` 1) or below (−1) that is not the same: an end that is itself left out. */
export const nextApart = (value: number, direction: 1 | -1): number => {
  let apart = value + direction * TOLERANCE * Math.abs(value);
  while (areEqual(apart, value)) apart = neighbour(apart, direction);
  return apart;
};

/** The whole number a number stands for where it is that close to one; otherwise the number itself. */
export const snapToWhole = (value: number): number => {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= TOLERANCE * Math.abs(whole) ? whole : value;
};
