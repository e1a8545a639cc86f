import { foldName } from '../applicants/match-names';
import type { ApplicantTable } from '../applicants/types';
import { factOfRole } from '../guideline/look-up';
import type { Column } from '../logic/columns';
import { exactNumber } from '../logic/columns';
import { UNKNOWN, YES } from '../logic/truth';
import type { ApplicantResult } from './types';

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
      const fact = factOfRole(table.facts.values(), role);
      columns.set(table, fact && table.column(fact.name));
    }
    return valuesOfFact(columns.get(table), row)[0];
  };
};

/** The known values of a fact in one row as texts: one for a plain fact, one for each known item of a list, none if unknown. */
export const valuesOfFact = (column: Column | undefined, row: number): readonly string[] => {
  if (column === undefined) return [];
  switch (column.kind) {
    case 'text': {
      const word = column.words[column.codes[row] ?? -1];
      return word === undefined ? [] : [word];
    }
    case 'number':
    case 'duration': {
      const value = exactNumber(column, row);
      return value === undefined ? [] : [String(value)];
    }
    case 'truth':
      return column.values[row] === UNKNOWN ? [] : [column.values[row] === YES ? '是' : '否'];
    case 'date':
      return column.valid[row] === 1 ? [`${column.from[row]}/${column.to[row]}`] : [];
    case 'list': {
      if (column.valid[row] !== 1) return [];
      const values: string[] = [];
      for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1)
        values.push(...valuesOfFact(column.items, item));
      return values;
    }
  }
};
