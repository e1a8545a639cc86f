import type { Mark } from './types';

/** What scores from `from` up to the next descriptor mean. */
export interface Descriptor {
  readonly from: number;
  readonly text: string;
}

/** One dimension (评分项) of a rubric; scores run from 0 to `max`. */
export interface Dimension {
  /** Scores are kept under it; a new title keeps them, a new id does not. */
  readonly id: string;
  readonly name: string;
  /** Share among the weights of all dimensions; the weights need not sum to 100. */
  readonly weight: number;
  readonly max: number;
  readonly descriptors?: readonly Descriptor[] | undefined;
}

/** 评分表: what an expert scores, as a guideline brings it or a user writes it. */
export interface Rubric {
  readonly dimensions: readonly Dimension[];
}

/** What one expert entered for one applicant; the scores of a recused expert (回避) count for nothing. */
export interface RubricEntry {
  readonly recused: boolean;
  /** Dimension id → score; one that is absent was not given (rule R2). */
  readonly scores: ReadonlyMap<string, number>;
}

/** Sum of the weights, which every weight is a share of. */
export const sumWeights = ({ dimensions }: Rubric): number => dimensions.reduce((sum, { weight }) => sum + weight, 0);

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

/** What keeps a rubric from being used, with the place (from 0) of the dimension in it. */
export type RubricIssue =
  | { readonly code: 'rubric.noDimensions' }
  | { readonly code: 'rubric.noName'; readonly dimension: number }
  | { readonly code: 'rubric.sameName'; readonly dimension: number; readonly first: number; readonly name: string }
  | { readonly code: 'rubric.sameId'; readonly dimension: number; readonly first: number; readonly id: string }
  | { readonly code: 'rubric.weight' | 'rubric.max'; readonly dimension: number; readonly found: number }
  | {
      readonly code: 'rubric.descriptorRange';
      readonly dimension: number;
      readonly found: number;
      readonly max: number;
    }
  | { readonly code: 'rubric.descriptorTwice'; readonly dimension: number; readonly found: number };

const isPositive = (value: number) => Number.isFinite(value) && value > 0;

const checkDimension = (one: Dimension, dimension: number, all: readonly Dimension[]): readonly RubricIssue[] => {
  const issues: RubricIssue[] = [];
  const name = one.name.trim();
  const sameName = all.findIndex((other) => other.name.trim() === name);
  const sameId = all.findIndex(({ id }) => id === one.id);
  if (name === '') issues.push({ code: 'rubric.noName', dimension });
  else if (sameName < dimension) issues.push({ code: 'rubric.sameName', dimension, first: sameName, name });
  if (sameId < dimension) issues.push({ code: 'rubric.sameId', dimension, first: sameId, id: one.id });
  if (!isPositive(one.max)) issues.push({ code: 'rubric.max', dimension, found: one.max });
  if (!isPositive(one.weight)) issues.push({ code: 'rubric.weight', dimension, found: one.weight });
  const starts = (one.descriptors ?? []).map(({ from }) => from);
  for (const [index, found] of starts.entries()) {
    if (starts.indexOf(found) < index) issues.push({ code: 'rubric.descriptorTwice', dimension, found });
    if (!(found >= 0 && found <= one.max))
      issues.push({ code: 'rubric.descriptorRange', dimension, found, max: one.max });
  }
  return issues;
};

/** Everything wrong with a rubric: names told apart, weights and highest scores above 0, descriptors within them. */
export const checkRubric = ({ dimensions }: Rubric): readonly RubricIssue[] =>
  dimensions.length === 0 ? [{ code: 'rubric.noDimensions' }] : dimensions.flatMap(checkDimension);

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

/** All that experts entered by rubric. */
export interface Scoring {
  /** The user's own rubric; without one, each programme's counts. */
  readonly rubric: Rubric | undefined;
  /** Who scores now; empty until a name was given. */
  readonly expert: string;
  /** Expert's name → applicant's key → entry. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, RubricEntry>>;
}

/** Nobody scored anything yet. */
export const NO_SCORING: Scoring = { rubric: undefined, expert: '', marks: new Map() };

/** The rubric that applicants of a programme are scored by: the user's own before the guideline's. */
export const rubricFor = (
  { rubric }: Pick<Scoring, 'rubric'>,
  programme: { readonly rubric?: Rubric } | undefined,
): Rubric | undefined => rubric ?? programme?.rubric;

const BLANK: RubricEntry = { recused: false, scores: new Map() };

/**
 * The scoring with the current expert's entry for one applicant changed. An entry without anything in it is taken
 * out, and so is an expert without entries; all others stay as they are.
 */
export const enterScore = (scoring: Scoring, key: string, change: (entry: RubricEntry) => RubricEntry): Scoring => {
  const own = new Map(scoring.marks.get(scoring.expert));
  const entry = change(own.get(key) ?? BLANK);
  if (entry.recused || entry.scores.size > 0) own.set(key, entry);
  else own.delete(key);
  const marks = new Map(scoring.marks);
  if (own.size > 0) marks.set(scoring.expert, own);
  else marks.delete(scoring.expert);
  return { ...scoring, marks };
};
