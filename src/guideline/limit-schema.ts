import { z } from 'zod';
import { clauseSchema, feelSchema, idSchema } from './fact-schema';

/** 限项: a rule across applicants. `stage` says whether it already holds when applying or only when places are given out. */
export const limitSchema = z.discriminatedUnion('kind', [
  /** At most `count` applications among those that agree on all the facts in `per`. */
  z.strictObject({
    kind: z.literal('atMost'),
    id: idSchema,
    clause: clauseSchema,
    title: z.string().min(1),
    per: z.array(z.string().min(1)).min(1),
    count: z.int().min(1),
    /** Facts that tell apart those who only share a name, the strongest first; never asked of a sheet. */
    apart: z.array(z.string().min(1)).min(1).optional(),
    /** Which applications count together: each programme alone, or all of the guideline. */
    across: z.enum(['programme', 'guideline']).default('guideline'),
    /** Only programmes named here, when given. */
    programmes: z.array(idSchema).optional(),
    /** Only applications for which this is yes are counted. */
    when: feelSchema.optional(),
    stage: z.enum(['application', 'selection']).default('application'),
  }),
  /** An upper region's application (or selection) shuts out those of the places inside it. */
  z.strictObject({
    kind: z.literal('hierarchy'),
    id: idSchema,
    clause: clauseSchema,
    title: z.string().min(1),
    /** A fact of type `place`: where the applicant lies or which region it is. Without it all lower levels are shut out, wherever they lie. */
    place: z.string().min(1).optional(),
    /** A fact of type `choice` telling the level, with the levels from the highest down. */
    level: z.strictObject({ fact: z.string().min(1), order: z.array(z.string().min(1)).min(2) }),
    /** Facts that must agree as well, e.g. the same 地理标志. */
    same: z.array(z.string().min(1)).optional(),
    programmes: z.array(idSchema).optional(),
    when: feelSchema.optional(),
    stage: z.enum(['application', 'selection']).default('selection'),
  }),
  /** What two organisations may not both claim: the same number for certain; near titles are shown to a person. */
  z.strictObject({
    kind: z.literal('sameContent'),
    id: idSchema,
    clause: clauseSchema,
    title: z.string().min(1),
    /** Facts that hold numbers of patents, marks and the like. */
    numbers: z.array(z.string().min(1)).default([]),
    /** Facts that hold titles. */
    titles: z.array(z.string().min(1)).default([]),
    /** The text forbids nothing: the same number as well is only shown to a person. */
    ask: z.boolean().optional(),
    programmes: z.array(idSchema).optional(),
    when: feelSchema.optional(),
    stage: z.literal('application').default('application'),
  }),
  /** The amounts of several applications that agree on `per`, together at most so much. */
  z.strictObject({
    kind: z.literal('sumAtMost'),
    id: idSchema,
    clause: clauseSchema,
    title: z.string().min(1),
    per: z.array(z.string().min(1)).min(1),
    /** A fact of type `amount`. */
    sum: z.string().min(1),
    /** FEEL over one application's facts, in 万元. */
    most: feelSchema,
    programmes: z.array(idSchema).optional(),
    when: feelSchema.optional(),
    stage: z.literal('application').default('application'),
  }),
]);
