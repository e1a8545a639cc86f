import { z } from 'zod';
import { clauseSchema, EXPERTS, feelSchema, idSchema, nameSchema } from './fact-schema';

/** Points for numbers from or over one end up to the other: `from` and `to` belong to it, `over` and `under` do not (rule S1). */
const bandSchema = z.strictObject({
  from: z.number().optional(),
  over: z.number().optional(),
  to: z.number().optional(),
  under: z.number().optional(),
  points: z.number(),
});

/** One thing that is counted, by exactly one of the five rules. */
const indicatorSchema = z.strictObject({
  id: idSchema,
  clause: clauseSchema,
  title: z.string().min(1),
  /** Most points it can bring. */
  max: z.number(),
  /** Least points; below zero where points are taken off. */
  min: z.number().default(0),
  /** What its points count in the sum. */
  weight: z.number().positive().default(1),
  /** Counts only where this is yes. */
  when: feelSchema.optional(),
  /** Where it does not apply: no points, all of them, or left out of the sum, which the others then make up for. */
  whenNot: z.enum(['zero', 'full', 'leftOut']).default('zero'),
  /** `otherwise`: points outside of all bands and between two of them; outside none where it is not written. */
  bands: z
    .strictObject({ of: feelSchema, list: z.array(bandSchema).min(1), otherwise: z.number().optional() })
    .optional(),
  /** `points` for each `each`; only whole ones count unless `partly`. */
  per: z
    .strictObject({
      of: feelSchema,
      each: z.number().positive().default(1),
      points: z.number(),
      partly: z.boolean().optional(),
    })
    .optional(),
  /** Points by option of a choice, or by 是 and 否. */
  choices: z
    .strictObject({ of: feelSchema, points: z.record(z.string(), z.number()), otherwise: z.number().optional() })
    .optional(),
  /** Points as worked out. */
  points: feelSchema.optional(),
  /**
   * An expert's mark: a column of the sheet under the indicator's title or `name`. `from` and `to` are the least and the
   * most that may be given in a row, where that hangs on facts (5 项以上 25～30 分); else `min` and `max`.
   */
  mark: z
    .strictObject({
      name: nameSchema.optional(),
      aliases: z.array(nameSchema).optional(),
      from: feelSchema.optional(),
      to: feelSchema.optional(),
    })
    .optional(),
  hint: z.string().optional(),
});

const summed = {
  /** Usable in expressions, in 分. */
  name: nameSchema,
  clause: clauseSchema,
  /** Full marks, and the most that counts. */
  max: z.number().positive(),
  min: z.number().optional(),
  /** Only so many count, the ones with the most points. */
  best: z.int().min(1).optional(),
  /** The parts may come to more than `max`; what is above does not count. */
  capped: z.boolean().optional(),
};

/** A part of a score with a total of its own. */
const scoreSectionSchema = z.strictObject({
  ...summed,
  weight: z.number().positive().default(1),
  indicators: z.array(indicatorSchema).min(1),
});

/** 规则得分: points by indicators, in sections or not (rules S1–S4). */
export const scoreSchema = z.strictObject({
  ...summed,
  sections: z.array(scoreSectionSchema).optional(),
  indicators: z.array(indicatorSchema).optional(),
  /** Only at guideline level: the programmes it holds for; all when absent. */
  programmes: z.array(idSchema).optional(),
});

/** How a programme is ranked, where the document says so: by totals, by 专家评分, or by a weighted sum of them (rule S4). */
export const rankingSchema = z.strictObject({
  clause: clauseSchema,
  order: z
    .union([feelSchema, z.array(z.strictObject({ of: feelSchema, weight: z.number().positive() })).min(1)])
    .default(EXPERTS),
  /** What equals are compared by, one after the other; the higher first unless told. */
  ties: z
    .array(
      z.strictObject({
        of: feelSchema,
        title: z.string().min(1).optional(),
        first: z.enum(['higher', 'lower']).default('higher'),
      }),
    )
    .default([]),
  /** Equals are compared by these before priorities count (rule S6). */
  tiesFirst: z.boolean().default(false),
});

export type RankingSource = z.infer<typeof rankingSchema>;
export type ScoreSource = z.infer<typeof scoreSchema>;
export type ScoreSectionSource = z.infer<typeof scoreSectionSchema>;
export type IndicatorSource = z.infer<typeof indicatorSchema>;
export type BandSource = z.infer<typeof bandSchema>;
