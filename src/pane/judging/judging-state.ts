import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { GivenAnswer } from '../../review/types';
import type { Answer } from '../../screening/types';

/** Which rows are shown. */
export type JudgingFilter = 'all' | 'answered' | 'open' | 'left';

/** One answer that was given, and what stood there before. */
export interface Given extends GivenAnswer {
  readonly before: Answer | undefined;
}

interface JudgingPlace {
  /** Whether the screening view shows questions in place of the list. */
  readonly on: boolean;
  /** One question for all, or all questions of one. */
  readonly axis: 'question' | 'applicant';
  /** Id of the question; the first one where it is absent or gone. */
  readonly question: string | undefined;
  /** Key of the applicant. */
  readonly applicant: string | undefined;
  readonly filter: JudgingFilter;
  /** The row one stands on, and its place, which counts once the row is no longer shown. */
  readonly cursor: { readonly id: string | undefined; readonly at: number };
  /** What can be undone, the last one last; those given together are one. */
  readonly history: readonly (readonly Given[])[];
}

/** Where somebody judges, kept while one looks at other views. */
export interface JudgingState extends JudgingPlace {
  readonly change: (part: Partial<JudgingPlace>) => void;
}

const START: JudgingPlace = {
  on: false,
  axis: 'question',
  question: undefined,
  applicant: undefined,
  filter: 'all',
  cursor: { id: undefined, at: 0 },
  history: [],
};

/** The state of judging, for the bench to hold. */
export const useNewJudgingState = (): JudgingState => {
  const [place, setPlace] = useState(START);
  const change = useCallback((part: Partial<JudgingPlace>) => setPlace((before) => ({ ...before, ...part })), []);
  return useMemo(() => ({ ...place, change }), [place, change]);
};

const JudgingContext = createContext<JudgingState | undefined>(undefined);

export const JudgingProvider = JudgingContext.Provider;

/** Where somebody judges. */
export const useJudgingState = (): JudgingState => {
  const state = useContext(JudgingContext);
  if (state === undefined) throw new Error('A view stands outside of the bench.');
  return state;
};
