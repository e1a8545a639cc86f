import { checkScore } from './check-score';
import type { ScoreIssue } from './check-score';
import { sumWeights } from './rubric';
import type { Dimension, Rubric, RubricEntry } from './rubric';
import type { Mark } from './types';

/** What dimension scores come to. */
export type RubricMark =
  | { readonly kind: 'given'; readonly mark: number }
  /** Scores are still to come for these dimensions. */
  | { readonly kind: 'missing'; readonly dimensions: readonly Dimension[] }
  | { readonly kind: 'recused' }
  /** Scores that the rubric does not allow, as after its highest score was lowered. */
  | { readonly kind: 'refused'; readonly issues: readonly ScoreIssue[] };

/** Digits behind the point that a mark is kept with, so that sums of fractions compare as they read. */
const PRECISION = 1e4;

/**
 * The mark of one expert for one applicant, on a scale of 100 (百分制加权):
 *
 *     mark = 100 × Σ (weight × score ÷ max) ÷ Σ weight
 *
 * over all dimensions of the rubric, rounded to four decimals. Where every weight is the dimension's highest score
 * and these sum to 100, it is the plain sum of the scores. A dimension without a score makes the mark missing, never
 * zero (rule R2), recusal makes it recused whatever was entered, and scores under ids that the rubric does not have
 * count for nothing.
 */
export const scoreRubric = (rubric: Rubric, entry: RubricEntry | undefined): RubricMark => {
  if (entry?.recused === true) return { kind: 'recused' };
  const issues: ScoreIssue[] = [];
  const missing: Dimension[] = [];
  let weighted = 0;
  for (const dimension of rubric.dimensions) {
    const score = entry?.scores.get(dimension.id);
    if (score === undefined) {
      missing.push(dimension);
      continue;
    }
    const issue = checkScore(dimension, score);
    if (issue !== undefined) issues.push(issue);
    weighted += (dimension.weight * score) / dimension.max;
  }
  if (issues.length > 0) return { kind: 'refused', issues };
  if (missing.length > 0 || rubric.dimensions.length === 0) return { kind: 'missing', dimensions: missing };
  return { kind: 'given', mark: Math.round((100 * PRECISION * weighted) / sumWeights(rubric)) / PRECISION };
};

/** What a rubric's mark counts as beside marks of the sheet; a refused one is missing. */
export const markOf = (result: RubricMark): Exclude<Mark, 'notAsked'> => {
  switch (result.kind) {
    case 'given':
      return result.mark;
    case 'recused':
      return 'recused';
    case 'missing':
    case 'refused':
      return 'missing';
  }
};
