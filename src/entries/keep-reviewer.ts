import type { Review } from '../review/types';
import type { Reviewer } from '../reviewers/types';

const PLACE = 'shortlister.reviewer';

/** Who signed last in this browser; nobody where nothing was kept, or the browser keeps nothing. */
export const keptReviewer = (): Reviewer | undefined => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(PLACE) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { name, unit, role } = kept as Partial<Record<keyof Reviewer, unknown>>;
    const isRole = role === 'examiner' || role === 'expert' || role === 'lead';
    return typeof name === 'string' && typeof unit === 'string' && isRole ? { name, unit, role } : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps who signs in this browser, and in no workbook: another one opens it under another name. */
export const keepReviewer = (review: Review): Review => {
  let kept = review.getState().reviewer;
  review.subscribe(() => {
    const { reviewer } = review.getState();
    if (reviewer === kept || reviewer === undefined) return;
    kept = reviewer;
    try {
      window.localStorage.setItem(PLACE, JSON.stringify(reviewer));
    } catch {
      // A browser that keeps nothing asks again.
    }
  });
  return review;
};
