import { createContext, useContext, useCallback, useMemo, useState } from 'react';
import type { Programme } from '../../guideline/types';
import type { RankedApplicant, Ranking } from '../../ranking/rank-applicants';
import type { RankChange, RankNumbers } from '../../ranking/settings';
import type { Language, Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import type { RankingNames } from '../../wording/placement';
import { namesOfRanking } from '../../wording/placement';
import { isTooClose, listNearTheLine } from '../../ranking/compare-lists';
import { canBeWalked, listTooClose } from '../../ranking/try-scores';
import { useSlowly } from '../shared/hooks';
import { useReview, useReviewState } from '../review-context';
import type { Placement } from '../../ranking/types';

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
  readonly words: Words['pane']['ranking'];
  readonly panel: Words['pane']['rankingPanels'];
  /** Words of placements, methods and reasons. */
  readonly placementWords: Words['ranking'];
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

/** Who is too close to call; where each near the line costs a list of its own, found a slice at a time. */
const useTooClose = (ranking: Ranking | undefined, wanted: boolean): ReadonlySet<string> | undefined => {
  const walked = useMemo(
    () => (ranking && wanted && canBeWalked(ranking) ? new Set(listTooClose(ranking)) : undefined),
    [ranking, wanted],
  );
  const near = useMemo(
    () => (ranking && wanted && walked === undefined ? listNearTheLine(ranking.allocation) : undefined),
    [ranking, walked, wanted],
  );
  const found = useSlowly(
    near,
    useCallback((id: string) => ranking !== undefined && isTooClose(ranking, id), [ranking]),
  );
  return useMemo(
    () => walked ?? (found && near && new Set(near.filter((_, index) => found[index]))),
    [found, near, walked],
  );
};

const NOBODY: ReadonlySet<string> = new Set();

export const useBenchOfRanking = (): RankingBench | undefined => {
  const review = useReview();
  const language = useReviewState((state) => state.language);
  const ranking = useReviewState((state) => state.ranking);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<string>();
  const chooseProgramme = useCallback((id: string) => {
    setChosen(id);
    setOpen(undefined);
  }, []);
  const change = useCallback((settings: RankChange) => void review.rank(settings), [review]);
  const [asked, setAsked] = useState(false);
  // Where the best total is official every list is solved anew: only when asked for.
  const wanted = asked || ranking?.settings.official.list === 'order';
  const ask = useCallback(() => setAsked(true), []);
  const tooClose = useTooClose(ranking, wanted);
  return useMemo(() => {
    if (ranking === undefined) return undefined;
    const present = new Set(ranking.applicants.map(({ applicant }) => applicant.programme?.id));
    const programmes = ranking.guideline.programmes.filter(({ id }) => present.has(id));
    const programme = programmes.find(({ id }) => id === chosen) ?? programmes[0];
    if (programme === undefined) return undefined;
    const rows = ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme.id);
    return {
      busy,
      change,
      chooseProgramme,
      language,
      names: namesOfRanking(ranking, language),
      open,
      panel: wordsIn(language).pane.rankingPanels,
      programme,
      programmes,
      ranking,
      rows,
      scale: scaleOf(rows.flatMap(({ ranked }) => (ranked.score === undefined ? [] : [ranked.score]))),
      setOpen,
      placementWords: wordsIn(language).ranking,
      tooClose: tooClose ?? NOBODY,
      trials: { ask, done: tooClose !== undefined, wanted },
      words: wordsIn(language).pane.ranking,
    };
  }, [ask, busy, change, chooseProgramme, chosen, language, open, ranking, tooClose, wanted]);
};

/** The lowest score keeps a stub of a bar, so that it is not taken for none. */
const STUB = 0.08;

const scaleOf = (scores: readonly number[]) => {
  const lowest = scores.reduce((least, score) => Math.min(least, score), Infinity);
  const span = scores.reduce((most, score) => Math.max(most, score), -Infinity) - lowest;
  return (score: number) => (span <= 0 ? 1 : STUB + (1 - STUB) * ((score - lowest) / span));
};

/** How many stand where; `qualified` counts those too that only lack a score. */
export type PlacementCounts = Readonly<Record<Placement | 'qualified', number>>;

/** Counts applicants by placement. */
export const countPlacements = (rows: readonly RankedApplicant[]): PlacementCounts => {
  const counts = { selected: 0, reserve: 0, tied: 0, notSelected: 0, withheld: 0, qualified: 0 };
  for (const { applicant, ranked } of rows) {
    counts[ranked.placement] += 1;
    if (applicant.conclusion === 'qualified') counts.qualified += 1;
  }
  return counts;
};
