import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useApplicantFilterState } from '../applicant-filter';
import { benchViews } from '../bench-views';
import type { BenchNavigation, BenchView } from '../bench-context';
import { nameCellOf } from '../name-cell-of';
import { useReview } from '../review-context';

/** Which view is shown, how one gets from one to another, and where the focus goes. */
export const useBench = () => {
  const review = useReview();
  const filter = useApplicantFilterState();
  const [view, setView] = useState<BenchView>('sheet');
  const shown = useDeferredValue(view);
  const panel = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);

  useEffect(() => {
    if (focusNext.current) panel.current?.focus();
    focusNext.current = false;
  }, [shown]);

  useEffect(() => {
    const timer = setTimeout(() => void Promise.all(benchViews.map(({ load }) => load())), 200);
    return () => clearTimeout(timer);
  }, []);

  const show = useCallback(
    (next: BenchView) => {
      focusNext.current = next !== shown;
      setView(next);
    },
    [shown],
  );
  const openCard = useCallback(
    (key: string) => {
      review.select(key);
      const applicant = review.getState().screening?.applicants.find((candidate) => candidate.key === key);
      if (applicant !== undefined) void review.reveal(nameCellOf(applicant));
      show('card');
    },
    [review, show],
  );
  const navigation: BenchNavigation = useMemo(() => ({ view, show, openCard }), [view, show, openCard]);
  return { filter, navigation, panel, setView, shown, view };
};
