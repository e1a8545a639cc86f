import { foldName } from '../applicants/match-names';
import type { Guideline, Quota } from '../guideline/types';
import type { ScreenedGroup } from './check-limits';
import { violationOf } from './check-limits';
import { valuesOfFact } from './compare-applicants';
import type { LimitGroup } from './limit-kinds';
import { groupByKeys } from './limit-kinds';
import type { ChangedPlaces, GroupTable } from './quotas';
import { changedOfGroup, evaluateQuota, groupOf } from './quotas';
import type { ApplicantResult, LimitViolation, UncheckedLimit } from './types';

interface CheckedQuotas {
  readonly violations: readonly LimitViolation[];
  readonly unchecked: readonly UncheckedLimit[];
}

/**
 * Who recommends more than its places (推荐名额), over all rows given together, before any score exists. Every row
 * counts as recommended, whatever it comes to.
 *
 * @param known facts about the groups, by quota id
 * @param changed places that hold in place of the guideline's
 */
export const checkQuotas = (
  guideline: Guideline,
  groups: readonly ScreenedGroup[],
  known: ReadonlyMap<string, GroupTable>,
  changed: ChangedPlaces = new Map(),
): CheckedQuotas => {
  const checked = listQuotas(guideline).map((quota) => {
    const concerned = groups.filter(
      ({ screening, applicants }) =>
        applicants.length > 0 && quota.programmes.includes(screening.compiled.programme.id),
    );
    return checkQuota(quota, concerned, known.get(quota.id), changed.get(quota.id));
  });
  return {
    violations: checked.flatMap(({ violations }) => violations),
    unchecked: checked.flatMap(({ unchecked }) => unchecked),
  };
};

/** A quota of several programmes stands in each of them; it is one. */
export const listQuotas = (guideline: Guideline): readonly Quota[] => [
  ...new Map(guideline.programmes.flatMap(({ quotas }) => quotas.map((quota) => [quota.id, quota] as const))).values(),
];

const checkQuota = (
  quota: Quota,
  concerned: readonly ScreenedGroup[],
  known: GroupTable | undefined,
  changed: ReadonlyMap<string, { readonly value: number }> | undefined,
): CheckedQuotas => {
  const [first] = concerned;
  if (first === undefined) return { violations: [], unchecked: [] };
  const { byGroup, forAll } = evaluateQuota(quota, first.screening.compiled.choices, known);
  const rows = concerned.reduce((sum, { applicants }) => sum + applicants.length, 0);
  const places = (key: string): number | undefined =>
    changedOfGroup(changed, key)?.changed.value ?? byGroup.get(key)?.places ?? forAll;
  const members = [...groupRows(quota, concerned)];
  const open = members.filter(([key]) => places(key) === undefined).map(([, { value }]) => value);
  const { id, clause, title } = quota;
  return {
    violations: members.flatMap(([key, group]) => {
      const own = places(key);
      return own !== undefined && group.applicants.length > own ? [violationOf(quota, group, own)] : [];
    }),
    unchecked: concerned.flatMap(({ screening: { compiled, table }, applicants }): readonly UncheckedLimit[] => {
      const facts = table.column(quota.per) === undefined && rows > (forAll ?? 0) ? [quota.per] : [];
      const own = open.filter((value) => applicants.some((one) => labelsOf(quota, one).includes(value)));
      if (facts.length === 0 && own.length === 0) return [];
      return [
        { limit: { id, clause, title }, sheet: table.sheet, programme: compiled.programme.name, facts, groups: own },
      ];
    }),
  };
};

/** Groups as they are shown: 南京市 for 江苏省/南京市. */
const labelsOf = (quota: Quota, { table, row }: ApplicantResult): readonly string[] =>
  valuesOfFact(table.column(quota.per), row).map((label) => showGroup(groupOf(quota, label)));

const showGroup = (group: string): string => group.slice(group.lastIndexOf('/') + 1);

/** Rows by the group that they count against. */
const groupRows = (quota: Quota, concerned: readonly ScreenedGroup[]): ReadonlyMap<string, LimitGroup> =>
  groupByKeys(
    concerned.flatMap(({ applicants }) => applicants),
    ({ table, row }) =>
      valuesOfFact(table.column(quota.per), row).map((label) => {
        const group = groupOf(quota, label);
        return { key: foldName(group), value: showGroup(group) };
      }),
  );
