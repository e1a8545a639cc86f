import { areEqual, isAtLeast } from './tolerance';

/** Points for numbers from `low` to `high`; an open end does not belong to them. */
export interface Band {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
  readonly points: number;
}

/** A run of numbers that all come to the same points, or to points nobody stated: then anything from `least` to `most`. */
export interface Segment extends Omit<Band, 'points'> {
  readonly least: number;
  readonly most: number;
  /** Index of the band as written; absent outside of all bands and between two of them. */
  readonly band?: number;
  /** Between two bands, where nothing is stated. */
  readonly isGap?: true;
}

/** Two bands that hold a number in common. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
}

/** Whether a band or a segment holds no number at all. */
export const isEmptyBand = ({ low, lowOpen, high, highOpen }: Omit<Band, 'points'>): boolean =>
  areEqual(low, high) ? lowOpen || highOpen : low > high;

/**
 * All numbers from the least to the greatest as bands and what is left between and outside of them (rule S1). What lies
 * outside of all bands comes to `outside`; what lies between two comes to `between`, or where that is not stated to
 * anything from the lesser to the greater of its neighbours. Empty bands and bands that overlap an earlier one are left
 * out: they are mistakes of their own.
 */
export const layOutBands = (
  bands: readonly Band[],
  outside: number,
  between: number | undefined,
): readonly Segment[] => {
  const ordered = bands
    .map((own, band) => ({ ...own, least: own.points, most: own.points, band }))
    .filter((own) => !isEmptyBand(own))
    .sort((a, b) => a.low - b.low || Number(a.lowOpen) - Number(b.lowOpen));
  const laid: Segment[] = [];
  for (const next of ordered) {
    const last = laid.at(-1);
    if (last !== undefined && meet(last, next)) continue;
    if (last !== undefined) laid.push(...gapBetween(last, next, between));
    laid.push(next);
  }
  const [first, last] = [laid[0], laid.at(-1)];
  if (first === undefined || last === undefined) return [whole(outside)];
  const below = { ...whole(outside), high: first.low, highOpen: !first.lowOpen };
  const above = { ...whole(outside), low: last.high, lowOpen: !last.highOpen };
  return [below, ...laid, above].filter((own) => !isEmptyBand(own));
};

const whole = (points: number): Segment => ({
  low: -Infinity,
  lowOpen: true,
  high: Infinity,
  highOpen: true,
  least: points,
  most: points,
});

/** Whether two runs, the first of which begins no later, hold a number in common. */
const meet = (first: Omit<Band, 'points'>, second: Omit<Band, 'points'>): boolean =>
  areEqual(first.high, second.low) ? !first.highOpen && !second.lowOpen : first.high > second.low;

const gapBetween = (last: Segment, next: Segment, between: number | undefined): readonly Segment[] => {
  const gap: Segment = {
    low: last.high,
    lowOpen: !last.highOpen,
    high: next.low,
    highOpen: !next.lowOpen,
    least: between ?? Math.min(last.least, next.least),
    most: between ?? Math.max(last.most, next.most),
    ...(between === undefined && { isGap: true }),
  };
  return isEmptyBand(gap) ? [] : [gap];
};

/** Pairs of bands that hold a number in common, by the order they are written in. */
export const findOverlaps = (bands: readonly Band[]): readonly Overlap[] =>
  bands.flatMap((second, index) =>
    bands.slice(0, index).flatMap((first, earlier): readonly Overlap[] => {
      if (isEmptyBand(first) || isEmptyBand(second)) return [];
      const isLater = first.low < second.low || (first.low === second.low && !first.lowOpen);
      const [low, high] = isLater ? [first, second] : [second, first];
      return meet(low, high) ? [{ first: earlier, second: index }] : [];
    }),
  );

/** Whether a run holds any number from `low` to `high`, both included. */
export const reaches = (run: Omit<Band, 'points'>, low: number, high: number): boolean => {
  const startsInTime = run.lowOpen ? !isAtLeast(run.low, high) : isAtLeast(high, run.low);
  const endsInTime = run.highOpen ? !isAtLeast(low, run.high) : isAtLeast(run.high, low);
  return startsInTime && endsInTime;
};
