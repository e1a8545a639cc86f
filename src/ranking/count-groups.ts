import { foldName } from '../applicants/match-names';
import type { ApplicantTable } from '../applicants/types';
import { comparedFacts } from '../guideline/build-programme';
import { factOfRole } from '../guideline/look-up';
import type { Choices, FactRole, Limit, Quota } from '../guideline/types';
import { YES } from '../logic/truth';
import type { Candidate, Cap, LimitCapKind } from './types';
import { truthsOf } from '../screening/screen-programme';
import { findSameContent } from '../screening/same-content';
import { exceedsAtMost, breaksHierarchy } from '../screening/limit-kinds';
import type { ApplicantResult } from '../screening/types';
import { valuesOfFact } from '../screening/compare-applicants';
import type { GroupTable } from '../screening/quotas';
import { changedOfGroup, evaluateQuota, groupOf, shortName } from '../screening/quotas';
import type { Changed } from './settings';

/** What a limit is counted from. */
interface LimitParts<L extends Limit = Limit> {
  readonly limit: L;
  readonly counted: readonly ApplicantResult[];
  readonly idOf: (applicant: ApplicantResult) => string;
}

/** Which candidates each one shuts out when selected. */
export type ShutOuts = Map<string, Candidate['shutsOut'][number][]>;

/** Counts the qualified against a limit of the guideline (限项); tells the rows that it cannot compare. */
export const countLimit = (parts: LimitParts, book: CapBook, shutsOut: ShutOuts): readonly CountingIssue[] => {
  const { limit, counted, idOf } = parts;
  switch (limit.kind) {
    case 'atMost':
      countAtMost({ limit, counted, idOf }, book);
      break;
    case 'hierarchy':
      countHierarchy({ limit, counted, idOf }, shutsOut);
      break;
    case 'sameContent':
      countSameContent({ limit, counted, idOf }, book);
      break;
    case 'sumAtMost':
      // Holds when applying; places are given out one by one.
      break;
  }
  const blank = counted.filter((applicant) => comparedFacts(limit).some((fact) => isBlank(applicant, fact)));
  return blank.length === 0 ? [] : [{ code: 'contest.blankLimit', limit: limit.id, candidates: blank.map(idOf) }];
};

/** The qualified that a limit speaks of: those of its programmes for whom its condition holds. */
export const countedBy = (
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

/** Blank or unreadable. Nobody in a list (no partners) is an answer, and without a column nobody was asked. */
const isBlank = ({ table, row }: ApplicantResult, fact: string): boolean => {
  const column = table.column(fact);
  return column !== undefined && column.kind !== 'list' && valuesOfFact(column, row).length === 0;
};

const KIND_OF_ROLE: Readonly<Partial<Record<FactRole, LimitCapKind>>> = {
  organisation: 'organisation',
  leader: 'leader',
  patentNumber: 'content',
  project: 'content',
};

const countAtMost = ({ limit, counted, idOf }: LimitParts<Extract<Limit, { kind: 'atMost' }>>, book: CapBook) => {
  // Only groups larger than the limit can ever be held back by it; whether namesakes are one person is decided before.
  for (const { value, applicants, asked } of exceedsAtMost(limit, counted)) {
    if (asked !== undefined) continue;
    const id = `limit:${limit.id}:${foldName(value)}`;
    const role = applicants[0]?.table.facts.get(limit.per[0] ?? '')?.role;
    const kind = (role && KIND_OF_ROLE[role]) ?? 'other';
    book.declare({ id, kind, rule: limit.id, value, limit: limit.count, clause: limit.clause });
    for (const applicant of applicants) book.count(idOf(applicant), id, 1);
  }
};

/** One of those who claim the same number may hold a place; what is only alike a person decides before. */
const countSameContent = (
  { limit, counted, idOf }: LimitParts<Extract<Limit, { kind: 'sameContent' }>>,
  book: CapBook,
) => {
  for (const { value, applicants, asked } of findSameContent(limit, counted)) {
    if (asked !== undefined) continue;
    const id = `limit:${limit.id}:${foldName(value)}`;
    book.declare({ id, kind: 'content', rule: limit.id, value, limit: 1, clause: limit.clause });
    for (const applicant of applicants) book.count(idOf(applicant), id, 1);
  }
};

const countHierarchy = (
  { limit, counted, idOf }: LimitParts<Extract<Limit, { kind: 'hierarchy' }>>,
  shutsOut: ShutOuts,
) => {
  for (const { applicants } of breaksHierarchy(limit, counted)) {
    const [upper, ...inside] = applicants;
    if (upper === undefined) continue;
    const pairs = inside.map((lower) => ({ limit: limit.id, candidate: idOf(lower) }));
    shutsOut.set(idOf(upper), [...(shutsOut.get(idOf(upper)) ?? []), ...pairs]);
  }
};

/** What a quota is counted from. */
interface QuotaParts {
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
 * quota and escape none: the caller names and withholds it.
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
    for (const label of new Set(labels.map((one) => groupOf(quota, one)))) {
      const group = foldName(label);
      const limit = changedOfGroup(changed, label)?.changed.value ?? byGroup.get(group)?.places ?? forAll;
      if (limit === undefined) {
        unknown.set(group, label);
        continue;
      }
      const id = `quota:${quota.id}:${group}`;
      book.declare({ id, kind: 'office', quota: quota.id, group: shortName(label), limit, clause: quota.clause });
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

/** What the budget is counted from; amounts in 万元. */
interface BudgetParts {
  readonly limit: number;
  /** The most that the office gives one project. */
  readonly perProject: number | undefined;
  readonly ranked: readonly ApplicantResult[];
  readonly idOf: (applicant: ApplicantResult) => string;
}

/** Counts what each would be given: what it asks for, at most what the guideline and the office give one project. */
export const countBudget = (
  { limit, perProject, ranked, idOf }: BudgetParts,
  book: CapBook,
): readonly CountingIssue[] => {
  book.declare({ id: 'budget', kind: 'budget', limit });
  const unknown: string[] = [];
  for (const applicant of ranked) {
    const asked = requestedAmount(applicant);
    if (asked === undefined) unknown.push(idOf(applicant));
    const most = Math.min(applicant.programme?.funding?.cap ?? Infinity, perProject ?? Infinity);
    // An unknown amount is not nothing: the most that could be given is set aside for it.
    const given = Math.min(asked ?? most, most);
    if (Number.isFinite(given)) book.count(idOf(applicant), 'budget', given);
  }
  return unknown.length === 0 ? [] : [{ code: 'contest.unknownAmount', candidates: unknown }];
};

/** Requested funding, from the fact that the guideline marks as such. */
const requestedAmount = ({ table, row }: ApplicantResult): number | undefined => {
  const fact = factOfRole(table.facts.values(), 'budget');
  const column = fact === undefined ? undefined : table.column(fact.name);
  if (column?.kind !== 'number' || column.valid[row] !== 1) return undefined;
  // Of an amount within bounds the most is set aside.
  const most = (column.upper ?? column.values)[row];
  return most === Infinity ? undefined : most;
};

/** Which candidate counts against which caps, while a contest is put together. */
export class CapBook {
  private readonly declared = new Map<string, Cap>();
  private readonly memberships = new Map<string, { cap: string; weight: number }[]>();

  /** Declares a cap; one that is there stays as it is. */
  declare(cap: Cap): void {
    if (!this.declared.has(cap.id)) this.declared.set(cap.id, cap);
  }

  /** Counts a candidate against a cap, 1 or an amount in 万元. */
  count(candidate: string, cap: string, weight: number): void {
    const own = this.memberships.get(candidate);
    if (own === undefined) this.memberships.set(candidate, [{ cap, weight }]);
    else own.push({ cap, weight });
  }

  caps(): readonly Cap[] {
    return [...this.declared.values()];
  }

  capsOf(candidate: string): Candidate['caps'] {
    return this.memberships.get(candidate) ?? [];
  }
}

/** What of the rows cannot be counted against quotas, limits or the budget; reported before anything is ranked (rule A5). */
export type CountingIssue =
  /** A group of a quota whose number of places nothing tells. */
  | { readonly code: 'contest.unknownGroup'; readonly quota: string; readonly group: string }
  /** No sheet tells anything of a quota's groups: it is not applied. */
  | { readonly code: 'contest.noGroups'; readonly quota: string; readonly groups: number }
  /** The fact that names the groups of a quota has no column: it is not applied. */
  | { readonly code: 'contest.quotaWithoutColumn'; readonly quota: string; readonly fact: string }
  /** Rows that name no group, or none that can be read: they are withheld. */
  | { readonly code: 'contest.blankGroup'; readonly quota: string; readonly candidates: readonly string[] }
  /** Rows in which what a limit compares by is blank: the limit cannot tell whether it holds for them. */
  | { readonly code: 'contest.blankLimit'; readonly limit: string; readonly candidates: readonly string[] }
  /** Requested amounts that are not known, so that the budget cannot tell whether they fit. */
  | { readonly code: 'contest.unknownAmount'; readonly candidates: readonly string[] };
