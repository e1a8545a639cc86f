import { foldName } from '../../applicants/fold-name';
import type { Choices, Quota } from '../../guideline/types';
import type { ApplicantResult } from '../../screening/types';
import { valuesOfFact } from '../../screening/values-of-fact';
import type { CapBook } from './cap-book';
import type { CountingIssue } from './contest-issue';
import { changedOfGroup } from './changed-of-group';
import { evaluateQuota } from './evaluate-quotas';
import type { GroupTable } from './evaluate-quotas';
import type { Changed } from './rank-settings';
import { shortName } from './short-name';

/** What a quota is counted from. */
export interface QuotaParts {
  readonly quota: Quota;
  readonly choices: Choices;
  readonly ranked: readonly ApplicantResult[];
  readonly idOf: (applicant: ApplicantResult) => string;
  readonly groups: GroupTable | undefined;
  /** Places by group name, where they differ from the guideline's. */
  readonly changed: ReadonlyMap<string, Changed<number>> | undefined;
}

/**
 * Counts the qualified against the places of their groups (推荐名额). A row that names no group can be in nobody's
 * quota and escape none: it is told and withheld by the caller.
 */
export const countQuota = (parts: QuotaParts, book: CapBook): readonly CountingIssue[] => {
  const { quota, choices, idOf, groups, changed } = parts;
  const counted = parts.ranked.filter(
    ({ programme }) => programme !== undefined && quota.programmes.includes(programme.id),
  );
  if (counted.length === 0) return [];
  if (counted.every(({ table }) => table.column(quota.per) === undefined))
    return [{ code: 'contest.quotaWithoutColumn', quota: quota.id, fact: quota.per }];
  const { byGroup, forAll } = evaluateQuota(quota, choices, groups);
  const blank: string[] = [];
  const unknown = new Map<string, string>();
  for (const applicant of counted) {
    const labels = valuesOfFact(applicant.table.column(quota.per), applicant.row);
    if (labels.length === 0) blank.push(idOf(applicant));
    for (const label of labels) {
      const group = foldName(label);
      const limit = changedOfGroup(changed, label)?.changed.value ?? byGroup.get(group)?.places ?? forAll;
      if (limit === undefined) {
        unknown.set(group, label);
        continue;
      }
      const id = `quota:${quota.id}:${group}`;
      book.declare({ id, kind: 'office', label: `${quota.title} · ${shortName(label)}`, limit, clause: quota.clause });
      book.count(idOf(applicant), id, 1);
    }
  }
  return [
    ...(blank.length === 0 ? [] : [{ code: 'contest.blankGroup', quota: quota.id, candidates: blank } as const]),
    ...unknownGroups(parts, [...unknown.values()]),
  ];
};

/** Without any sheet of groups one sentence says so; else each group that is not in it. */
const unknownGroups = ({ quota, groups }: QuotaParts, labels: readonly string[]): readonly CountingIssue[] => {
  if (labels.length > 0 && groups === undefined)
    return [{ code: 'contest.noGroups', quota: quota.id, groups: labels.length }];
  return labels.map((label) => ({ code: 'contest.unknownGroup', quota: quota.id, group: shortName(label) }));
};
