import { foldName } from '../../applicants/fold-name';
import type { ApplicantTable } from '../../applicants/types';
import type { Choices, Guideline, Limit, Programme, Quota } from '../../guideline/types';
import { YES } from '../../logic/truth';
import type { Candidate, Cap, Contest, ContestIssue, WithheldReason } from '../../ranking/types';
import { truthsOf } from '../../screening/judge-columns';
import { exceedsAtMost } from '../../screening/limit-at-most';
import { breaksHierarchy } from '../../screening/limit-hierarchy';
import type { ApplicantResult } from '../../screening/types';
import { valuesOfFact } from '../../screening/values-of-fact';
import { evaluateQuota } from './evaluate-quotas';
import type { GroupTable } from './evaluate-quotas';
import type { Changed, RankSettings } from './rank-settings';

/** What a contest is made from. */
export interface ContestParts {
  readonly guideline: Guideline;
  readonly choices: Choices;
  /** All applicants, over all sheets. */
  readonly applicants: readonly ApplicantResult[];
  readonly idOf: (applicant: ApplicantResult) => string;
  readonly scores: ReadonlyMap<string, number | undefined>;
  readonly tieBreaks: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** Facts about groups, by quota id. */
  readonly groups: ReadonlyMap<string, GroupTable>;
  readonly settings: RankSettings;
}

/** A group of a quota whose number of places nothing tells. */
export interface UnknownGroup {
  readonly code: 'contest.unknownGroup';
  readonly quota: string;
  readonly group: string;
}

/** Requested amounts that are not known, so that the budget cannot tell whether they fit. */
export interface UnknownAmount {
  readonly code: 'contest.unknownAmount';
  readonly candidates: readonly string[];
}

type Membership = Map<string, { cap: string; weight: number }[]>;

const join = (membership: Membership, id: string, cap: string, weight: number) => {
  const own = membership.get(id);
  if (own === undefined) membership.set(id, [{ cap, weight }]);
  else own.push({ cap, weight });
};

/** Turns qualified applicants, quotas, limits and places into plain ids and numbers to rank (rules R1, A1). */
export const buildContest = (
  parts: ContestParts,
): { readonly contest: Contest; readonly issues: readonly (ContestIssue | UnknownGroup | UnknownAmount)[] } => {
  const { guideline, applicants, idOf, settings } = parts;
  const ranked = applicants.filter(({ conclusion }) => conclusion === 'qualified');
  const membership: Membership = new Map();
  const caps = new Map<string, Cap>();
  const issues: (UnknownGroup | UnknownAmount)[] = [];
  for (const quota of quotasOf(guideline)) addQuota(parts, quota, ranked, caps, membership, issues);
  const shutsOut = new Map<string, { limit: string; candidate: string }[]>();
  for (const limit of guideline.limits) {
    const counted = countedBy(limit, ranked, parts.choices);
    if (limit.kind === 'atMost') addLimit(limit, counted, idOf, caps, membership);
    else addHierarchy(limit, counted, idOf, shutsOut);
  }
  if (settings.budget !== undefined) issues.push(...addBudget(settings.budget, parts, ranked, caps, membership));
  const candidates = applicants.map((applicant): Candidate => {
    const id = idOf(applicant);
    const withheld = withheldReason(applicant);
    const score = parts.scores.get(id);
    const points = applicant.priorities.filter(({ truth }) => truth === 'yes').length;
    return {
      id,
      programme: applicant.programme?.id ?? '',
      score: score === undefined ? undefined : score + points * settings.priorityPoints,
      bonus: points * settings.priorityPoints,
      priority: points,
      tieBreaks: parts.tieBreaks.get(id) ?? [],
      ...(withheld !== undefined && { withheld }),
      caps: membership.get(id) ?? [],
      shutsOut: shutsOut.get(id) ?? [],
    };
  });
  const contest: Contest = {
    programmes: guideline.programmes.map((programme) => placesOf(programme, settings)),
    candidates,
    caps: [...caps.values()],
    decisions: settings.tieDecisions,
    tieRule: settings.tieRule,
  };
  return { contest, issues };
};

/** A quota of several programmes stands in each of them; it is one. */
const quotasOf = (guideline: Guideline): readonly Quota[] => [
  ...new Map(guideline.programmes.flatMap(({ quotas }) => quotas.map((quota) => [quota.id, quota] as const))).values(),
];

const placesOf = (programme: Programme, settings: RankSettings) => ({
  programme: programme.id,
  // With a difference ratio the first list is the longer one: contracts now, the best of them supported later.
  places: settings.places.get(programme.id)?.value ?? programme.places?.contracts ?? programme.places?.count,
  reserve: settings.reserves.get(programme.id)?.value ?? programme.places?.reserve ?? 0,
});

const withheldReason = ({ programme, conclusion }: ApplicantResult): WithheldReason | undefined => {
  if (programme === undefined) return 'noProgramme';
  return conclusion === 'qualified' ? undefined : conclusion;
};

const addQuota = (
  { choices, groups, settings, idOf }: ContestParts,
  quota: Quota,
  ranked: readonly ApplicantResult[],
  caps: Map<string, Cap>,
  membership: Membership,
  issues: (UnknownGroup | UnknownAmount)[],
) => {
  const { byGroup, forAll } = evaluateQuota(quota, choices, groups.get(quota.id));
  const changed = settings.quotas.get(quota.id);
  for (const applicant of ranked) {
    if (applicant.programme === undefined || !quota.programmes.includes(applicant.programme.id)) continue;
    for (const label of valuesOfFact(applicant.table.column(quota.per), applicant.row)) {
      const group = foldName(label);
      const limit = changedPlaces(changed, label) ?? byGroup.get(group)?.places ?? forAll;
      const id = `quota:${quota.id}:${group}`;
      if (limit === undefined) {
        if (
          !issues.some(
            (issue) => issue.code === 'contest.unknownGroup' && issue.quota === quota.id && issue.group === label,
          )
        )
          issues.push({ code: 'contest.unknownGroup', quota: quota.id, group: label });
        continue;
      }
      if (!caps.has(id))
        caps.set(id, { id, kind: 'office', label: `${quota.title} · ${label}`, limit, clause: quota.clause });
      join(membership, idOf(applicant), id, 1);
    }
  }
};

/** Places of a group as people name it: 苏州市 for 江苏省/苏州市. */
const changedPlaces = (changed: ReadonlyMap<string, Changed<number>> | undefined, label: string) => {
  if (changed === undefined) return undefined;
  const names = new Set([foldName(label), foldName(label.split('/').at(-1) ?? label)]);
  return [...changed].find(([name]) => names.has(foldName(name)))?.[1].value;
};

const KIND_OF_ROLE = {
  organisation: 'organisation',
  leader: 'leader',
  patentNumber: 'content',
  project: 'content',
} as const;

const addLimit = (
  limit: Extract<Limit, { kind: 'atMost' }>,
  counted: readonly ApplicantResult[],
  idOf: ContestParts['idOf'],
  caps: Map<string, Cap>,
  membership: Membership,
) => {
  // Only groups larger than the limit can ever be held back by it.
  for (const { value, applicants } of exceedsAtMost(limit, counted)) {
    const id = `limit:${limit.id}:${foldName(value)}`;
    const role = applicants[0]?.table.facts.get(limit.per[0] ?? '')?.role;
    const kind = role !== undefined && role in KIND_OF_ROLE ? KIND_OF_ROLE[role as keyof typeof KIND_OF_ROLE] : 'other';
    caps.set(id, { id, kind, label: `${limit.title} · ${value}`, limit: limit.count, clause: limit.clause });
    for (const applicant of applicants) join(membership, idOf(applicant), id, 1);
  }
};

const addHierarchy = (
  limit: Extract<Limit, { kind: 'hierarchy' }>,
  counted: readonly ApplicantResult[],
  idOf: ContestParts['idOf'],
  shutsOut: Map<string, { limit: string; candidate: string }[]>,
) => {
  for (const { applicants } of breaksHierarchy(limit, counted)) {
    const [upper, ...inside] = applicants;
    if (upper === undefined) continue;
    const pairs = inside.map((lower) => ({ limit: limit.id, candidate: idOf(lower) }));
    shutsOut.set(idOf(upper), [...(shutsOut.get(idOf(upper)) ?? []), ...pairs]);
  }
};

/** What a project would be given: what it asks for, at most what the guideline and the office give one project. */
const addBudget = (
  limit: number,
  { idOf, settings }: ContestParts,
  ranked: readonly ApplicantResult[],
  caps: Map<string, Cap>,
  membership: Membership,
): readonly UnknownAmount[] => {
  caps.set('budget', { id: 'budget', kind: 'budget', label: '资助总额', limit });
  const unknown: string[] = [];
  for (const applicant of ranked) {
    const asked = requestedAmount(applicant);
    if (asked === undefined) unknown.push(idOf(applicant));
    const most = Math.min(applicant.programme?.funding?.cap ?? Infinity, settings.perProject ?? Infinity);
    // An unknown amount is not nothing: the most that could be given is set aside for it.
    const given = Math.min(asked ?? most, most);
    if (Number.isFinite(given)) join(membership, idOf(applicant), 'budget', given);
  }
  return unknown.length === 0 ? [] : [{ code: 'contest.unknownAmount', candidates: unknown }];
};

/** Requested funding in 万元, from the fact that the guideline marks as such. */
const requestedAmount = ({ table, row }: ApplicantResult): number | undefined => {
  const fact = [...table.facts.values()].find(({ role }) => role === 'budget');
  const column = fact === undefined ? undefined : table.column(fact.name);
  return column?.kind === 'number' && column.valid[row] === 1 ? column.values[row] : undefined;
};

const countedBy = (
  limit: Limit,
  applicants: readonly ApplicantResult[],
  choices: Choices,
): readonly ApplicantResult[] => {
  const truths = new Map<ApplicantTable, Int8Array>();
  return applicants.filter(({ programme, table, row }) => {
    if (programme === undefined || (limit.programmes !== undefined && !limit.programmes.includes(programme.id)))
      return false;
    const condition = programme.compile(choices).limitConditions.get(limit.id);
    if (condition === undefined) return limit.when === undefined;
    const own = truths.get(table) ?? truthsOf(condition, table);
    truths.set(table, own);
    return own[row] === YES;
  });
};
