import { useState } from 'react';
import { useReview, useReviewState, useWords } from '../review-context';

const none: ReadonlyMap<string, string> = new Map();

/** The other sheets that fit the guideline, which of them are screened together, and for which programme. */
export const useTogetherSheets = () => {
  const review = useReview();
  const words = useWords();
  const joinable = useReviewState((state) => state.joinable);
  const together = useReviewState((state) => state.together);
  const entries = useReviewState((state) => state.sheets);
  const guideline = useReviewState((state) => state.guideline);
  // A programme chosen for a sheet before the sheet is checked.
  const [picked, setPicked] = useState(none);
  const sheets = joinable.map(({ name, asks, proposed }) => {
    const joined = together.get(name);
    const own = picked.get(name);
    const programme = joined ?? (own === undefined ? proposed : ({ kind: 'one', id: own } as const));
    const rows = entries.find((entry) => entry.name === name)?.rows ?? 0;
    return {
      name,
      text: words.sheet.sheetRows(name, rows),
      checked: joined !== undefined,
      canJoin: programme !== undefined,
      asks,
      programme: programme?.kind === 'one' ? programme.id : undefined,
      toggle: () => void review.joinSheet(name, joined === undefined ? programme : undefined),
      chooseProgramme: (id: string) => {
        setPicked(new Map(picked).set(name, id));
        if (joined !== undefined) void review.joinSheet(name, { kind: 'one', id });
      },
    };
  });
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    programmeOptions: (guideline?.programmes ?? []).map(({ id, name }) => ({ value: id, text: name })),
    sheets,
    words,
  };
};
