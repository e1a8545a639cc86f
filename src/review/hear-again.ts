import { NOTHING_SETTLED } from '../reviewers/settle';
import type { Reviewer } from '../reviewers/types';
import { nameReviewers, reviewerId } from '../reviewers/types';
import { countOld } from './carry-over';
import { hearReviewers, sameAs, withHeard } from './hear-reviewers';
import type { Session } from './session';

/**
 * Reads what all reviewers' sheets of the snapshot at hand say, and shows what it comes to (rules C3, C5). Nothing is
 * judged by it yet.
 */
export const hearAgain = (session: Session): void => {
  const { store, snapshot } = session;
  const { guideline, language, memory, reviewer, sheet } = store.get();
  if (snapshot === undefined) return;
  const unwritten = { entries: memory.waiting, reviewers: session.signed };
  const heard = hearReviewers(snapshot, memory.renamed, language, unwritten);
  session.heard = heard;
  const next = withHeard(memory, heard, session.old, guideline);
  const expert = nameOfOwn(reviewer, heard.reviewers);
  const isSigned = [...next.sheets.values()].every(({ scoring }) => scoring.expert === expert);
  const sheets = isSigned
    ? next.sheets
    : new Map([...next.sheets].map(([name, own]) => [name, { ...own, scoring: { ...own.scoring, expert } }]));
  const { disputes } = heard.sheets.get(sheet ?? '') ?? NOTHING_SETTLED;
  const before = store.get();
  store.set({
    memory:
      next.sheets === memory.sheets && next.ownSheets === memory.ownSheets && isSigned ? memory : { ...next, sheets },
    disputes: sameAs(before.disputes, disputes) ? (before.disputes ?? []) : disputes,
    settleRule: sameAs(before.settleRule, heard.rule) ? (before.settleRule ?? heard.rule) : heard.rule,
    reviewerIssues: sameAs(before.reviewerIssues, heard.issues) ? (before.reviewerIssues ?? []) : heard.issues,
    carryOver: session.old.size === 0 ? undefined : (before.carryOver ?? countOld(session)),
  });
};

/** The name that marks of whoever reviews here stand under. */
const nameOfOwn = (reviewer: Reviewer | undefined, others: ReadonlyMap<string, Reviewer>): string => {
  if (reviewer === undefined) return '';
  const id = reviewerId(reviewer);
  return nameReviewers(new Map([[id, reviewer], ...others])).get(id) ?? reviewer.name;
};
