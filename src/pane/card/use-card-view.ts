import { useRef, useEffect, useMemo, useCallback } from 'react';
import type { ApplicantResult, Finding } from '../../screening/types';
import { useListedApplicants } from '../shared/applicants';
import { useReview, useReportWords, useReviewState, useWords } from '../review-context';
import { useBenchNavigation } from '../bench-context';

const none: readonly ApplicantResult[] = [];

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
      const { altKey, ctrlKey, key, metaKey, target } = event;
      if (!altKey || ctrlKey || metaKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
      if (event.defaultPrevented || event.isComposing) return;
      // In a browser, Alt+← would leave the page with all that is on it.
      event.preventDefault();
      // What stands in a form is only kept when the form is sent.
      if (target instanceof HTMLElement && target.closest('form') !== null) return;
      // Leaving a field keeps what was typed into it.
      if (target instanceof HTMLElement && target.matches('input, textarea')) target.blur();
      if (key === 'ArrowLeft') previous();
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

/** Headings of the card, in the order in which they matter. */
export type FindingGroup = 'notMet' | 'missing' | 'awaiting' | 'met' | 'notApplicable' | 'unchecked';

const order: readonly FindingGroup[] = ['notMet', 'missing', 'awaiting', 'met', 'notApplicable', 'unchecked'];

/** The group a finding belongs to; what is undetermined waits either for a fact or for a person. */
const groupOf = ({ awaiting, verdict }: Finding): FindingGroup => {
  switch (verdict) {
    case 'undetermined':
      return awaiting ? 'awaiting' : 'missing';
    case 'met':
    case 'notMet':
    case 'notApplicable':
    case 'unchecked':
      return verdict;
  }
};

/** Size of the smallest set of facts that would settle a finding. */
const shortest = ({ alternatives, missing }: Finding): number =>
  Math.min(missing.length, ...alternatives.map(({ length }) => length));

/** Findings by group, empty groups left out; what is missing stands shortest first. */
const groupFindings = (
  findings: readonly Finding[],
): readonly { readonly group: FindingGroup; readonly findings: readonly Finding[] }[] =>
  order
    .map((group) => {
      const members = findings.filter((finding) => groupOf(finding) === group);
      return {
        group,
        findings: group === 'missing' ? [...members].sort((left, right) => shortest(left) - shortest(right)) : members,
      };
    })
    .filter(({ findings: members }) => members.length > 0);
