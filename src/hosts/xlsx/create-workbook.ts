import type { PlannedSheet } from '../../workbook/types';
import { emptyWorkbook } from './new-workbook/empty-workbook';
import { writePlannedSheets } from './new-sheet/write-planned-sheets';
import { openStyles } from './styles/open-styles';

/**
 * A fresh workbook of planned sheets, at least one: a template, a list exported as a file of its own. It carries no
 * memory of ours: what people do with its sheets is theirs.
 */
export const createWorkbook = (sheets: readonly PlannedSheet[]): Uint8Array => {
  const workbook = emptyWorkbook();
  const styles = openStyles(workbook);
  writePlannedSheets(workbook, sheets, styles.book);
  styles.save();
  return workbook.edit.bytes();
};
