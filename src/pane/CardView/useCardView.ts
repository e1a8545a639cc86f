import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ApplicantResult } from '../../screening/types';
import { useBenchNavigation } from '../bench-context';
import { useListedApplicants } from '../listed-applicants';
import { useReportWords, useReview, useReviewState, useWords } from '../review-context';
import { groupFindings } from './group-findings';

const none: readonly ApplicantResult[] = [];
const editable = 'input, textarea, [contenteditable]';

/** The list to walk through: what the filters leave, or everyone when the applicant is not among these. */
const useWalk = (applicant: ApplicantResult | undefined) => {
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const listed = useListedApplicants();
  const last = useRef({ listed, at: -1 });
  const at = applicant === undefined ? -1 : listed.findIndex(({ key }) => key === applicant.key);
  useEffect(() => {
    if (at >= 0) last.current = { listed, at };
  }, [listed, at]);
  if (at >= 0) return { at, before: listed[at - 1], after: listed[at + 1], total: listed.length };
  const left = applicant === undefined ? undefined : last.current.listed[last.current.at];
  if (left !== undefined && left.key === applicant?.key)
    return {
      at: -1,
      before: listed[last.current.at - 1],
      after: listed[last.current.at],
      total: listed.length,
    };
  const everyone = applicant === undefined ? -1 : all.findIndex(({ key }) => key === applicant.key);
  return { at: everyone, before: all[everyone - 1], after: all[everyone + 1], total: all.length };
};

/** The selected applicant, its findings by group, and the way to its neighbours. */
export const useCardView = () => {
  const review = useReview();
  const words = useWords();
  const { openCard, show } = useBenchNavigation();
  const applicant = useReviewState((state) =>
    state.selected === undefined
      ? undefined
      : state.screening?.applicants.find((candidate) => candidate.key === state.selected),
  );
  const { after, at, before, total } = useWalk(applicant);
  const previous = useCallback(() => before !== undefined && openCard(before.key), [before, openCard]);
  const next = useCallback(() => after !== undefined && openCard(after.key), [after, openCard]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || (event.target instanceof Element && event.target.matches(editable))) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      if (event.key === 'ArrowLeft') previous();
      else next();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [previous, next]);

  return {
    applicant,
    conclusions: useReportWords().conclusions,
    groups: useMemo(() => groupFindings(applicant?.findings ?? []), [applicant]),
    /** Keys of the applicants on either side. */
    neighbours: { previous: before?.key, next: after?.key },
    hasNext: after !== undefined,
    hasPrevious: before !== undefined,
    next,
    noticeOf: () => (applicant === undefined ? '' : review.noticeOf(applicant)),
    position: at + 1,
    previous,
    screened: useReviewState((state) => state.screening !== undefined),
    toList: () => show('screening'),
    total,
    words,
  };
};
