import type { ApplicantTable } from '../applicants/types';
import { programmeFactOf } from './group-by-programme';
import { describeMissing } from './missing-facts';
import { nameOf } from './screened-applicant';
import type { ApplicantResult } from './types';

/** Name of the fact asked for where the sheet has no column that tells the programme. */
const PROGRAMME = '项目类别';

/** The result of a row whose programme is blank or not recognised: incomplete until it is known (rule F12). */
export const unmatchedApplicant = (table: ApplicantTable, row: number): ApplicantResult => {
  const fact = programmeFactOf(table);
  const key = table.keyOf(row);
  const missing = fact && describeMissing(fact.name, table, row);
  return {
    table,
    row,
    sheetRow: table.sheetRow(row),
    key,
    name: nameOf(table, row, key),
    programme: undefined,
    conclusion: 'incomplete',
    findings: [],
    findingOf: (criterion) => {
      throw new RangeError(`A row without a programme has no criterion ${criterion}`);
    },
    verdicts: [],
    missing: [missing === undefined ? { fact: PROGRAMME, cause: 'noColumn' } : unreadableIfKnown(missing)],
    priorities: [],
    limits: [],
    dependsOn: [],
    overridden: false,
  };
};

/** A programme that can be read but not recognised is of no more use than an unreadable one. */
const unreadableIfKnown = (missing: ApplicantResult['missing'][number]) =>
  missing.cause === 'insufficient' ? { ...missing, cause: 'unreadable' as const } : missing;
