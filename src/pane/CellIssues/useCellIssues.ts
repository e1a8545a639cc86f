import { useState } from 'react';
import type { ApplicantIssue } from '../../applicants/types';
import type { CellAddress } from '../../workbook/types';
import { useReview, useReviewState, useWords } from '../review-context';
import { wordIssue } from '../../report/word-issue';

const FEW = 8;
const MORE = 50;
const none: readonly ApplicantIssue[] = [];

const cellOf = (issue: ApplicantIssue, sheet: string): CellAddress | undefined => {
  if ('cell' in issue) return issue.cell;
  const row = issue.code === 'applicants.duplicateKey' ? issue.rows[0] : undefined;
  return row === undefined ? undefined : { sheet, row, column: 0 };
};

/** Cells that could not be read for sure, each with its sentence; conflicts of headers are asked elsewhere. */
export const useCellIssues = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const sheet = useReviewState((state) => state.sheet ?? '');
  const found = useReviewState((state) => state.screening?.issues ?? state.binding?.issues ?? none);
  const [limit, setLimit] = useState(FEW);
  const issues = found.filter(({ code }) => code !== 'applicants.twoHeaders' && code !== 'applicants.twoFacts');
  return {
    count: issues.length,
    entries: issues.slice(0, limit).map((issue, index) => {
      const cell = cellOf(issue, sheet);
      return {
        key: `${issue.code}-${index}`,
        reveal: cell === undefined ? undefined : () => void review.reveal(cell),
        text: wordIssue(issue, language),
      };
    }),
    more: Math.min(issues.length - limit, MORE),
    showMore: () => setLimit(limit + MORE),
    words,
  };
};
