import { useReview, useReviewState, useWords } from '../review-context';

/** What the status line says: work under way, then what is out of date, then where one is. */
export const useStatus = () => {
  const review = useReview();
  const words = useWords();
  const activity = useReviewState((state) => state.activity);
  const stale = useReviewState((state) => state.stale && state.screening !== undefined);
  const workbook = useReviewState((state) => state.workbook);
  const sheet = useReviewState((state) => state.sheet);
  const cost = useReviewState((state) => state.lastEditCost);
  const language = useReviewState((state) => state.language);
  const place = workbook === undefined ? words.status.noWorkbook : (sheet ?? workbook);
  const text =
    activity.kind !== 'idle'
      ? words.status[activity.kind]
      : cost === undefined
        ? place
        : words.status.rejudged(cost < 10 ? cost.toFixed(1) : cost.toFixed(0));
  return {
    busy: activity.kind !== 'idle',
    place: workbook,
    rescreen: () => void review.screen(),
    stale: stale && activity.kind === 'idle',
    switchLanguage: () => review.setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN'),
    text,
    words,
  };
};
