import { z } from 'zod';
import { rubricSchema } from '../guideline/schema';
import type { Rubric } from '../ranking/rubric';
import type { Scoring } from '../ranking/scoring';

/** Scores by rubric as they are kept in a workbook's memory and in a record. */
export const scoringSchema = z.strictObject({
  rubric: rubricSchema.exactOptional(),
  expert: z.string().exactOptional(),
  /** Expert → applicant's key → dimension id and score; recused where it says so. */
  marks: z.array(
    z.tuple([
      z.string().min(1),
      z.array(
        z.tuple([
          z.string(),
          z.strictObject({
            recused: z.literal(true).exactOptional(),
            scores: z.array(z.tuple([z.string(), z.number()])),
          }),
        ]),
      ),
    ]),
  ),
});

/** Scores by rubric as JSON holds them. */
export type StoredScoring = z.infer<typeof scoringSchema>;

const storeRubric = ({ dimensions }: Rubric): NonNullable<StoredScoring['rubric']> => ({
  dimensions: dimensions.map(({ descriptors, ...dimension }) => ({
    ...dimension,
    ...(descriptors !== undefined && { descriptors: descriptors.map((descriptor) => ({ ...descriptor })) }),
  })),
});

/** What to keep of the scoring; `undefined` where there is nothing. */
export const storeScoring = ({ rubric, expert, marks }: Scoring): StoredScoring | undefined =>
  rubric === undefined && expert === '' && marks.size === 0
    ? undefined
    : {
        ...(rubric !== undefined && { rubric: storeRubric(rubric) }),
        ...(expert !== '' && { expert }),
        marks: [...marks].map(([name, own]) => [
          name,
          [...own].map(([key, { recused, scores }]) => [
            key,
            { ...(recused && { recused: true as const }), scores: [...scores] },
          ]),
        ]),
      };

/** The scoring that was kept. */
export const restoreScoring = (stored: StoredScoring | undefined): Scoring => ({
  rubric: stored?.rubric,
  expert: stored?.expert ?? '',
  marks: new Map(
    (stored?.marks ?? []).map(([name, own]) => [
      name,
      new Map(own.map(([key, { recused, scores }]) => [key, { recused: recused === true, scores: new Map(scores) }])),
    ]),
  ),
});
