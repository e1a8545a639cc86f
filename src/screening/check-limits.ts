import type { Guideline, Limit } from '../guideline/types';
import { YES } from '../logic/truth';
import type { ProgrammeScreening } from './screen-programme';
import { truthsOf } from './screen-programme';
import type { LimitGroup } from './limit-kinds';
import { exceedsAtMost, breaksHierarchy } from './limit-kinds';
import type { ApplicantResult, LimitViolation } from './types';

/** The applicants of one programme on one sheet, in the order of the screening's rows. */
export interface ScreenedGroup {
  readonly screening: ProgrammeScreening;
  readonly applicants: readonly ApplicantResult[];
}

/**
 * Violations of the limits that already hold when applying, over all sheets and programmes given together
 * (rules X1, X2). Limits of stage `selection` are kept by whoever gives out places. An applicant counts where
 * the limit's `when` is yes, or it has none; one that only may count is not held against others.
 */
export const checkLimits = (guideline: Guideline, groups: readonly ScreenedGroup[]): readonly LimitViolation[] =>
  guideline.limits
    .filter(({ stage }) => stage === 'application')
    .flatMap((limit) => {
      const counted = groups.flatMap((group) => countedBy(limit, group));
      return groupsBeyond(limit, counted).map((group) => violationOf(limit, group));
    });

const groupsBeyond = (limit: Limit, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  switch (limit.kind) {
    case 'atMost':
      return exceedsAtMost(limit, applicants);
    case 'hierarchy':
      return breaksHierarchy(limit, applicants);
  }
};

const countedBy = (limit: Limit, { screening, applicants }: ScreenedGroup): readonly ApplicantResult[] => {
  const { compiled, table } = screening;
  if (limit.programmes !== undefined && !limit.programmes.includes(compiled.programme.id)) return [];
  const condition = compiled.limitConditions.get(limit.id);
  if (condition === undefined) return limit.when === undefined ? applicants : [];
  const truths = truthsOf(condition, table);
  return applicants.filter(({ row }) => truths[row] === YES);
};

const violationOf = (limit: Limit, { value, applicants }: LimitGroup): LimitViolation => ({
  limit,
  value,
  rows: applicants.map((applicant) => ({
    sheet: applicant.table.sheet,
    row: applicant.sheetRow,
    key: applicant.key,
    name: applicant.name,
    programme: applicant.programme?.name ?? '',
  })),
});

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
