import ExcelJS from 'exceljs';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/types';

const epoch = Date.UTC(1899, 11, 30);

const fill = (cell: ExcelJS.Cell, value: CellValue, percent: boolean): void => {
  if (value === null) return;
  if (typeof value === 'object' && 'date' in value) {
    cell.value = new Date(epoch + value.date * 86_400_000);
    cell.numFmt = 'yyyy-mm-dd';
  } else if (typeof value === 'object') {
    cell.value = { error: value.error } as ExcelJS.CellErrorValue;
  } else {
    cell.value = value;
    if (percent && typeof value === 'number') cell.numFmt = '0.0%';
  }
};

const addSheet = async (workbook: ExcelJS.Workbook, given: SheetSnapshot): Promise<void> => {
  const sheet = workbook.addWorksheet(given.name, { state: given.visibility });
  given.rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      fill(sheet.getCell(rowIndex + 1, column + 1), value, given.percentColumns.includes(column));
    });
  });
  given.merges.forEach(({ top, left, bottom, right }) => sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1));
  given.hiddenRows.forEach((row) => (sheet.getRow(row + 1).hidden = true));
  given.hiddenColumns.forEach((column) => (sheet.getColumn(column + 1).hidden = true));
  if (given.protected) await sheet.protect('', {});
};

/** An .xlsx file of a snapshot, written by another library than ours. What we keep in workbooks is left out. */
export const writeXlsx = async (
  snapshot: WorkbookSnapshot,
  dress: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of snapshot.sheets) await addSheet(workbook, sheet);
  dress(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
