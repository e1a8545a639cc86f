import { nameColumn } from '../../report/name-cell';
import type { BindingConflict } from '../HeaderBindings/useHeaderBindings';
import { useReview, useReviewState, useWords } from '../review-context';

/** The question behind a conflict, and its answers; nothing is picked for the user. */
export const useBindingQuestion = (conflict: BindingConflict) => {
  const review = useReview();
  const words = useWords();
  const headerRow = useReviewState((state) => state.binding?.headerRows.at(-1) ?? 0);
  const cellAt = (column: number) => ({ sheet: conflict.sheet, row: headerRow, column });

  if (conflict.code === 'applicants.twoFacts')
    return {
      answers: conflict.facts.map((fact) => ({
        key: fact,
        text: fact,
        take: () => void review.fixBinding(conflict.header, fact),
      })),
      cells: [cellAt(conflict.column)],
      hint: undefined,
      question: words.sheet.twoFacts(conflict.header),
    };

  const takeHeader = async (header: string) => {
    const others = conflict.headers.filter((other) => other.header !== header);
    for (const other of others) await review.fixBinding(other.header, null);
    await review.fixBinding(header, conflict.fact);
  };
  const alike = new Set(conflict.headers.map(({ header }) => header)).size < conflict.headers.length;
  return {
    answers: alike
      ? []
      : conflict.headers.map(({ column, header }) => ({
          key: String(column),
          text: words.sheet.useHeader(header, nameColumn(column)),
          take: () => void takeHeader(header),
        })),
    cells: conflict.headers.map(({ column }) => cellAt(column)),
    hint: alike ? words.sheet.sameHeaders : undefined,
    question: words.sheet.twoHeaders(conflict.fact),
  };
};
