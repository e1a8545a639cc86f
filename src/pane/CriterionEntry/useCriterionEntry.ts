import { useState } from 'react';
import type { Finding, MissingFact } from '../../screening/types';
import { useWords } from '../review-context';
import { wordFinding } from '../wording';

const none: readonly (readonly MissingFact[])[] = [];

/** What a criterion's entry shows beside clause and title. */
export const useCriterionEntry = (finding: Finding) => {
  const words = useWords();
  const [overriding, setOverriding] = useState(false);
  const { actual, gap, required } = wordFinding(finding);
  const { alternatives, answer, criterion, missing, override, softened, verdict } = finding;
  const by = [override?.by, override?.on].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    judged: criterion.kind === 'judgement' || softened || answer !== undefined,
    overridden: by === '' ? words.card.overridden : words.card.overriddenBy(by),
    overriding,
    rows: [
      { label: words.card.actual, text: actual, strong: verdict === 'notMet' },
      { label: words.card.required, text: required, strong: false },
      { label: words.card.gap, text: gap, strong: verdict === 'notMet' },
    ].filter(({ text }) => text !== ''),
    setOverriding,
    sets: missing.length === 0 ? none : [missing, ...alternatives].sort((left, right) => left.length - right.length),
    words,
  };
};
