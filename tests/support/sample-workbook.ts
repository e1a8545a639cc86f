import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/types';

/** A sheet with nothing special about it but what is given. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot => ({
  name,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
  ...more,
});

export const workbookOf = (sheets: readonly SheetSnapshot[], memory?: string): WorkbookSnapshot => ({
  name: '申报表.xlsx',
  sheets,
  memory,
});
