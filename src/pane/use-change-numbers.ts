import { useCallback } from 'react';
import type { RankNumbers } from '../review/rank/rank-settings';
import { useRankingBench } from './ranking-context';

/** Ranks under other numbers; those that are absent go back to the guideline's. */
export const useChangeNumbers = () => {
  const { change } = useRankingBench();
  return useCallback(
    ({ budget, perProject, places, quotas, reserves }: RankNumbers) =>
      change({ budget, perProject, places, quotas, reserves }),
    [change],
  );
};
