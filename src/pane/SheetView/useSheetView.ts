import { useBenchNavigation } from '../bench-context';
import { useReview, useReviewState, useWords } from '../review-context';

/** Whether there is a sheet to read, and starting the screening from here. */
export const useSheetView = () => {
  const review = useReview();
  const { show } = useBenchNavigation();
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    hasGuideline: useReviewState((state) => state.guideline !== undefined),
    open: () => void review.open(),
    opened: useReviewState((state) => state.workbook !== undefined),
    screened: useReviewState((state) => state.screening !== undefined),
    setStrict: (strict: boolean) => void review.setStrict(strict),
    start: () => {
      show('screening');
      void review.screen();
    },
    strict: useReviewState((state) => state.strict),
    words: useWords(),
  };
};
