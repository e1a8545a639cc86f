import type { Guideline, Limit } from '../guideline/types';
import { YES } from '../logic/truth';
import type { ProgrammeScreening } from './screen-programme';
import { truthsOf } from './screen-programme';
import type { LimitGroup } from './limit-kinds';
import { exceedsAtMost, breaksHierarchy } from './limit-kinds';
import type { ApplicantResult, LimitViolation, UncheckedLimit } from './types';

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

/**
 * Limits that already hold when applying and that some rows cannot be compared by, for want of a column. Nothing is said
 * of a limit that so few rows could not break.
 */
export const listUncheckedLimits = (
  guideline: Guideline,
  groups: readonly ScreenedGroup[],
): readonly UncheckedLimit[] =>
  guideline.limits
    .filter(({ stage }) => stage === 'application')
    .flatMap((limit) => {
      const concerned = groups.filter(
        ({ screening: { compiled }, applicants }) =>
          applicants.length > 0 && (limit.programmes?.includes(compiled.programme.id) ?? true),
      );
      const rows = concerned.reduce((sum, { applicants }) => sum + applicants.length, 0);
      if (rows <= (limit.kind === 'atMost' ? limit.count : 1)) return [];
      return concerned.flatMap(({ screening: { compiled, table } }): readonly UncheckedLimit[] => {
        const facts = limit.facts.filter((fact) => table.column(fact) === undefined);
        if (facts.length === 0) return [];
        const { id, clause, title } = limit;
        return [
          { limit: { id, clause, title }, sheet: table.sheet, programme: compiled.programme.name, facts, groups: [] },
        ];
      });
    });

/** A group of rows that breaks a limit, as it is told. */
export const violationOf = (
  { id, clause, title }: UncheckedLimit['limit'],
  { value, applicants }: LimitGroup,
  places?: number,
): LimitViolation => ({
  limit: { id, clause, title },
  ...(places !== undefined && { places }),
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
