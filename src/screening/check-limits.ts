import { comparedFacts, tellingFacts } from '../guideline/build-programme';
import type { Guideline, Limit } from '../guideline/types';
import { exactNumber } from '../logic/columns';
import { NO, UNKNOWN, YES } from '../logic/truth';
import type { ProgrammeScreening } from './screen-programme';
import { truthsOf } from './screen-programme';
import type { LimitGroup } from './limit-kinds';
import { breaksHierarchy, exceedsAtMost, exceedsSum } from './limit-kinds';
import { findSameContent } from './same-content';
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
      return groupsBeyond(limit, counted, readMost(limit, groups)).map((group) => violationOf(limit, group));
    });

/** What an application's own facts allow amounts to come to, in 万元. */
const readMost = (limit: Limit, groups: readonly ScreenedGroup[]) => {
  const columns = new Map(
    groups.flatMap(({ screening: { compiled, table } }) => {
      const most = compiled.limitMosts.get(limit.id);
      return most === undefined ? [] : [[table, most.evaluate(table)] as const];
    }),
  );
  return ({ table, row }: ApplicantResult): number | undefined => {
    const column = columns.get(table);
    return column?.kind === 'number' ? exactNumber(column, row) : undefined;
  };
};

const groupsBeyond = (
  limit: Limit,
  applicants: readonly ApplicantResult[],
  mostOf: (applicant: ApplicantResult) => number | undefined,
): readonly LimitGroup[] => {
  switch (limit.kind) {
    case 'atMost':
      return exceedsAtMost(limit, applicants);
    case 'hierarchy':
      return breaksHierarchy(limit, applicants);
    case 'sameContent':
      return findSameContent(limit, applicants);
    case 'sumAtMost':
      return exceedsSum(limit, applicants, mostOf);
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
      const concerned = groups.flatMap((group) => mayCount(limit, group));
      const rows = concerned.reduce((sum, { count }) => sum + count, 0);
      if (rows <= (limit.kind === 'atMost' ? limit.count : 1)) return [];
      return concerned.flatMap(({ group: { screening }, isOpen }): readonly UncheckedLimit[] => {
        const { compiled, table } = screening;
        const compared = [...comparedFacts(limit), ...(compiled.limitMosts.get(limit.id)?.facts ?? [])];
        const telling = new Set(tellingFacts(limit));
        const facts = (isOpen ? limit.facts : compared).filter(
          (fact) => !telling.has(fact) && table.column(fact) === undefined,
        );
        if (facts.length === 0) return [];
        const { id, clause, title } = limit;
        return [
          { limit: { id, clause, title }, sheet: table.sheet, programme: compiled.programme.name, facts, groups: [] },
        ];
      });
    });

/** How many rows of a group a limit may speak of, and whether it is open of some for its own condition. */
const mayCount = (
  limit: Limit,
  group: ScreenedGroup,
): readonly { readonly group: ScreenedGroup; readonly count: number; readonly isOpen: boolean }[] => {
  const { applicants, screening } = group;
  const { compiled, table } = screening;
  if (limit.programmes !== undefined && !limit.programmes.includes(compiled.programme.id)) return [];
  const condition = compiled.limitConditions.get(limit.id);
  const truths = condition === undefined ? undefined : truthsOf(condition, table);
  const count = applicants.filter(({ row }) => truths?.[row] !== NO).length;
  return count === 0 ? [] : [{ group, count, isOpen: applicants.some(({ row }) => truths?.[row] === UNKNOWN) }];
};

/** A group of rows that breaks a limit, as it is told. */
export const violationOf = (
  { id, clause, title }: UncheckedLimit['limit'],
  { value, applicants, asked, sum }: LimitGroup,
  places?: number,
): LimitViolation => ({
  limit: { id, clause, title },
  ...(places !== undefined && { places }),
  ...(asked !== undefined && { asked }),
  ...(sum !== undefined && { sum }),
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
