import type { Outcome } from '../../workbook/types';
import { done } from './in-turn';
import { runExcel } from './run-excel';

/** Finds out which of the sheets is gone, where Excel only said that something was not found. */
export const explainMissingSheet = async <T>(outcome: Outcome<T>, sheets: readonly string[]): Promise<Outcome<T>> => {
  if (outcome.ok || outcome.issue.code !== 'host.sheetGone' || outcome.issue.sheet !== '') return outcome;
  const found = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return done(worksheets.items.map(({ name }) => name));
  });
  if (!found.ok) return outcome;
  const missing = sheets.find((sheet) => !found.value.includes(sheet));
  return missing === undefined ? outcome : { ok: false, issue: { code: 'host.sheetGone', sheet: missing } };
};
