import { useState } from 'react';
import type { UnboundHeader } from '../../applicants/types';
import { useReview, useReviewState, useWords } from '../review-context';

/** Binding a header that stands for nothing yet. */
export const useUnboundHeader = ({ column, header }: UnboundHeader) => {
  const review = useReview();
  const words = useWords();
  const sheet = useReviewState((state) => state.binding?.sheet ?? '');
  const row = useReviewState((state) => state.binding?.headerRows.at(-1) ?? 0);
  const [choosing, setChoosing] = useState(false);
  return {
    bind: (fact: string) => void review.fixBinding(header, fact),
    cell: { sheet, row, column },
    choose: () => setChoosing(true),
    choosing,
    words,
  };
};
