import type { ApplicantResult } from '../screening/types';

/** The recommending office of an applicant as the sheet shows it; empty where there is none. */
export const officeOf = ({ programme, row, table }: ApplicantResult): string => {
  const office =
    programme?.facts.find(({ role }) => role === 'office') ?? programme?.facts.find(({ role }) => role === 'region');
  return office === undefined ? '' : table.shownOf(office.name, row);
};
