import type { ApplicantResult } from '../../screening/types';
import { useBenchNavigation } from '../bench-context';
import { useReportWords, useReviewState, useWords } from '../review-context';

/** Limits, readings and priorities of one applicant, put into words. */
export const useCardRemarks = ({ dependsOn, key, limits, priorities, programme }: ApplicantResult) => {
  const words = useWords();
  const { conclusions } = useReportWords();
  const { openCard } = useBenchNavigation();
  const guideline = useReviewState((state) => state.guideline);
  const readings = [...(guideline?.readings ?? []), ...(programme?.readings ?? [])];
  return {
    limits: limits.map(({ limit, rows, value }) => ({
      limit,
      others: rows.filter((row) => row.key !== key),
      shared: words.card.limitShared(value),
    })),
    open: openCard,
    priorities: priorities.map(({ priority, truth }) =>
      truth === 'yes' ? priority.title : `${priority.title}（${words.card.priorityUnknown}）`,
    ),
    readings: dependsOn.map(({ conclusion, option, reading }) => ({
      key: `${reading} ${option}`,
      text: words.card.dependsOnOption(
        readings.find(({ id }) => id === reading)?.name ?? reading,
        option,
        conclusions[conclusion],
      ),
    })),
    words,
  };
};
