import { useState, type FormEvent } from 'react';
import { sumWeights } from '../../ranking/rubric';
import type { Rubric } from '../../ranking/rubric';
import type { RubricWords } from '../../report/rubric-words';
import { wordNumber } from '../../report/word-number';
import { useReview, useReviewState } from '../review-context';
import { blankDimension, draftOf, readDraft } from './draft-rubric';
import type { DraftDimension } from './draft-rubric';
import { wordDraftIssue } from './word-draft-issue';
import type { DraftField } from './word-draft-issue';

const sumOf = (numbers: readonly number[]) =>
  wordNumber(numbers.filter(Number.isFinite).reduce((sum, each) => sum + each, 0));

/** A rubric being written; what is wrong shows once one tried to save it. */
export const useRubricEditor = (parts: {
  readonly onDone: () => void;
  readonly rubric: Rubric | undefined;
  readonly words: RubricWords;
}) => {
  const review = useReview();
  const { marks } = useReviewState((state) => state.scoring);
  const entries = [...marks.values()].flatMap((own) => [...own]);
  const taken = new Set(entries.flatMap(([, { scores }]) => [...scores.keys()]));
  const add = (to: readonly DraftDimension[]) => [
    ...to,
    blankDimension(new Set([...taken, ...to.map(({ id }) => id)])),
  ];
  const [draft, setDraft] = useState<readonly DraftDimension[]>(() =>
    parts.rubric === undefined ? add([]) : draftOf(parts.rubric),
  );
  const [focused, setFocused] = useState(draft[0]?.id);
  const [tried, setTried] = useState(false);
  const { issues, rubric } = readDraft(draft);
  const worded = issues.flatMap((issue) => wordDraftIssue(issue, draft, parts.words) ?? []);
  const weights = rubric.dimensions.map(({ weight }) => weight);
  return {
    add: () => {
      const longer = add(draft);
      setDraft(longer);
      setFocused(longer.at(-1)?.id);
    },
    change: (at: number, change: Partial<DraftDimension>) =>
      setDraft(draft.map((dimension, index) => (index === at ? { ...dimension, ...change } : dimension))),
    draft,
    /** The dimension that typing starts in when it appears. */
    focused,
    isEmpty: tried && draft.length === 0,
    normalised: weights.every(Number.isFinite) && sumWeights(rubric) === 100 ? 'sumIs100' : 'normalised',
    problemOf: (at: number, field: DraftField): string | undefined =>
      tried ? worded.find((issue) => issue.dimension === at && issue.field === field)?.text : undefined,
    remove: (at: number) => setDraft(draft.filter((_, index) => index !== at)),
    scored: new Set(entries.map(([key]) => key)).size,
    submit: async (event: FormEvent) => {
      event.preventDefault();
      setTried(true);
      if (issues.length > 0) return;
      const refused = await review.setRubric(rubric);
      if (refused.length === 0) parts.onDone();
    },
    sums: parts.words.editor.sums(sumOf(weights), sumOf(rubric.dimensions.map(({ max }) => max))),
  } as const;
};
