import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Words } from '../words/words';
import { wordsIn } from '../words/words';
import { hidesOthers } from '../reviewers/blind-phase';
import type { Review, ReviewState } from '../review/types';

const ReviewContext = createContext<Review | undefined>(undefined);

/** Gives the views below it their review. */
export const ReviewProvider = ReviewContext.Provider;

/** The review that the pane shows and commands. */
export const useReview = (): Review => {
  const review = useContext(ReviewContext);
  if (review === undefined) throw new Error('A view stands outside of ReviewProvider.');
  return review;
};

/**
 * One part of the review's state; the view renders again only when this part changes. `select` has to
 * give a part as it is in the state (or a plain value), never a fresh object.
 */
export const useReviewState = <T>(select: (state: ReviewState) => T): T => {
  const review = useReview();
  const read = () => select(review.getState());
  return useSyncExternalStore(review.subscribe, read, read);
};

/** Whether others' scores, and what they come to, are kept from whoever sits here: an expert in the blind phase. */
export const useHidesOthers = (): boolean =>
  useReviewState(({ rankSettings, reviewer }) => hidesOthers(reviewer, rankSettings.openMarks === true));

/** The pane's words in the review's language. */
export const useWords = (): Words['pane'] => wordsIn(useReviewState((state) => state.language)).pane;

/** The words of verdicts, conclusions and findings in the review's language. */
export const useReportWords = (): Words['findings'] => wordsIn(useReviewState((state) => state.language)).findings;
