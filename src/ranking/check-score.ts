import type { Dimension } from './rubric';

/** A score that cannot stand: where, what was expected, what was found. */
export interface ScoreIssue {
  readonly code: 'score.notANumber' | 'score.outOfRange';
  readonly dimension: Dimension;
  readonly expected: { readonly lowest: 0; readonly highest: number };
  readonly found: unknown;
}

/** A score lies between 0 and the dimension's highest, both included; anything else is refused. */
export const checkScore = (dimension: Dimension, found: unknown): ScoreIssue | undefined => {
  const expected = { lowest: 0, highest: dimension.max } as const;
  if (typeof found !== 'number' || !Number.isFinite(found))
    return { code: 'score.notANumber', dimension, expected, found };
  return found < 0 || found > dimension.max ? { code: 'score.outOfRange', dimension, expected, found } : undefined;
};
