import type { Guideline, Limit } from '../guideline/types';
import { YES, UNKNOWN } from '../logic/truth';
import type { ProgrammeScreening } from './screen-programme';
import { truthsOf } from './screen-programme';
import type { LimitGroup } from './limit-kinds';
import { exceedsAtMost, breaksHierarchy } from './limit-kinds';
import type { ApplicantResult, LimitViolation } from './types';
import { foldName } from '../applicants/match-names';
import type { ApplicantTable } from '../applicants/types';
import type { Column } from '../logic/columns';

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

/**
 * Tells organisations apart: by credit code where a row has one, else by folded name (rule X2). A row without
 * a code belongs to the organisation of the same name that has one, unless two different codes go by that name.
 */
export const identifyOrganisations = (applicants: readonly ApplicantResult[]): Map<ApplicantResult, string> => {
  const codesByName = new Map<string, Set<string>>();
  const nameOf = readerOfRole('organisation');
  const codeOf = readerOfRole('creditCode');
  const named = applicants.map((applicant) => {
    const name = foldName(nameOf(applicant) ?? '');
    const code = codeOf(applicant)?.toUpperCase();
    if (name !== '' && code !== undefined) codesByName.set(name, (codesByName.get(name) ?? new Set()).add(code));
    return { applicant, name, code };
  });
  const identities = new Map<ApplicantResult, string>();
  for (const { applicant, name, code } of named) {
    const [only, ...others] = codesByName.get(name) ?? [];
    const known = code ?? (others.length === 0 ? only : undefined);
    if (known !== undefined) identities.set(applicant, `code ${known}`);
    else if (name !== '') identities.set(applicant, `name ${name}`);
  }
  return identities;
};

/** Reads the fact with a role; which column that is, each table tells once. */
const readerOfRole = (role: 'organisation' | 'creditCode') => {
  const columns = new Map<ApplicantTable, Column | undefined>();
  return ({ table, row }: ApplicantResult): string | undefined => {
    if (!columns.has(table)) {
      const fact = [...table.facts.values()].find((own) => own.role === role);
      columns.set(table, fact && table.column(fact.name));
    }
    return valuesOfFact(columns.get(table), row)[0];
  };
};

/** The known values of a fact in one row as texts: one for a plain fact, one for each known item of a list, none if unknown. */
export const valuesOfFact = (column: Column | undefined, row: number): readonly string[] => {
  if (column === undefined) return [];
  switch (column.kind) {
    case 'text': {
      const word = column.words[column.codes[row] ?? -1];
      return word === undefined ? [] : [word];
    }
    case 'number':
    case 'duration':
      return column.valid[row] === 1 ? [String(column.values[row])] : [];
    case 'truth':
      return column.values[row] === UNKNOWN ? [] : [column.values[row] === YES ? '是' : '否'];
    case 'date':
      return column.valid[row] === 1 ? [`${column.from[row]}/${column.to[row]}`] : [];
    case 'list': {
      if (column.valid[row] !== 1) return [];
      const values: string[] = [];
      for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1)
        values.push(...valuesOfFact(column.items, item));
      return values;
    }
  }
};
