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
  LIST_IDS.filter((id) => which.includes(id))
    .flatMap((id, _, lists) => PLANNERS[id]({ ...parts, lists }))
    .map((sheet) =>
      sheet.rows.length === 0 ? { ...sheet, footer: [listWordsIn(parts.language).nobody, ...sheet.footer] } : sheet,
    )
    .map((sheet) => ({ ...sheet, name: parts.names?.get(sheet.name) ?? sheet.name }));
