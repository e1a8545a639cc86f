import type { RubricEntry } from './rubric';
import type { Scoring } from './scoring';

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
