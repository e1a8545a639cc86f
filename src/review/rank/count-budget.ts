import type { ApplicantResult } from '../../screening/types';
import type { CapBook } from './cap-book';
import type { CountingIssue } from './contest-issue';

/** What the budget is counted from; amounts in 万元. */
export interface BudgetParts {
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
  const fact = [...table.facts.values()].find(({ role }) => role === 'budget');
  const column = fact === undefined ? undefined : table.column(fact.name);
  return column?.kind === 'number' && column.valid[row] === 1 ? column.values[row] : undefined;
};
