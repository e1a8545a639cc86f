import type { CellRange } from '../../../workbook/types';
import { EMPTY } from '../document/cell';
import type { SheetDocument } from '../document/sheet-document';
import { refuseArgument } from '../refusal';
import type { Session } from '../session';
import { requireUnprotected, tellOwnChange } from '../session';

/** `Range.clear`: everything, contents only, or looks only. */
export const clearRange = (session: Session, sheet: SheetDocument, range: CellRange, applyTo: unknown): void => {
  requireUnprotected(sheet, 'Range.clear');
  if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats') refuseArgument('Range.clear', applyTo);
  const last = Math.min(range.bottom, sheet.rows.length - 1);
  for (let row = range.top; row <= last; row += 1) {
    const to = Math.min(range.right, (sheet.rows[row]?.length ?? 0) - 1);
    for (let column = range.left; column <= to; column += 1) {
      const { content, formula, format, style } = sheet.cell(row, column);
      if (applyTo === 'All') sheet.put(row, column, EMPTY);
      else if (applyTo === 'Contents') sheet.put(row, column, { content: null, format, style });
      else sheet.put(row, column, { ...EMPTY, content, ...(formula === undefined ? {} : { formula }) });
    }
  }
  if (applyTo !== 'Formats') tellOwnChange(session, sheet, range);
};
