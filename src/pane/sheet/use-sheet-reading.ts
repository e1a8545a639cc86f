import { useEffect, useMemo } from 'react';
import type { Proposal } from '../../applicants/types';
import { listLikely } from '../../review/screen-round';
import type { AskedWords } from '../../screening/ask-words';
import { gatherUnknownWords, listLikelyWords } from '../../screening/ask-words';
import type { OpenWeights } from '../../screening/weigh-open';
import { weighOpen } from '../../screening/weigh-open';
import { useReview, useReviewState } from '../review-context';
import { useTargets } from './describe-target';
import type { ChooseMeaning } from './MeaningPicker';
import { NO_COLUMNS, sortColumns } from './sort-columns';

/** Many parts of the view ask for the same; it is worked out once for each screening. */
const remember = <Of extends object, T>(work: (of: Of) => T): ((of: Of) => T) => {
  const known = new WeakMap<Of, T>();
  return (of) => {
    const there = known.get(of) ?? work(of);
    known.set(of, there);
    return there;
  };
};

const weighOnce = remember(weighOpen);
const gatherOnce = remember(gatherUnknownWords);
const listLikelyOnce = remember(listLikely);

const nothingOpen: OpenWeights = { clauses: [], facts: new Map() };
const none: readonly Proposal[] = [];

/** What a screening of the sheet comes to, or would come to as it is bound now. */
export const useKnownScreening = () => {
  const screening = useReviewState((state) => state.screening);
  const trial = useReviewState((state) => state.trial);
  return screening ?? trial?.screening;
};

/** Lets the review work out what hangs on what is open, for as long as the view is there. */
export const useTrial = () => {
  const review = useReview();
  const bound = useReviewState((state) => state.binding !== undefined);
  useEffect(() => {
    if (bound) void review.tryOut();
  }, [bound, review]);
};

const noWords: readonly AskedWords[] = [];

/** Words that could not be read, each text once (rule F13). */
export const useAskedWords = (): readonly AskedWords[] => {
  const screening = useReviewState((state) => state.screening);
  const tried = useReviewState((state) => state.trial?.asked);
  return screening === undefined ? (tried ?? noWords) : gatherOnce(screening);
};

/** How much hangs on the facts and clauses that the sheet has no column for. */
export const useOpenWeights = (): OpenWeights => {
  const screening = useReviewState((state) => state.screening);
  const tried = useReviewState((state) => state.trial?.weights);
  return screening === undefined ? (tried ?? nothingOpen) : weighOnce(screening);
};

/** The columns by what there is to do about them. */
export const useSortedColumns = () => {
  const columns = useReviewState((state) => state.columns);
  const binding = useReviewState((state) => state.binding);
  const fixed = useReviewState((state) => state.review.fixed);
  const { facts } = useOpenWeights();
  return useMemo(
    () => (binding === undefined ? NO_COLUMNS : sortColumns(columns, binding, fixed, facts)),
    [columns, binding, fixed, facts],
  );
};

/** What is bound by guess and has to be confirmed before anything is written. */
const useLikely = (): readonly Proposal[] => {
  const binding = useReviewState((state) => state.binding);
  return binding === undefined ? none : listLikelyOnce(binding);
};

/** All that columns may stand for: what the sheet lacks, heaviest first, and what it has. */
export const useChooser = () => {
  const { targets } = useTargets();
  const binding = useReviewState((state) => state.binding);
  const { facts: weights } = useOpenWeights();
  const chooser = useMemo((): ChooseMeaning => {
    const there = new Set([
      ...(binding?.bindings ?? []).map(({ fact }) => fact),
      ...(binding?.computed ?? []).map(({ fact }) => fact),
    ]);
    const weightOf = (target: string) => weights.get(target) ?? 0;
    return {
      wanted: targets
        .filter(({ name }) => !there.has(name))
        .sort((left, right) => weightOf(right.name) - weightOf(left.name)),
      carried: targets.filter(({ name }) => there.has(name)),
      weightOf,
    };
  }, [targets, binding, weights]);
  return { chooser };
};

/** All that was inferred, columns and words, and saying yes to it at once (rule B6). */
export const useInferred = () => {
  const review = useReview();
  const likely = useLikely();
  const asked = useAskedWords();
  const proposed = useMemo(() => listLikelyWords(asked), [asked]);
  return {
    columns: new Set(likely.flatMap(({ columns }) => columns.map(({ column }) => column))).size,
    words: proposed.length,
    confirmAll: () => void review.confirmInferred(proposed),
  };
};
