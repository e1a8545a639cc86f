import { useReview, useReviewState, useWords } from '../review-context';

/** The preview of a write in words, and carrying it out. */
export const useWritePreview = () => {
  const review = useReview();
  const words = useWords();
  const preview = useReviewState((state) => state.preview);
  const sheets = (preview?.sheets ?? []).map(({ name, replaces, rows }) =>
    replaces ? words.preview.replacedSheet(name, rows) : words.preview.freshSheet(name, rows),
  );
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    dismiss: () => review.dismissPreview(),
    lines: [
      { label: words.preview.freshColumns, texts: preview?.freshColumns ?? [] },
      { label: words.preview.replacedColumns, texts: preview?.replacedColumns ?? [] },
      { label: words.preview.sheets, texts: sheets },
    ].filter(({ texts }) => texts.length > 0),
    preview,
    words,
    write: () => void review.write(),
  };
};
