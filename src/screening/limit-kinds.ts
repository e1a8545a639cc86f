import { foldName } from '../applicants/match-names';
import type { Limit } from '../guideline/types';
import { identifyOrganisations, valuesOfFact } from './compare-applicants';
import { tellNamesakes } from './namesakes';
import type { ApplicantResult } from './types';

/** Applicants that agree on what a limit compares by, with the shared value as it is shown. */
export interface LimitGroup {
  readonly value: string;
  readonly applicants: readonly ApplicantResult[];
  /** Titles only alike, or persons only of one name: a person decides whether it is the same. */
  readonly asked?: 'alike' | 'namesake' | 'number';
  /** What their amounts come to and may come to, in 万元. */
  readonly sum?: { readonly total: number; readonly most: number };
}

type AtMost = Extract<Limit, { kind: 'atMost' }>;

/**
 * Groups that are larger than an `atMost` limit allows (rules X1, X2). Names are folded; where the limit is
 * per organisation, a credit code beats the name. Of a list each item counts by itself. A row in which a compared fact
 * is unknown is in no group. Where the limit says what tells persons apart, those who only share a name are told apart.
 */
export const exceedsAtMost = (limit: AtMost, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const { across, apart, count, per } = limit;
  const scopeOf = (applicant: ApplicantResult) => (across === 'programme' ? (applicant.programme?.id ?? '') : '');
  const beyond = groupBy(per, applicants, scopeOf).filter((group) => group.applicants.length > count);
  if (apart === undefined || beyond.length === 0) return beyond;
  const organisations = identifyOrganisations(applicants);
  return beyond.flatMap((group) => tellNamesakes(group.value, group.applicants, { apart, organisations, count }));
};

/** Applicants by each key that they have, in order of appearance; a group shows the value it was first met under. */
export const groupByKeys = (
  applicants: readonly ApplicantResult[],
  keysOf: (applicant: ApplicantResult) => readonly Shared[],
): ReadonlyMap<string, LimitGroup> => {
  const groups = new Map<string, { value: string; applicants: ApplicantResult[] }>();
  for (const applicant of applicants)
    for (const { key, value } of keysOf(applicant)) {
      const there = groups.get(key);
      if (there === undefined) groups.set(key, { value, applicants: [applicant] });
      else if (there.applicants.at(-1) !== applicant) there.applicants.push(applicant);
    }
  return groups;
};

/** Applicants that agree on all the facts in `per`, within a scope. */
const groupBy = (
  per: readonly string[],
  applicants: readonly ApplicantResult[],
  scopeOf: (applicant: ApplicantResult) => string,
): readonly LimitGroup[] => {
  const organisations = identifyOrganisations(applicants);
  const keysOf = (applicant: ApplicantResult): readonly Shared[] =>
    sharedValues(per, applicant, organisations).map(({ key, value }) => ({
      key: `${scopeOf(applicant)}\u0000${key}`,
      value,
    }));
  return [...groupByKeys(applicants, keysOf).values()];
};

/**
 * Groups of several applications whose amounts together exceed what the limit allows them; each alone is a condition's
 * matter. Unknown amounts count as nothing, so that what is told holds whatever they are.
 *
 * @param mostOf what one application's own facts allow, in 万元
 */
export const exceedsSum = (
  limit: Extract<Limit, { kind: 'sumAtMost' }>,
  applicants: readonly ApplicantResult[],
  mostOf: (applicant: ApplicantResult) => number | undefined,
): readonly LimitGroup[] =>
  groupBy(limit.per, applicants, () => '').flatMap((group) => {
    const own = group.applicants.flatMap((applicant) => mostOf(applicant) ?? []);
    const total = group.applicants.reduce((sum, applicant) => sum + amountOf(limit.sum, applicant), 0);
    const most = Math.max(...own);
    return group.applicants.length > 1 && own.length > 0 && total > most + SLACK
      ? [{ ...group, sum: { total, most } }]
      : [];
  });

/** Binary fractions of amounts are not over by a hair. */
const SLACK = 1e-9;

const amountOf = (fact: string, { table, row }: ApplicantResult): number => {
  const column = table.column(fact);
  return column?.kind === 'number' && column.valid[row] === 1 ? (column.values[row] ?? 0) : 0;
};

/** What applicants are grouped by, and how it is shown. */
interface Shared {
  readonly key: string;
  readonly value: string;
}

/** What one applicant is compared by: one combination for each item of a list among the facts. */
const sharedValues = (
  per: readonly string[],
  applicant: ApplicantResult,
  organisations: ReadonlyMap<ApplicantResult, string>,
): readonly Shared[] =>
  per.reduce<readonly Shared[]>(
    (combined, name) => {
      const own = valuesFor(name, applicant, organisations);
      return combined.flatMap(({ key, value }) =>
        own.map((next) => ({
          key: `${key}\u0001${next.key}`,
          value: value === '' ? next.value : `${value} · ${next.value}`,
        })),
      );
    },
    [{ key: '', value: '' }],
  );

const valuesFor = (
  name: string,
  applicant: ApplicantResult,
  organisations: ReadonlyMap<ApplicantResult, string>,
): readonly Shared[] => {
  const { table, row } = applicant;
  if (table.facts.get(name)?.role === 'organisation') {
    const key = organisations.get(applicant);
    return key === undefined ? [] : [{ key, value: valuesOfFact(table.column(name), row)[0] ?? key }];
  }
  const values = new Map(valuesOfFact(table.column(name), row).map((value) => [foldName(value), value]));
  return [...values].filter(([key]) => key !== '').map(([key, value]) => ({ key, value }));
};

type Hierarchy = Extract<Limit, { kind: 'hierarchy' }>;

interface Member {
  readonly applicant: ApplicantResult;
  /** Path in the gazetteer, `省/市/县`; a zone has the path of the place it lies in. Empty where places do not matter. */
  readonly path: string;
  /** What it must share with those it is compared with, as it is shown. */
  readonly shared: string;
  /** Index into the limit's levels, 0 the highest. */
  readonly level: number;
}

/**
 * Groups in which an upper region applies together with regions or zones inside it (rule X1), or with any of a lower
 * level where the limit names no place; one group for each upper applicant. Only applicants that agree on all facts in `same` are compared; where place, level or one
 * of those facts is unknown an applicant is in no group.
 */
export const breaksHierarchy = (limit: Hierarchy, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const peers = new Map<string, Member[]>();
  for (const applicant of applicants) {
    const member = memberOf(limit, applicant);
    if (member === undefined) continue;
    for (const { key, value } of sharedValues(limit.same ?? [], applicant, new Map())) {
      const there = peers.get(key);
      if (there === undefined) peers.set(key, [{ ...member, shared: value }]);
      else there.push({ ...member, shared: value });
    }
  }
  return [...peers.values()].flatMap(groupsAmong);
};

const groupsAmong = (members: readonly Member[]): readonly LimitGroup[] => {
  const byPath = new Map<string, Member[]>();
  for (const member of members)
    for (const path of pathsAround(member.path)) {
      const there = byPath.get(path);
      if (there === undefined) byPath.set(path, [member]);
      else there.push(member);
    }
  return members.flatMap((upper) => {
    const inside = (byPath.get(upper.path) ?? []).filter(({ level }) => level > upper.level);
    if (inside.length === 0) return [];
    return [
      { value: upper.path || upper.shared, applicants: [upper.applicant, ...inside.map(({ applicant }) => applicant)] },
    ];
  });
};

/** A path and all paths it lies in. */
const pathsAround = (path: string): readonly string[] => {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
};

const memberOf = (limit: Hierarchy, applicant: ApplicantResult): Omit<Member, 'shared'> | undefined => {
  const { table, row } = applicant;
  const [path] = limit.place === undefined ? [''] : valuesOfFact(table.column(limit.place), row);
  const [word] = valuesOfFact(table.column(limit.level.fact), row);
  const level = word === undefined ? -1 : limit.level.order.indexOf(word);
  return path === undefined || level < 0 ? undefined : { applicant, path, level };
};
