import type { UndoSheet } from './own-undo';
import { toSafeText } from './safe-text';

const restored = (value: unknown, format: string): unknown =>
  typeof value === 'string' && value !== '' && !(value.startsWith('=') && format !== '@')
    ? toSafeText(value, format === '@')
    : value;

/** Queues taking back sheets of ours: new ones are deleted, replaced ones show again what they showed. */
export const restoreSheets = (
  context: Excel.RequestContext,
  sheets: readonly UndoSheet[],
  existing: ReadonlySet<string>,
): void => {
  for (const { name, before } of sheets) {
    if (!existing.has(name)) continue;
    const sheet = context.workbook.worksheets.getItem(name);
    if (!before) {
      sheet.delete();
      continue;
    }
    sheet.getRange().untrack().clear('Contents');
    if (!before.range) continue;
    const { top, left, bottom, right } = before.range;
    const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
    range.numberFormat = before.formats.map((row) => [...row]);
    range.formulas = before.formulas.map((row, index) =>
      row.map((value, column) => restored(value, before.formats[index]?.[column] ?? 'General')),
    );
  }
};
