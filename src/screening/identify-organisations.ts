import { foldName } from '../applicants/fold-name';
import type { ApplicantResult } from './types';
import { valuesOfFact } from './values-of-fact';

/**
 * Tells organisations apart: by credit code where a row has one, else by folded name (rule X2). A row without
 * a code belongs to the organisation of the same name that has one, unless two different codes go by that name.
 */
export const identifyOrganisations = (applicants: readonly ApplicantResult[]): Map<ApplicantResult, string> => {
  const codesByName = new Map<string, Set<string>>();
  const named = applicants.map((applicant) => {
    const name = foldName(valueOfRole(applicant, 'organisation') ?? '');
    const code = valueOfRole(applicant, 'creditCode')?.toUpperCase();
    if (name !== '' && code !== undefined) codesByName.set(name, (codesByName.get(name) ?? new Set()).add(code));
    return { applicant, name, code };
  });
  const identities = new Map<ApplicantResult, string>();
  for (const { applicant, name, code } of named) {
    const [only, ...others] = codesByName.get(name) ?? [];
    const known = code ?? (others.length === 0 ? only : undefined);
    if (known !== undefined) identities.set(applicant, `code ${known}`);
    else if (name !== '') identities.set(applicant, `name ${name}`);
  }
  return identities;
};

const valueOfRole = ({ table, row }: ApplicantResult, role: 'organisation' | 'creditCode') => {
  const fact = [...table.facts.values()].find((own) => own.role === role);
  return fact === undefined ? undefined : valuesOfFact(table.column(fact.name), row)[0];
};
