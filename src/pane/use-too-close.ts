import { useCallback, useMemo } from 'react';
import { isTooClose, listNearTheLine } from '../ranking/compare-lists';
import type { Ranking } from '../review/rank/rank-applicants';
import { useSlowly } from './use-slowly';

/** Who is too close to call, found a slice at a time: each near the line costs a list of its own. */
export const useTooClose = (ranking: Ranking | undefined, wanted: boolean): ReadonlySet<string> | undefined => {
  const near = useMemo(() => (ranking && wanted ? listNearTheLine(ranking.allocation) : undefined), [ranking, wanted]);
  const found = useSlowly(
    near,
    useCallback((id: string) => ranking !== undefined && isTooClose(ranking, id), [ranking]),
  );
  return useMemo(() => found && near && new Set(near.filter((_, index) => found[index])), [found, near]);
};
