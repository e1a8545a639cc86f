import { planNotices } from '../plan-notices';
import type { ListPlanner } from './list-parts';

/** 补正通知, dated as the parts say: one complete notice per applicant with something to correct, over all sheets. */
export const planCorrectionNotices: ListPlanner = ({ sheets, language, noticesFrom }) => {
  if (noticesFrom === undefined) return [];
  const screenings = sheets.map(({ screening }) => screening);
  return planNotices(screenings, undefined, noticesFrom, language)?.sheets ?? [];
};
