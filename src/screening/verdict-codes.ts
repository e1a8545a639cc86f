import type { Verdict } from './types';

/**
 * Verdicts of a whole column as small numbers. Two kinds of `undetermined` wait for a person instead of
 * for a fact: an open judgement (rule V6) and a softened condition that is not met (rule V8).
 */
export const CODE = {
  met: 0,
  notMet: 1,
  undetermined: 2,
  notApplicable: 3,
  unchecked: 4,
  awaiting: 5,
  softened: 6,
} as const;

export type VerdictCode = (typeof CODE)[keyof typeof CODE];

const VERDICTS: readonly Verdict[] = [
  'met',
  'notMet',
  'undetermined',
  'notApplicable',
  'unchecked',
  'undetermined',
  'undetermined',
];

/** The verdict a code stands for. */
export const verdictOf = (code: number): Verdict => {
  const verdict = VERDICTS[code];
  if (verdict === undefined) throw new RangeError(`No verdict has code ${code}`);
  return verdict;
};
