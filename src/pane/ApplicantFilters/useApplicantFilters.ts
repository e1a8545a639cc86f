import { useMemo } from 'react';
import type { ApplicantResult } from '../../screening/types';
import { useReviewState, useWords } from '../review-context';
import type { ApplicantFlag } from '../applicant-filter';

const none: readonly ApplicantResult[] = [];

/** What needs a second look, counted over all applicants; what nobody has is left out. */
export const useApplicantFilters = () => {
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const flags = useMemo(() => {
    const counts: Record<ApplicantFlag, number> = { limits: 0, dependsOn: 0, overridden: 0 };
    for (const { dependsOn, limits, overridden } of all) {
      if (limits.length > 0) counts.limits += 1;
      if (dependsOn.length > 0) counts.dependsOn += 1;
      if (overridden) counts.overridden += 1;
    }
    const order: readonly ApplicantFlag[] = ['limits', 'dependsOn', 'overridden'];
    return order.map((flag) => ({ flag, count: counts[flag] })).filter(({ count }) => count > 0);
  }, [all]);
  return { flags, total: all.length, words: useWords() };
};
