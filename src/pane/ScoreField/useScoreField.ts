import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { checkScore } from '../../ranking/check-score';
import type { Descriptor, Dimension } from '../../ranking/rubric';
import { rubricWordsIn } from '../../report/rubric-words';
import { wordNumber } from '../../report/word-number';
import { wordScoreIssue } from '../../report/word-score-issue';
import { readTypedNumber } from '../read-typed-number';
import { useReviewState } from '../review-context';

const shownAs = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Highest first, as one reads down from the best. */
const fromBest = (descriptors: readonly Descriptor[] = []) => [...descriptors].sort((a, b) => b.from - a.from);

/** One score being typed; it is kept when the field is left or confirmed, and only where the rubric allows it. */
export const useScoreField = (parts: {
  readonly dimension: Dimension;
  readonly onScore: (value: number | undefined) => void;
  readonly share: number;
  readonly value: number | undefined;
}) => {
  const { dimension, value } = parts;
  const language = useReviewState((state) => state.language);
  const words = rubricWordsIn(language);
  const [text, setText] = useState(shownAs(value));
  const [typing, setTyping] = useState(false);
  useEffect(() => setText(shownAs(value)), [value]);
  const typed = readTypedNumber(text);
  const issue =
    typing || typed === undefined ? undefined : checkScore(dimension, Number.isNaN(typed) ? text.trim() : typed);
  const keep = () => {
    setTyping(false);
    if (typed === value) setText(shownAs(value));
    else if (typed === undefined || checkScore(dimension, typed) === undefined) parts.onScore(typed);
  };
  const descriptors = fromBest(dimension.descriptors);
  return {
    change: (next: string) => {
      setTyping(true);
      setText(next);
    },
    descriptors: descriptors.map(({ from, text: meaning }) => ({
      from,
      current: value !== undefined && descriptors.find((one) => value >= one.from)?.from === from,
      told: words.descriptor(wordNumber(from), meaning),
    })),
    hint: words.dimensionHint(wordNumber(dimension.max), wordNumber(Math.round(parts.share * 1000) / 10)),
    id: useId(),
    keep,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      setTyping(false);
      setText(shownAs(value));
    },
    problem: issue === undefined ? undefined : `${wordScoreIssue(issue, language)}${words.notSaved}`,
    text,
  };
};
