import type { Rubric, RubricEntry } from './rubric';

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
