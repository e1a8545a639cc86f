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
