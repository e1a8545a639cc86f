import { showInLine } from '../../applicants/cell-text';
import { useDeferredValue, useMemo } from 'react';
import type { ApplicantResult } from '../../screening/types';
import { isNearLine } from '../../screening/pass-lines';
import type { CellAddress } from '../../workbook/types';
import { columnLetters } from '../../workbook/cell-addresses';
import type { FactRole } from '../../guideline/types';
import { useReviewState } from '../review-context';
import type { ApplicantFlag } from '../screening/applicant-filter';
import { useApplicantFilter } from '../screening/applicant-filter';
import { factOfRole } from '../../guideline/look-up';

/** The cell that names an applicant's organisation, or else the first cell of its row. */
export const nameCellOf = ({ table, programme, row, sheetRow }: ApplicantResult): CellAddress => {
  const organisation = factOfRole(programme?.facts ?? [], 'organisation');
  const [cell] = organisation === undefined ? [] : table.cellsOf(organisation.name, row);
  return cell ?? { sheet: table.sheet, row: sheetRow, column: 0 };
};

/** A cell of the sheet one looks at, e.g. `K11`. */
export const nameShortly = ({ row, column }: Pick<CellAddress, 'row' | 'column'>): string =>
  `${columnLetters(column)}${row + 1}`;

/** The recommending office of an applicant as the sheet shows it; empty where there is none. */
export const officeOf = ({ programme, row, table }: ApplicantResult): string => {
  const facts = programme?.facts ?? [];
  const office = factOfRole(facts, 'office') ?? factOfRole(facts, 'region');
  return office === undefined ? '' : showInLine(table.shownOf(office.name, row));
};

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

const PAGE = 8;

/** Steps that keys take in a list; `undefined` for keys that are not the list's. */
export const stepOf = (key: string, last: number): ((at: number) => number) | undefined => {
  switch (key) {
    case 'ArrowDown':
      return (at) => Math.min(at + 1, last);
    case 'ArrowUp':
      return (at) => Math.max(at - 1, 0);
    case 'PageDown':
      return (at) => Math.min(at + PAGE, last);
    case 'PageUp':
      return (at) => Math.max(at - PAGE, 0);
    case 'Home':
      return () => 0;
    case 'End':
      return () => last;
    default:
      return undefined;
  }
};

/** Whether an applicant needs a second look for this. */
export const hasFlag = (result: ApplicantResult, flag: ApplicantFlag): boolean => {
  switch (flag) {
    case 'limits':
      return result.limits.length > 0;
    case 'dependsOn':
      return result.dependsOn.length > 0;
    case 'overridden':
      return result.overridden;
    case 'nearLine':
      return isNearLine(result);
  }
};

const none: readonly ApplicantResult[] = [];

/** Applicants that pass the filters, in the order of the sheet. */
export const useListedApplicants = (): readonly ApplicantResult[] => {
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const { conclusion, flag, query: typed } = useApplicantFilter();
  const query = useDeferredValue(typed);
  return useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (conclusion === undefined && flag === undefined && words.length === 0) return all;
    return all.filter(
      (result) =>
        (conclusion === undefined || result.conclusion === conclusion) &&
        (flag === undefined || hasFlag(result, flag)) &&
        words.every((word) => searchTextOf(result).includes(word)),
    );
  }, [all, conclusion, flag, query]);
};
