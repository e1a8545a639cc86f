import { foldName } from '../applicants/fold-name';
import type { Limit } from '../guideline/types';
import type { LimitGroup } from './limit-at-most';
import type { ApplicantResult } from './types';
import { valuesOfFact } from './values-of-fact';

type Hierarchy = Extract<Limit, { kind: 'hierarchy' }>;

interface Member {
  readonly applicant: ApplicantResult;
  /** Path in the gazetteer, `省/市/县`; a zone has the path of the place it lies in. */
  readonly path: string;
  /** Index into the limit's levels, 0 the highest. */
  readonly level: number;
}

/**
 * Groups in which an upper region applies together with regions or zones inside it (rule X1), one group for
 * each upper applicant. Only applicants that agree on all facts in `same` are compared; where place, level or one
 * of those facts is unknown an applicant is in no group.
 */
export const breaksHierarchy = (limit: Hierarchy, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const peers = new Map<string, Member[]>();
  for (const applicant of applicants) {
    const member = memberOf(limit, applicant);
    if (member === undefined) continue;
    for (const key of sameKeys(limit.same ?? [], applicant)) {
      const there = peers.get(key);
      if (there === undefined) peers.set(key, [member]);
      else there.push(member);
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
    return [{ value: upper.path, applicants: [upper.applicant, ...inside.map(({ applicant }) => applicant)] }];
  });
};

/** A path and all paths it lies in. */
const pathsAround = (path: string): readonly string[] => {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
};

const memberOf = (limit: Hierarchy, applicant: ApplicantResult): Member | undefined => {
  const { table, row } = applicant;
  const [path] = valuesOfFact(table.column(limit.place), row);
  const [word] = valuesOfFact(table.column(limit.level.fact), row);
  const level = word === undefined ? -1 : limit.level.order.indexOf(word);
  return path === undefined || level < 0 ? undefined : { applicant, path, level };
};

const sameKeys = (facts: readonly string[], { table, row }: ApplicantResult): readonly string[] =>
  facts.reduce<readonly string[]>(
    (keys, fact) =>
      keys.flatMap((key) => valuesOfFact(table.column(fact), row).map((value) => `${key}\u0001${foldName(value)}`)),
    [''],
  );
