import { z } from 'zod';
import type { RankSettings } from '../ranking/settings';
import { rubricSchema } from '../guideline/schema';
import type { Rubric } from '../ranking/rubric';
import type { Scoring } from '../ranking/scoring';

const changed = z.strictObject({ value: z.number(), reason: z.string() });
const changedTable = z.array(z.tuple([z.string(), changed]));

/** Ranking settings as they are kept, in the workbook's memory and in the record. */
export const rankSettingsSchema = z.strictObject({
  method: z.enum(['mean', 'median', 'weighted', 'trimmed', 'zScore']),
  decimals: z.int(),
  markHeaders: z.array(z.string()).exactOptional(),
  weights: z.array(z.tuple([z.string(), z.number()])),
  /** A name alone stands for the higher first. */
  tieBreaks: z.array(z.union([z.string(), z.strictObject({ column: z.string(), first: z.literal('lower') })])),
  tieDecisions: z.array(z.strictObject({ order: z.array(z.string()), reason: z.string() })),
  tieRule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('show') }),
    z.strictObject({ kind: z.literal('draw'), seed: z.string() }),
  ]),
  priorityPoints: z.number(),
  round: z.enum(['first', 'final']).default('first'),
  places: changedTable,
  reserves: changedTable,
  quotas: z.array(z.tuple([z.string(), changedTable])),
  budget: changed.exactOptional(),
  perProject: changed.exactOptional(),
  official: z.strictObject({ list: z.enum(['order', 'bestTotal']), reason: z.string().exactOptional() }),
});

/** The settings as plain JSON. */
export const storeRankSettings = (settings: RankSettings): z.infer<typeof rankSettingsSchema> => {
  const { markHeaders, weights, tieBreaks, tieDecisions, places, reserves, quotas, ...plain } = settings;
  return {
    ...plain,
    ...(markHeaders !== undefined && { markHeaders: [...markHeaders] }),
    weights: [...weights],
    tieBreaks: tieBreaks.map(({ column, first }) => (first === 'higher' ? column : { column, first })),
    tieDecisions: tieDecisions.map(({ order, reason }) => ({ order: [...order], reason })),
    places: [...places],
    reserves: [...reserves],
    quotas: [...quotas].map(([id, table]) => [id, [...table]]),
  };
};

/** The settings that were stored. */
export const restoreRankSettings = (stored: z.infer<typeof rankSettingsSchema>): RankSettings => ({
  ...stored,
  weights: new Map(stored.weights),
  tieBreaks: stored.tieBreaks.map((one) => (typeof one === 'string' ? { column: one, first: 'higher' } : one)),
  places: new Map(stored.places),
  reserves: new Map(stored.reserves),
  quotas: new Map(stored.quotas.map(([id, table]) => [id, new Map(table)])),
});

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
type StoredScoring = z.infer<typeof scoringSchema>;

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
