import type { ApplicantResult, LimitViolation } from './types';

/** The violations that each applicant is in, found again by sheet and row. */
export const indexViolations = (
  violations: readonly LimitViolation[],
  applicants: readonly ApplicantResult[],
): ReadonlyMap<ApplicantResult, readonly LimitViolation[]> => {
  const byPlace = new Map<string, LimitViolation[]>();
  for (const violation of violations)
    for (const { sheet, row } of violation.rows) {
      const place = `${sheet}\u0000${row}`;
      const there = byPlace.get(place);
      if (there === undefined) byPlace.set(place, [violation]);
      else there.push(violation);
    }
  if (byPlace.size === 0) return new Map();
  return new Map(
    applicants.flatMap((applicant) => {
      const own = byPlace.get(`${applicant.table.sheet}\u0000${applicant.sheetRow}`);
      return own === undefined ? [] : [[applicant, own] as const];
    }),
  );
};
