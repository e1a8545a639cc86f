import type { ApplicantResult, TotalPoints } from './types';

/** A total with the points that criteria ask of it, lowest first. */
export interface MeasuredTotal extends TotalPoints {
  readonly lines: readonly number[];
}

/** A total or section of an applicant against its pass lines. */
export const measureTotal = (total: TotalPoints, { programme }: Pick<ApplicantResult, 'programme'>): MeasuredTotal => {
  const lines = (programme?.passLines ?? []).filter(({ score }) => score === total.name).map(({ points }) => points);
  return { ...total, lines: [...new Set(lines)].sort((one, other) => one - other) };
};

/** Share of the full marks within which points are near a line. */
const NEAR = 0.03;

/**
 * Whether some total stands near a line, on either side of it: its least and its most points, widened by three in a
 * hundred of the full marks, hold the line. Points that may still come to either side are near.
 */
export const isNearLine = (applicant: Pick<ApplicantResult, 'programme' | 'totals'>): boolean =>
  (applicant.programme?.passLines ?? []).length > 0 &&
  applicant.totals.some((total) => {
    const { lines, max, points } = measureTotal(total, applicant);
    const near = Math.abs(max) * NEAR;
    return lines.some((line) => points.low - near <= line && line <= points.high + near);
  });
