import { foldName } from '../applicants/fold-name';
import type { Limit } from '../guideline/types';
import { identifyOrganisations } from './identify-organisations';
import type { ApplicantResult } from './types';
import { valuesOfFact } from './values-of-fact';

/** Applicants that agree on what a limit compares by, with the shared value as it is shown. */
export interface LimitGroup {
  readonly value: string;
  readonly applicants: readonly ApplicantResult[];
}

type AtMost = Extract<Limit, { kind: 'atMost' }>;

/**
 * Groups that are larger than an `atMost` limit allows (rules X1, X2). Names are folded; where the limit is
 * per organisation, a credit code beats the name. Of a list each item counts by itself. A row in which a compared fact
 * is unknown is in no group.
 */
export const exceedsAtMost = (limit: AtMost, applicants: readonly ApplicantResult[]): readonly LimitGroup[] => {
  const organisations = identifyOrganisations(applicants);
  const groups = new Map<string, { value: string; applicants: ApplicantResult[] }>();
  for (const applicant of applicants) {
    const scope = limit.across === 'programme' ? (applicant.programme?.id ?? '') : '';
    for (const { key, value } of sharedValues(limit.per, applicant, organisations)) {
      const id = `${scope}\u0000${key}`;
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { value, applicants: [applicant] });
      else if (group.applicants.at(-1) !== applicant) group.applicants.push(applicant);
    }
  }
  return [...groups.values()].filter((group) => group.applicants.length > limit.count);
};

interface Shared {
  readonly key: string;
  readonly value: string;
}

/** What one applicant is compared by: one combination for each item of a list among the facts. */
const sharedValues = (
  per: readonly string[],
  applicant: ApplicantResult,
  organisations: ReadonlyMap<ApplicantResult, string>,
): readonly Shared[] =>
  per.reduce<readonly Shared[]>(
    (combined, name) => {
      const own = valuesFor(name, applicant, organisations);
      return combined.flatMap(({ key, value }) =>
        own.map((next) => ({
          key: `${key}\u0001${next.key}`,
          value: value === '' ? next.value : `${value} · ${next.value}`,
        })),
      );
    },
    [{ key: '', value: '' }],
  );

const valuesFor = (
  name: string,
  applicant: ApplicantResult,
  organisations: ReadonlyMap<ApplicantResult, string>,
): readonly Shared[] => {
  const { table, row } = applicant;
  if (table.facts.get(name)?.role === 'organisation') {
    const key = organisations.get(applicant);
    return key === undefined ? [] : [{ key, value: valuesOfFact(table.column(name), row)[0] ?? key }];
  }
  const values = new Map(valuesOfFact(table.column(name), row).map((value) => [foldName(value), value]));
  return [...values].filter(([key]) => key !== '').map(([key, value]) => ({ key, value }));
};
