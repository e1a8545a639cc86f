import { useReview, useReviewState, useWords } from '../review-context';
import { useReadings } from '../use-programmes';

/** The readings in play with what is chosen for each. */
export const useReadingChoices = () => {
  const review = useReview();
  const words = useWords();
  const chosen = useReviewState((state) => state.readings);
  const readings = useReadings().map((reading) => ({
    ...reading,
    chosen: chosen.get(reading.id) ?? reading.default,
    standard: reading.default,
  }));
  return {
    changed: readings.filter((reading) => reading.chosen !== reading.standard).length,
    choose: (id: string, label: string) => void review.setReading(id, label),
    readings,
    words,
  };
};
