import type { ListPlanner, ListParts } from './list-parts';
import type { ListId } from '../../words/shape';
import { LIST_IDS } from './list-parts';
import type { Steps } from '../../logic/steps';
import type { PlannedSheet } from '../../workbook/types';
import { LANGUAGES, wordsIn } from '../../words/words';
import { planLimits, planNotSelected } from './others';
import { planNoticeList } from './notices';
import { planDisagreement } from './disagreement';
import { planMarks, planSeverity } from './marks';
import { planPoints } from './points';
import { planPublished, planRanked, planRecommended, planReserve } from './selected';
import { planRecord } from '../record/plan-record';
import type { KnownLists } from './name-lists';

/**
 * All lists. Another one is
 * 1. its words in `words/zh-cn/lists.ts`: the name of its sheet (`sheetNames`), what it is for (`about`, in the order of
 *    the lists), and columns that no list has yet (`columns`);
 * 2. the same in the other languages, as the compiler asks;
 * 3. its planner, in a file of this folder;
 * 4. a line here.
 * The pane then offers it, `rank` writes it, a record names it and `verify` recomputes it.
 */
const LISTS: Readonly<Record<ListId, ListPlanner>> = {
  ranked: planRanked,
  recommended: planRecommended,
  published: planPublished,
  reserve: planReserve,
  notSelected: planNotSelected,
  limits: planLimits,
  marks: planMarks,
  severity: planSeverity,
  disagreement: planDisagreement,
  points: planPoints,
  notices: planNoticeList,
  record: planRecord,
};

/** The sheets of the lists asked for, a list a step, in the fixed order of lists. The same parts always give the same sheets. */
export function* planLists(which: readonly ListId[], parts: ListParts): Steps<readonly PlannedSheet[]> {
  const lists = LIST_IDS.filter((id) => which.includes(id));
  const sheets: PlannedSheet[] = [];
  for (const id of lists) {
    sheets.push(...LISTS[id]({ ...parts, lists }).map((sheet) => finishSheet(sheet, parts)));
    yield;
  }
  return sheets;
}

/** A list nobody is on says so; one whose name is taken gets the name found for it. */
const finishSheet = (sheet: PlannedSheet, { language, names }: ListParts): PlannedSheet => ({
  ...sheet,
  name: names?.get(sheet.name) ?? sheet.name,
  footer: sheet.rows.length === 0 ? [wordsIn(language).lists.nobody, ...sheet.footer] : sheet.footer,
});

/**
 * Ranked lists of this guideline from an earlier run that this one does not write again, because nobody applies for
 * their programme any longer: each is emptied and says that it is out of date. A plan takes no sheet away.
 */
export const emptyOutdated = (
  { ranking, language }: ListParts,
  planned: readonly PlannedSheet[],
  { owners, existing }: KnownLists,
): readonly PlannedSheet[] => {
  const words = wordsIn(language).lists;
  const bases = LANGUAGES.map((one) => wordsIn(one).lists.sheetNames.ranked);
  return [...owners]
    .filter(([name, owner]) => owner === ranking.guideline.id && bases.some((base) => name.startsWith(base)))
    .filter(([name]) => existing.includes(name) && !planned.some((sheet) => sheet.name === name))
    .map(([name]) => ({
      name,
      title: [name, ranking.guideline.title],
      columns: [{ header: words.outdated, width: 60, format: 'text' }],
      rows: [],
      footer: [],
      orientation: 'landscape',
    }));
};
