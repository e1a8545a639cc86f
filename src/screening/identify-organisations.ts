import { foldName } from '../applicants/fold-name';
import type { ApplicantTable } from '../applicants/types';
import type { Column } from '../logic/columns';
import type { ApplicantResult } from './types';
import { valuesOfFact } from './values-of-fact';

/**
 * Tells organisations apart: by credit code where a row has one, else by folded name (rule X2). A row without
 * a code belongs to the organisation of the same name that has one, unless two different codes go by that name.
 */
export const identifyOrganisations = (applicants: readonly ApplicantResult[]): Map<ApplicantResult, string> => {
  const codesByName = new Map<string, Set<string>>();
  const nameOf = readerOfRole('organisation');
  const codeOf = readerOfRole('creditCode');
  const named = applicants.map((applicant) => {
    const name = foldName(nameOf(applicant) ?? '');
    const code = codeOf(applicant)?.toUpperCase();
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

/** Reads the fact with a role; which column that is, each table tells once. */
const readerOfRole = (role: 'organisation' | 'creditCode') => {
  const columns = new Map<ApplicantTable, Column | undefined>();
  return ({ table, row }: ApplicantResult): string | undefined => {
    if (!columns.has(table)) {
      const fact = [...table.facts.values()].find((own) => own.role === role);
      columns.set(table, fact && table.column(fact.name));
    }
    return valuesOfFact(columns.get(table), row)[0];
  };
};
