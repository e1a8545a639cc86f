import { useEffect, useMemo, useState } from 'react';
import { compareMethods, findTooClose, leaveOneExpertOut } from '../../ranking/compare-lists';
import type { BestTotal, ScoringMethod } from '../../ranking/types';
import { LIST_IDS } from '../../report/lists/list-parts';
import { rankingViewWordsIn } from '../../report/ranking-view-words';
import { rankingWordsIn } from '../../report/ranking-words';
import { wordContestIssue } from '../../report/word-contest-issue';
import { namesOfRanking } from '../../report/word-placement';
import { useReview, useReviewState, useWords } from '../review-context';

const METHODS: readonly ScoringMethod[] = ['mean', 'trimmed', 'median', 'weighted', 'zScore'];

/** What the ranking view shows: one programme's order with everything it hangs on. */
export const useRankingView = () => {
  const review = useReview();
  const language = useReviewState((state) => state.language);
  const screened = useReviewState((state) => state.screening !== undefined);
  const ranking = useReviewState((state) => state.ranking);
  const settings = useReviewState((state) => state.rankSettings);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  const [chosen, setChosen] = useState<string | undefined>();
  const [best, setBest] = useState<BestTotal | undefined>();
  useEffect(() => setBest(undefined), [ranking]);

  const told = rankingWordsIn(language);
  const names = useMemo(() => ranking && namesOfRanking(ranking, language), [ranking, language]);
  const programmes = useMemo(() => {
    const present = new Set(ranking?.applicants.map(({ applicant }) => applicant.programme?.id));
    return (ranking?.guideline.programmes ?? []).filter(({ id }) => present.has(id));
  }, [ranking]);
  const programme = programmes.find(({ id }) => id === chosen) ?? programmes[0];
  const rows = useMemo(
    () => (ranking?.applicants ?? []).filter(({ applicant }) => applicant.programme?.id === programme?.id),
    [ranking, programme],
  );
  const hasMarks = (ranking?.markSheet.experts.length ?? 0) > 0;
  const methods = useMemo(() => (ranking && hasMarks ? compareMethods(ranking, METHODS) : []), [ranking, hasMarks]);
  const tooClose = useMemo(() => new Set(ranking && findTooClose(ranking)), [ranking]);
  const withoutExperts = useMemo(
    () =>
      ranking && hasMarks
        ? leaveOneExpertOut(ranking).filter(({ enters, leaves }) => enters.length + leaves.length > 0)
        : [],
    [ranking, hasMarks],
  );
  return {
    best,
    busy,
    caps: (ranking?.allocation.capUse ?? []).filter(({ used }) => used > 0),
    findBest: () => void review.findBestTotal().then(setBest),
    hasMarks,
    issues: (ranking?.issues ?? []).map((issue) => (ranking ? wordContestIssue(issue, ranking, language) : '')),
    language,
    methodOptions: METHODS.map((method) => ({ value: method, text: told.methods[method] })),
    methods,
    names,
    placesText: (id: string) => settings.places.get(id)?.value,
    programme,
    programmeOptions: programmes.map(({ id, name }) => ({ value: id, text: name })),
    ranking,
    rows,
    screened,
    setChosen,
    setMethod: (method: string) => void review.rank({ method: method as ScoringMethod }),
    setPlaces: (id: string, value: number, reason: string) =>
      void review.rank({ places: new Map(settings.places).set(id, { value, reason }) }),
    setSeed: (seed: string) => void review.rank({ tieRule: seed === '' ? { kind: 'show' } : { kind: 'draw', seed } }),
    settings,
    start: () => void review.rank(),
    told,
    tooClose,
    view: rankingViewWordsIn(language),
    withoutExperts,
    words: useWords(),
    write: () => review.previewRanking(),
    writeLists: () => review.previewLists(LIST_IDS),
  };
};

export type RankingViewState = ReturnType<typeof useRankingView>;
