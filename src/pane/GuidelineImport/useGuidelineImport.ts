import { useRef, useState, type ChangeEvent } from 'react';
import type { GuidelineIssue } from '../../guideline/types';
import { useReview, useReviewState, useWords } from '../review-context';

/** Reads guideline files that the user picks and shows what is wrong with them. */
export const useGuidelineImport = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const input = useRef<HTMLInputElement>(null);
  const [issues, setIssues] = useState<readonly GuidelineIssue[]>();

  const readFiles = async (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])];
    event.target.value = '';
    if (picked.length === 0) return;
    const files = await Promise.all(
      picked.map(async (file) => ({ path: file.webkitRelativePath || file.name, text: await file.text() })),
    );
    setIssues(review.addGuideline(files));
  };
  const refused = issues?.some(({ severity }) => severity === 'error') ?? false;
  return {
    dismiss: () => setIssues(undefined),
    input,
    issues,
    language,
    pick: () => input.current?.click(),
    readFiles: (event: ChangeEvent<HTMLInputElement>) => void readFiles(event),
    refused,
    words,
  };
};
