import type { RankedApplicant } from '../review/rank/rank-applicants';

/**
 * Names to tell candidates by: the unit's name, with its project (else its programme) where one unit applies several
 * times, and the row where even these agree.
 */
export const nameCandidates = (
  applicants: readonly RankedApplicant[],
  rowNumber: (row: number) => string,
): ReadonlyMap<string, string> => {
  const named = applicants.map((one) => ({ one, name: one.applicant.name }));
  const projects = tellApart(named, ({ applicant }) => projectOf(applicant) ?? applicant.programme?.name);
  const rows = tellApart(projects, ({ applicant }) => rowNumber(applicant.sheetRow + 1));
  return new Map(rows.map(({ one, name }) => [one.ranked.id, name]));
};

interface Named {
  readonly one: RankedApplicant;
  readonly name: string;
}

/** Adds what tells them apart to those who share a name. */
const tellApart = (named: readonly Named[], partOf: (one: RankedApplicant) => string | undefined): readonly Named[] => {
  const parts = new Map<string, Set<string | undefined>>();
  for (const { one, name } of named) parts.set(name, (parts.get(name) ?? new Set()).add(partOf(one)));
  return named.map(({ one, name }) => {
    const part = (parts.get(name)?.size ?? 0) > 1 ? partOf(one) : undefined;
    return { one, name: part === undefined ? name : `${name}（${part}）` };
  });
};

const projectOf = ({ table, row }: RankedApplicant['applicant']): string | undefined => {
  const fact = [...table.facts.values()].find(({ role }) => role === 'project');
  const shown = fact === undefined ? '' : table.shownOf(fact.name, row).trim();
  return shown === '' ? undefined : shown;
};
