import { foldText } from '../guideline/fold-text';
import { readYesNo } from '../applicants/read-yes-no';
import type { SheetBinding } from '../applicants/types';
import type { Programme } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';
import type { Answer } from './types';

/** What a header begins with when its column carries a person's answers to one judgement. */
export const ANSWER_HEADER = '评议';

/**
 * Answers typed into the sheet, by sheet row and criterion id: columns headed `评议：` and the criterion's
 * title (or id), filled with yes and no words. Other words leave the judgement open. One title shared by
 * judgements of different kinds of applicants answers them all.
 */
export const answersInSheet = (
  sheet: SheetSnapshot,
  binding: SheetBinding,
  programme: Programme,
): ReadonlyMap<number, ReadonlyMap<string, Answer>> => {
  const headers = new Map<string, readonly string[]>();
  for (const { id, title } of programme.criteria)
    for (const word of new Set([title, id])) {
      const header = foldText(`${ANSWER_HEADER}：${word}`);
      headers.set(header, [...(headers.get(header) ?? []), id]);
    }
  const columns = new Map<number, readonly string[]>();
  for (const row of binding.headerRows)
    sheet.rows[row]?.forEach((cell, column) => {
      const ids = typeof cell === 'string' && cell.includes(ANSWER_HEADER) ? headers.get(foldText(cell)) : undefined;
      if (ids !== undefined) columns.set(column, ids);
    });
  if (columns.size === 0) return new Map();
  return new Map(
    binding.dataRows.map((row) => {
      const answers = new Map<string, Answer>();
      for (const [column, ids] of columns) {
        const reading = readYesNo(sheet.rows[row]?.[column] ?? null, 'yesNo');
        if (reading.kind !== 'known') continue;
        for (const id of ids) answers.set(id, { answer: reading.value ? 'yes' : 'no' });
      }
      return [row, answers];
    }),
  );
};
