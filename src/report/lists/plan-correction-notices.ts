import { planNotices } from '../plan-notices';
import type { ListPlanner } from './list-parts';

/** 补正通知, dated as the parts say: one complete notice per applicant with something to correct, over all sheets. */
export const planCorrectionNotices: ListPlanner = ({ sheets, language, noticesFrom }) => {
  if (noticesFrom === undefined) return [];
  const planned = sheets.flatMap(({ screening }) => planNotices(screening, undefined, noticesFrom, language).sheets);
  const [first] = planned;
  return first === undefined ? [] : [{ ...first, rows: planned.flatMap(({ rows }) => rows) }];
};
