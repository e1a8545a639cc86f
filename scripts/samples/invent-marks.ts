import type { CellValue } from '../../src/workbook/types';

/** What becomes of an applicant's three marks: one or all of them not given, or one expert who stands back. */
export type MarkGap = 'oneMissing' | 'oneRecused' | 'none';

/**
 * Three whole marks with the given sum, the first expert stricter than the last. With a gap the two marks left
 * have a mean that ends in .5, as no sum of three does, so that a gap never makes a tie by accident.
 */
export const inventMarks = (
  sum: number,
  gap: MarkGap | undefined,
  next: (bound: number) => number,
): readonly CellValue[] => {
  if (gap === 'none') return [null, null, null];
  const middle = Math.floor(sum / 3);
  const first = middle - 1 + next(5) - 2;
  if (gap !== undefined) return [first, gap === 'oneRecused' ? '回避' : null, 2 * middle + 1 - first];
  const second = middle + next(5) - 2;
  return [first, second, sum - first - second];
};
