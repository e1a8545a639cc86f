import { runSteps } from '../../logic/steps';
import type { Steps } from '../../logic/steps';
import type { PlannedSheet } from '../../workbook/types';
import { LIST_IDS } from './list-parts';
import type { ListId, ListParts, ListPlanner } from './list-parts';
import { listWordsIn } from './list-words';
import { planCorrectionNotices } from './plan-correction-notices';
import { planLimits } from './plan-limits';
import { planMarks } from './plan-marks';
import { planNotSelected } from './plan-not-selected';
import { planPublished } from './plan-published';
import { planRanked } from './plan-ranked';
import { planRecommended } from './plan-recommended';
import { planRecord } from './plan-record';
import { planReserve } from './plan-reserve';
import { planSeverity } from './plan-severity';

const PLANNERS: Readonly<Record<ListId, ListPlanner>> = {
  ranked: planRanked,
  recommended: planRecommended,
  published: planPublished,
  reserve: planReserve,
  notSelected: planNotSelected,
  limits: planLimits,
  marks: planMarks,
  severity: planSeverity,
  notices: planCorrectionNotices,
  record: planRecord,
};

/** The sheets of the lists asked for, in the fixed order of lists. The same parts always give the same sheets. */
export const planLists = (which: readonly ListId[], parts: ListParts): readonly PlannedSheet[] =>
  runSteps(planListsInSteps(which, parts));

/** The same in pieces, a list each. */
export function* planListsInSteps(which: readonly ListId[], parts: ListParts): Steps<readonly PlannedSheet[]> {
  const lists = LIST_IDS.filter((id) => which.includes(id));
  const sheets: PlannedSheet[] = [];
  for (const id of lists) {
    sheets.push(...PLANNERS[id]({ ...parts, lists }).map((sheet) => finishSheet(sheet, parts)));
    yield;
  }
  return sheets;
}

/** A list nobody is on says so; one whose name is taken gets the name found for it. */
const finishSheet = (sheet: PlannedSheet, { language, names }: ListParts): PlannedSheet => ({
  ...sheet,
  name: names?.get(sheet.name) ?? sheet.name,
  footer: sheet.rows.length === 0 ? [listWordsIn(language).nobody, ...sheet.footer] : sheet.footer,
});
