import type { ApplicantResult } from '../screening/types';
import type { CellAddress } from '../workbook/types';

/** The cell that names an applicant's organisation, or else the first cell of its row. */
export const nameCellOf = ({ table, programme, row, sheetRow }: ApplicantResult): CellAddress => {
  const organisation = programme?.facts.find(({ role }) => role === 'organisation');
  const [cell] = organisation === undefined ? [] : table.cellsOf(organisation.name, row);
  return cell ?? { sheet: table.sheet, row: sheetRow, column: 0 };
};
