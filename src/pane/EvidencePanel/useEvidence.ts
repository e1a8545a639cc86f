import { useCallback, useMemo } from 'react';
import { compareMethods, leaveExpertOut } from '../../ranking/compare-lists';
import type { ScoringMethod } from '../../ranking/types';
import { useRankingBench } from '../ranking-context';
import { METHODS } from '../ScoringPanel/useScoringPanel';
import { useSlowly } from '../use-slowly';

/** What the list would be under other methods, and without each expert; worked out after the list is shown. */
export const useEvidence = () => {
  const { ranking, trials } = useRankingBench();
  const { wanted } = trials;
  const others = useMemo(
    () => (wanted ? METHODS.filter((method) => method !== ranking.settings.method) : undefined),
    [ranking, wanted],
  );
  const experts = useMemo(() => (wanted ? [...ranking.markSheet.experts] : undefined), [ranking, wanted]);
  const methods = useSlowly(
    others,
    useCallback((method: ScoringMethod) => compareMethods(ranking, [method]), [ranking]),
  );
  const without = useSlowly(
    experts,
    useCallback((expert: string) => leaveExpertOut(ranking, expert), [ranking]),
  );
  return {
    methods: useMemo(() => methods?.flat(), [methods]),
    withoutExperts: useMemo(
      () => without?.filter(({ enters, leaves }) => enters.length + leaves.length > 0),
      [without],
    ),
  };
};
