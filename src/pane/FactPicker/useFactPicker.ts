import { useState } from 'react';
import { useReview, useWords } from '../review-context';
import { useFactNames } from '../use-programmes';

const NOTHING = '#nothing';

/** Facts that match what is typed, suggestions first, and fixing the header to one of them. */
export const useFactPicker = (parts: {
  readonly header: string;
  readonly onChosen?: () => void;
  readonly suggestions: readonly string[];
  readonly value: string | undefined;
}) => {
  const review = useReview();
  const words = useWords();
  const facts = useFactNames();
  const [typed, setTyped] = useState<string>();
  const query = typed?.trim() ?? '';
  const ordered = [...parts.suggestions, ...facts.filter((fact) => !parts.suggestions.includes(fact))];
  return {
    choose: (option: string) => {
      setTyped(undefined);
      void review.fixBinding(parts.header, option === NOTHING ? null : option);
      parts.onChosen?.();
    },
    matches: query === '' ? ordered : ordered.filter((fact) => fact.includes(query)),
    nothing: NOTHING,
    setText: setTyped,
    text: typed ?? parts.value ?? '',
    words,
  };
};
