import { createContext, useContext, useCallback, useMemo } from 'react';
import type { Programme } from '../../guideline/types';
import type { RankedApplicant, Ranking } from '../../ranking/rank-applicants';
import type { RankChange, RankNumbers } from '../../ranking/settings';
import type { Language } from '../../words/language';
import type { RankingPanelWords } from '../../words/ranking-panels';
import type { RankingViewWords } from '../../words/ranking-view';
import type { RankingWords } from '../../words/ranking';
import type { RankingNames } from '../../wording/placement';
import { isTooClose, listNearTheLine } from '../../ranking/compare-lists';
import { useSlowly } from '../shared/hooks';

/** What the parts of the ranking view share: the ranking, the programme looked at, and its words. */
export interface RankingBench {
  readonly ranking: Ranking;
  readonly programme: Programme;
  /** Programmes that somebody applies for, in the document's order. */
  readonly programmes: readonly Programme[];
  readonly chooseProgramme: (id: string) => void;
  /** The programme's applicants in order, the withheld last. */
  readonly rows: readonly RankedApplicant[];
  /** Ids whose placement hangs on half a point; empty until they are found. */
  readonly tooClose: ReadonlySet<string>;
  /** A score's share of the way from the programme's lowest to its highest, for bars. */
  readonly scale: (score: number) => number;
  /** Lists made again with something changed: whether they are wanted, asking for them, who is too close found. */
  readonly trials: { readonly wanted: boolean; readonly ask: () => void; readonly done: boolean };
  /** The applicant whose row is open. */
  readonly open: string | undefined;
  readonly setOpen: (id: string | undefined) => void;
  /** Ranks anew with something changed; no cell is written. */
  readonly change: (change: RankChange) => void;
  readonly busy: boolean;
  readonly names: RankingNames;
  readonly language: Language;
  readonly words: RankingViewWords;
  readonly panel: RankingPanelWords;
  readonly told: RankingWords;
}

const RankingContext = createContext<RankingBench | undefined>(undefined);

export const RankingProvider = RankingContext.Provider;

/** The ranking that is shown. */
export const useRankingBench = (): RankingBench => {
  const bench = useContext(RankingContext);
  if (bench === undefined) throw new Error('A part of the ranking view stands outside of it.');
  return bench;
};

/** Ranks under other numbers; those that are absent go back to the guideline's. */
export const useChangeNumbers = () => {
  const { change } = useRankingBench();
  return useCallback(
    ({ budget, perProject, places, quotas, reserves }: RankNumbers) =>
      change({ budget, perProject, places, quotas, reserves }),
    [change],
  );
};

/** Who is too close to call, found a slice at a time: each near the line costs a list of its own. */
export const useTooClose = (ranking: Ranking | undefined, wanted: boolean): ReadonlySet<string> | undefined => {
  const near = useMemo(() => (ranking && wanted ? listNearTheLine(ranking.allocation) : undefined), [ranking, wanted]);
  const found = useSlowly(
    near,
    useCallback((id: string) => ranking !== undefined && isTooClose(ranking, id), [ranking]),
  );
  return useMemo(() => found && near && new Set(near.filter((_, index) => found[index])), [found, near]);
};
