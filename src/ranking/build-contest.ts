import type { Choices, Guideline, Programme } from '../guideline/types';
import type { ApplicantTable } from '../applicants/types';
import { UNKNOWN, YES } from '../logic/truth';
import { truthsOf } from '../screening/screen-programme';
import { addPoints } from './aggregate-scores';
import type { Candidate, Contest, ProgrammePlaces, WithheldReason } from './types';
import type { ApplicantResult } from '../screening/types';
import type { CountingIssue, ShutOuts } from './count-groups';
import { CapBook, countBudget, countedBy, countLimit, countQuota } from './count-groups';
import { listQuotas } from '../screening/check-quotas';
import type { GroupTable } from '../screening/quotas';
import type { OrderByRule } from './order-by-rule';
import type { RankSettings } from './settings';

/** What a contest is made from. */
export interface ContestParts {
  readonly guideline: Guideline;
  readonly choices: Choices;
  /** All applicants, over all sheets. */
  readonly applicants: readonly ApplicantResult[];
  readonly idOf: (applicant: ApplicantResult) => string;
  readonly scores: ReadonlyMap<string, number | undefined>;
  readonly tieBreaks: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** What the guideline orders by, where it does not order by experts' marks alone. */
  readonly byRule: ReadonlyMap<string, OrderByRule>;
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
    ...listQuotas(guideline).flatMap((quota) =>
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
  const finals =
    settings.round === 'final' ? readFinals(applicants, choices) : new Map<ApplicantResult, WithheldReason>();
  const candidates = applicants.map((applicant): Candidate => {
    const id = idOf(applicant);
    const byRule = parts.byRule.get(id);
    const withheld =
      withheldReason(applicant) ??
      finals.get(applicant) ??
      (groupless.has(id) ? 'noGroup' : byRule?.isOpen === true ? 'openScore' : undefined);
    const score = parts.scores.get(id);
    const points = applicant.priorities.filter(({ truth }) => truth === 'yes').length;
    const bonus = points * settings.priorityPoints;
    return {
      id,
      programme: applicant.programme?.id ?? '',
      score: score === undefined ? undefined : addPoints(score, bonus),
      bonus,
      priority: points,
      ...(byRule !== undefined && byRule.tiesFirst.length > 0 && { tiesFirst: byRule.tiesFirst }),
      tieBreaks: [...(byRule?.ties ?? []), ...(parts.tieBreaks.get(id) ?? [])],
      ...(withheld !== undefined && { withheld }),
      caps: book.capsOf(id),
      shutsOut: shutsOut.get(id) ?? [],
    };
  });
  const contest: Contest = {
    programmes: guideline.programmes.map((programme) => placesOf(programme, choices, settings)),
    candidates,
    caps: book.caps(),
    decisions: settings.tieDecisions,
    tieRule: settings.tieRule,
    ...(parts.equalsById && { equalsById: true }),
  };
  return { contest, issues };
};

/** With a difference ratio the first round is the longer one: contracts now, the best of them supported later. */
const placesOf = (programme: Programme, choices: Choices, settings: RankSettings): ProgrammePlaces => {
  const { id } = programme;
  const places = programme.compile(choices).withoutPlaces === true ? undefined : programme.places;
  const given = settings.round === 'first' ? (places?.contracts ?? places?.count) : places?.count;
  return {
    programme: id,
    places: settings.places.get(id)?.value ?? given,
    reserve: settings.reserves.get(id)?.value ?? places?.reserve ?? 0,
  };
};

/** Who does not take part in the final round: those who do not meet its condition, and those of whom it is not known. */
const readFinals = (
  applicants: readonly ApplicantResult[],
  choices: Choices,
): ReadonlyMap<ApplicantResult, WithheldReason> => {
  const truths = new Map<ApplicantTable, Int8Array>();
  return new Map(
    applicants.flatMap((applicant): readonly (readonly [ApplicantResult, WithheldReason])[] => {
      const condition = applicant.programme?.compile(choices).finalWhen;
      if (condition === undefined) return [];
      const own = truths.get(applicant.table) ?? truthsOf(condition, applicant.table);
      truths.set(applicant.table, own);
      const truth = own[applicant.row];
      return truth === YES ? [] : [[applicant, truth === UNKNOWN ? 'finalUnknown' : 'notFinal']];
    }),
  );
};

const withheldReason = ({ programme, conclusion }: ApplicantResult): WithheldReason | undefined => {
  if (programme === undefined) return 'noProgramme';
  return conclusion === 'qualified' ? undefined : conclusion;
};
