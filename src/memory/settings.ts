import { z } from 'zod';
import type { RankSettings } from '../ranking/settings';
import type { TieBreak } from '../ranking/tie-breaks';
import { rubricSchema } from '../guideline/schema';
import type { Rubric, RubricEntry } from '../ranking/rubric';
import type { Scoring } from '../ranking/rubric';
import { NO_SCORING } from '../ranking/rubric';

/** A map by text, stored as a list of its entries. */
export const mapOf = <T, S>(value: z.ZodType<T, S>) =>
  z.codec(z.array(z.tuple([z.string(), value])), z.custom<ReadonlyMap<string, T>>(), {
    decode: (entries) => new Map(entries),
    encode: (map) => [...map],
  });

/** A list that nobody changes. */
const listOf = <T, S>(item: z.ZodType<T, S>) => z.array(item).readonly();

const changed = z.strictObject({ value: z.number(), reason: z.string() });

/** A name alone stands for the higher first. */
const tieBreak = z.codec(
  z.union([z.string(), z.strictObject({ column: z.string(), first: z.literal('lower') })]),
  z.custom<TieBreak>(),
  {
    decode: (stored): TieBreak => (typeof stored === 'string' ? { column: stored, first: 'higher' } : stored),
    encode: ({ column, first }) => (first === 'higher' ? column : { column, first }),
  },
);

const orderParts = listOf(z.strictObject({ of: z.string(), weight: z.number().positive() }));

/** A name alone stands for all of what orders. */
const rankOrder = z.codec(z.union([z.string(), orderParts]), orderParts, {
  decode: (stored) => (typeof stored === 'string' ? [{ of: stored, weight: 1 }] : stored),
  encode: (parts) => {
    const [only, ...others] = parts;
    return only?.weight === 1 && others.length === 0 ? only.of : parts;
  },
});

const ruleTie = z.strictObject({
  of: z.string(),
  title: z.string().exactOptional(),
  first: z.enum(['higher', 'lower']),
});

/** Ranking settings as they are kept in the workbook's memory and in the record. */
export const rankSettingsSchema: z.ZodType<RankSettings> = z.strictObject({
  method: z.enum(['mean', 'median', 'weighted', 'trimmed', 'zScore']),
  decimals: z.int(),
  markHeaders: listOf(z.string()).exactOptional(),
  order: rankOrder.exactOptional(),
  ruleTies: listOf(ruleTie).exactOptional(),
  weights: mapOf(z.number()),
  tieBreaks: listOf(tieBreak),
  tieDecisions: listOf(z.strictObject({ order: listOf(z.string()), reason: z.string() })),
  tieRule: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('show') }),
    z.strictObject({ kind: z.literal('draw'), seed: z.string() }),
  ]),
  priorityPoints: z.number(),
  round: z.enum(['first', 'final']).default('first'),
  places: mapOf(changed),
  reserves: mapOf(changed),
  quotas: mapOf(mapOf(changed)),
  budget: changed.exactOptional(),
  perProject: changed.exactOptional(),
  openMarks: z.literal(true).exactOptional(),
  official: z.strictObject({ list: z.enum(['order', 'bestTotal']), reason: z.string().exactOptional() }),
});

const rubricEntry = z.codec(
  z.strictObject({ recused: z.literal(true).exactOptional(), scores: mapOf(z.number()) }),
  z.custom<RubricEntry>(),
  {
    decode: ({ recused = false, scores }) => ({ recused, scores }),
    encode: ({ recused, scores }) => ({ ...(recused && { recused }), scores }),
  },
);

const storeRubric = ({ dimensions }: Rubric): z.input<typeof rubricSchema> => ({
  dimensions: dimensions.map(({ descriptors, ...dimension }) => ({
    ...dimension,
    ...(descriptors !== undefined && { descriptors: [...descriptors] }),
  })),
});

/** Scores by rubric: the user's own rubric, who scores now, and expert → applicant's key → entry. */
export const scoringSchema = z.codec(
  z.strictObject({
    rubric: rubricSchema.exactOptional(),
    expert: z.string().exactOptional(),
    marks: mapOf(mapOf(rubricEntry)),
  }),
  z.custom<Scoring>(),
  {
    decode: (stored) => ({ ...NO_SCORING, ...stored }),
    encode: ({ rubric, expert, marks }) => ({
      ...(rubric !== undefined && { rubric: storeRubric(rubric) }),
      ...(expert !== '' && { expert }),
      marks,
    }),
  },
);

/** A stored text as the number of its form and all the rest; neither where it holds no object. */
export const parseVersioned = (text: string): { readonly version?: unknown; readonly content?: unknown } => {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return {};
    const { version, ...content } = { version: undefined, ...stored };
    return { version, content };
  } catch {
    return {};
  }
};
