import { useMemo, useState } from 'react';
import type { ApplicantResult } from '../../screening/types';
import { useReview, useReviewState, useWords } from '../review-context';

const none: readonly ApplicantResult[] = [];

/** Who gets a notice, whose is shown, and taking them all along. */
export const useNoticesView = () => {
  const review = useReview();
  const words = useWords();
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const selected = useReviewState((state) => state.selected);
  const [withUnqualified, setWithUnqualified] = useState(false);
  const applicants = useMemo(
    () =>
      all.filter(({ conclusion }) => conclusion === 'incomplete' || (withUnqualified && conclusion === 'unqualified')),
    [all, withUnqualified],
  );
  const shown = applicants.find(({ key }) => key === selected) ?? applicants[0];
  return {
    applicants,
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    notice: useMemo(() => (shown === undefined ? '' : review.noticeOf(shown)), [review, shown]),
    readAll: () => applicants.map((applicant) => review.noticeOf(applicant)).join('\n\n'),
    screened: useReviewState((state) => state.screening !== undefined),
    select: (key: string) => review.select(key),
    setWithUnqualified,
    shown,
    toSheet: () => void review.previewNotices(),
    withUnqualified,
    words,
  };
};
