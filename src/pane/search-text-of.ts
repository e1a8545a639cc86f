import type { FactRole } from '../guideline/types';
import type { ApplicantResult } from '../screening/types';

const searchedRoles: readonly FactRole[] = ['organisation', 'leader', 'office', 'project', 'creditCode'];

const searchTexts = new WeakMap<ApplicantResult, string>();

/** What a search looks through: names, leader, office, project and code; kept for as long as the result lives. */
export const searchTextOf = (result: ApplicantResult): string => {
  const known = searchTexts.get(result);
  if (known !== undefined) return known;
  const { name, programme, row, table } = result;
  const searched = (programme?.facts ?? []).filter(({ role }) => role !== undefined && searchedRoles.includes(role));
  const text = [name, programme?.name ?? '', ...searched.map((fact) => table.shownOf(fact.name, row))]
    .join('\n')
    .toLowerCase();
  searchTexts.set(result, text);
  return text;
};
