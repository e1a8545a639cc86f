import { useCallback, useMemo, useState } from 'react';
import { rankingPanelWordsIn } from '../../report/ranking-panel-words';
import { rankingViewWordsIn } from '../../report/ranking-view-words';
import { rankingWordsIn } from '../../report/ranking-words';
import { namesOfRanking } from '../../report/word-placement';
import type { RankChange } from '../../review/rank/rank-settings';
import type { RankingBench } from '../ranking-context';
import { useReview, useReviewState, useWords } from '../review-context';
import { useTooClose } from '../use-too-close';

/** What the ranking view shows: nothing yet, no marks, or the ranking of one programme. */
export const useRankingView = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const screened = useReviewState((state) => state.screening !== undefined);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  return {
    bench: useBenchOfRanking(),
    busy,
    previewRanking: () => void review.previewRanking(),
    screened,
    start: () => void review.rank(),
    title: words.titles.ranking,
    view: rankingViewWordsIn(language),
  };
};

const NOBODY: ReadonlySet<string> = new Set();

const useBenchOfRanking = (): RankingBench | undefined => {
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
      panel: rankingPanelWordsIn(language),
      programme,
      programmes,
      ranking,
      rows,
      scale: scaleOf(rows.flatMap(({ ranked }) => (ranked.score === undefined ? [] : [ranked.score]))),
      setOpen,
      told: rankingWordsIn(language),
      tooClose: tooClose ?? NOBODY,
      trials: { ask, done: tooClose !== undefined, wanted },
      words: rankingViewWordsIn(language),
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
