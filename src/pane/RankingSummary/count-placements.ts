import type { Placement } from '../../ranking/types';
import type { RankedApplicant } from '../../review/rank/rank-applicants';

/** How many stand where; `qualified` counts those too that only lack a score. */
export type PlacementCounts = Readonly<Record<Placement | 'qualified', number>>;

/** Counts applicants by placement. */
export const countPlacements = (rows: readonly RankedApplicant[]): PlacementCounts => {
  const counts = { selected: 0, reserve: 0, tied: 0, notSelected: 0, withheld: 0, qualified: 0 };
  for (const { applicant, ranked } of rows) {
    counts[ranked.placement] += 1;
    if (applicant.conclusion === 'qualified') counts.qualified += 1;
  }
  return counts;
};
