import { useState } from 'react';
import type { Binding } from '../../applicants/types';
import { useReview, useWords } from '../review-context';

/** What a bound header stands for, and changing that. */
export const useBoundHeader = ({ fact, header, how, unit, year }: Binding) => {
  const review = useReview();
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const details = [...(year === undefined ? [] : [words.sheet.year(year)]), ...(unit === undefined ? [] : [unit])];
  return {
    close: () => setEditing(false),
    edit: () => setEditing(!editing),
    editing,
    forget: () => void review.fixBinding(header, undefined),
    how: words.bound[how],
    meaning: details.length === 0 ? fact : `${fact}（${details.join(words.common.listComma)}）`,
    same: header === fact,
    words,
  };
};
