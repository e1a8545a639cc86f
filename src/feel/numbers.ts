/** Relative difference below which two numbers are the same: far below any figure people type. */
const TOLERANCE = 1e-12;

/** Whether two numbers differ by no more than what binary fractions lose on the way. */
export const areClose = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
