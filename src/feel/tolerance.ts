/**
 * Relative difference below which two numbers are the same: far above what binary fractions lose on the way
 * (0.1 + 0.2 against 0.3), far below any figure people type.
 */
export const TOLERANCE = 1e-12;

/** The whole number a number stands for where it is that close to one; otherwise the number itself. */
export const snapToWhole = (value: number): number => {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= TOLERANCE * Math.abs(whole) ? whole : value;
};
