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
