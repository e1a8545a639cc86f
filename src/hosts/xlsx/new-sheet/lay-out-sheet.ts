import type { PlannedSheet } from '../../../workbook/types';

/** Where the parts of a planned sheet stand, zero-based rows. */
export interface SheetLayout {
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of the table; the header's when the table is empty. */
  readonly lastRow: number;
  readonly footerRow: number;
  /** Last row that drop-down lists cover: an empty table is a form to be filled. */
  readonly lastChoiceRow: number;
}

const FORM_ROWS = 1000;

export const layOutSheet = ({ title, rows }: PlannedSheet): SheetLayout => {
  const headerRow = title.length;
  const lastRow = headerRow + rows.length;
  return {
    headerRow,
    firstRow: headerRow + 1,
    lastRow,
    footerRow: lastRow + 1,
    lastChoiceRow: rows.length === 0 ? headerRow + FORM_ROWS : lastRow,
  };
};
