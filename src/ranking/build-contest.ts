import type { Choices, Guideline, Programme, Quota } from '../guideline/types';
import { addPoints } from './aggregate-scores';
import type { Candidate, Contest, ProgrammePlaces, WithheldReason, Cap } from './types';
import type { ApplicantResult } from '../screening/types';
import type { ShutOuts } from './count-groups';
import { countLimit, countedBy, countQuota } from './count-groups';
import type { GroupTable } from './quotas';
import type { RankSettings } from './settings';
import { factOfRole } from '../guideline/look-up';

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
  readonly equalsById: boolean;
}

/** Turns qualified applicants, quotas, limits and places into plain ids and numbers to rank (rules R1, A1). */
export const buildContest = (
  parts: ContestParts,
): { readonly contest: Contest; readonly issues: readonly CountingIssue[] } => {
  const { guideline, choices, applicants, groups, idOf, settings } = parts;
  const ranked = applicants.filter(({ conclusion }) => conclusion === 'qualified');
  const book = new CapBook();
  const shutsOut: ShutOuts = new Map();
  const issues = [
    ...quotasOf(guideline).flatMap((quota) =>
      countQuota(
        { quota, choices, ranked, idOf, groups: groups.get(quota.id), changed: settings.quotas.get(quota.id) },
        book,
      ),
    ),
    ...guideline.limits.flatMap((one) =>
      countLimit({ limit: one, counted: countedBy(one, ranked, choices), idOf }, book, shutsOut),
    ),
    ...(settings.budget === undefined
      ? []
      : countBudget({ limit: settings.budget.value, perProject: settings.perProject?.value, ranked, idOf }, book)),
  ];
  const groupless = new Set(issues.flatMap((issue) => (issue.code === 'contest.blankGroup' ? issue.candidates : [])));
  const candidates = applicants.map((applicant): Candidate => {
    const id = idOf(applicant);
    const withheld = withheldReason(applicant) ?? (groupless.has(id) ? 'noGroup' : undefined);
    const score = parts.scores.get(id);
    const points = applicant.priorities.filter(({ truth }) => truth === 'yes').length;
    const bonus = points * settings.priorityPoints;
    return {
      id,
      programme: applicant.programme?.id ?? '',
      score: score === undefined ? undefined : addPoints(score, bonus),
      bonus,
      priority: points,
      tieBreaks: parts.tieBreaks.get(id) ?? [],
      ...(withheld !== undefined && { withheld }),
      caps: book.capsOf(id),
      shutsOut: shutsOut.get(id) ?? [],
    };
  });
  const contest: Contest = {
    programmes: guideline.programmes.map((programme) => placesOf(programme, settings)),
    candidates,
    caps: book.caps(),
    decisions: settings.tieDecisions,
    tieRule: settings.tieRule,
    ...(parts.equalsById && { equalsById: true }),
  };
  return { contest, issues };
};

/** A quota of several programmes stands in each of them; it is one. */
const quotasOf = (guideline: Guideline): readonly Quota[] => [
  ...new Map(guideline.programmes.flatMap(({ quotas }) => quotas.map((quota) => [quota.id, quota] as const))).values(),
];

/** With a difference ratio the first round is the longer one: contracts now, the best of them supported later. */
const placesOf = ({ id, places }: Programme, settings: RankSettings): ProgrammePlaces => {
  const given = settings.round === 'first' ? (places?.contracts ?? places?.count) : places?.count;
  return {
    programme: id,
    places: settings.places.get(id)?.value ?? given,
    reserve: settings.reserves.get(id)?.value ?? places?.reserve ?? 0,
  };
};

const withheldReason = ({ programme, conclusion }: ApplicantResult): WithheldReason | undefined => {
  if (programme === undefined) return 'noProgramme';
  return conclusion === 'qualified' ? undefined : conclusion;
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

/** What of the rows cannot be counted against quotas, limits or the budget; told before anything is ranked (rule A5). */
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

/** What the budget is counted from; amounts in 万元. */
interface BudgetParts {
  readonly limit: number;
  /** The most that the office gives one project. */
  readonly perProject: number | undefined;
  readonly ranked: readonly ApplicantResult[];
  readonly idOf: (applicant: ApplicantResult) => string;
}

/** Counts what each would be given: what it asks for, at most what the guideline and the office give one project. */
const countBudget = ({ limit, perProject, ranked, idOf }: BudgetParts, book: CapBook): readonly CountingIssue[] => {
  book.declare({ id: 'budget', kind: 'budget', label: '资助总额', limit });
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
  return column?.kind === 'number' && column.valid[row] === 1 ? column.values[row] : undefined;
};
