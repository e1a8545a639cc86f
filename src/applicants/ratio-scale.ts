/** How a bare number of a ratio column is meant; `asked` where the column does not tell (rule F18). */
export type RatioScale = 'percent' | 'fraction' | 'asked';

/** A share that would be odd as a percentage: below a tenth of a percent, or told to a thousandth and finer. */
const isPlainFraction = (value: number): boolean => {
  const size = Math.abs(value);
  return size > 0 && size < 1 && (size < 0.1 || Math.abs(size * 100 - Math.round(size * 100)) > 1e-9);
};

/** Sizes of the smallest and the largest share of a column, both above zero. */
export interface ShareRange {
  readonly least: number;
  readonly most: number;
}

/** Beyond the shares that are known for sure, by this factor, a reading no longer goes with them. */
const NEAR = 3;

/**
 * How the bare numbers of a ratio column are meant, by what else stands in the column: `shares` are its cells that tell
 * themselves (`96%`, percent formats), as fractions, told by the smallest and the largest of them. Without such cells, numbers of at most 1 are fractions where one of
 * them can hardly be a percentage; anything else is asked.
 */
export const findRatioScale = (
  bare: readonly number[],
  shares: ShareRange | undefined,
): ((value: number) => RatioScale) => {
  if (shares === undefined) {
    const fractions = bare.every((value) => Math.abs(value) <= 1) && bare.some(isPlainFraction);
    return () => (fractions ? 'fraction' : 'asked');
  }
  const least = shares.least / NEAR;
  const most = shares.most * NEAR;
  const goes = (value: number): boolean => Math.abs(value) >= least && Math.abs(value) <= most;
  return (value) => {
    const fraction = goes(value);
    const percent = goes(value / 100);
    return fraction === percent ? 'asked' : fraction ? 'fraction' : 'percent';
  };
};
