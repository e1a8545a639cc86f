import { useCallback, useMemo, useState } from 'react';
import { compareMethods, leaveOneExpertOut } from '../../ranking/compare-lists';
import { useRankingBench } from '../ranking-context';
import { METHODS } from '../ScoringPanel/useScoringPanel';
import { useLater } from '../use-later';

/**
 * What the list would be otherwise: under other methods, and without each expert. Computed after the list is
 * shown; where the best total is official every list is solved anew, so only when asked for.
 */
export const useEvidence = () => {
  const { ranking } = useRankingBench();
  const [asked, setAsked] = useState(false);
  const wanted = asked || ranking.settings.official.list === 'order';
  const methods = useLater(
    useMemo(() => (wanted ? () => compareMethods(ranking, METHODS) : undefined), [ranking, wanted]),
  );
  const withoutExperts = useLater(
    useMemo(
      () =>
        wanted
          ? () => leaveOneExpertOut(ranking).filter(({ enters, leaves }) => enters.length + leaves.length > 0)
          : undefined,
      [ranking, wanted],
    ),
  );
  return { ask: useCallback(() => setAsked(true), []), methods, wanted, withoutExperts };
};

export type Evidence = ReturnType<typeof useEvidence>;
