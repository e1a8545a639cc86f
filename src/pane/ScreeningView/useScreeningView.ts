import type { Conclusion } from '../../screening/types';
import { useBenchNavigation } from '../bench-context';
import { useReview, useReviewState, useWords } from '../review-context';
import { useApplicantFilter } from '../applicant-filter';
import { useListedApplicants } from '../listed-applicants';

const noCounts: Readonly<Record<Conclusion, number>> = { unqualified: 0, incomplete: 0, pending: 0, qualified: 0 };

/** The screening as the view shows it: counts, filters, and the applicants that pass them. */
export const useScreeningView = () => {
  const review = useReview();
  const { openCard, show } = useBenchNavigation();
  return {
    applicants: useListedApplicants(),
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    counts: useReviewState((state) => state.screening?.counts ?? noCounts),
    filter: useApplicantFilter(),
    openCard,
    preview: () => void review.previewResults(),
    ready: useReviewState((state) => state.guideline !== undefined && state.binding !== undefined),
    rescreen: () => void review.screen(),
    screened: useReviewState((state) => state.screening !== undefined),
    selected: useReviewState((state) => state.selected),
    toSheet: () => show('sheet'),
    unbound: useReviewState((state) => state.screening?.unboundFacts.length ?? 0),
    words: useWords(),
  };
};
