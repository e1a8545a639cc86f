import { z } from 'zod';

/** Lower-case id, stable over the years: `rd-share`, `hvp-new`. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** What experts' marks come to goes by this name beside totals by rule. */
export const EXPERTS = '专家评分';

/** What a column, a programme or an option is called. */
export const nameSchema = z.string().min(1).max(200);

/** Clause in the document's own numbering, e.g. 附件3 三（一）1（4）. */
export const clauseSchema = z.string().min(1);

/** A FEEL expression; YAML scalars that are no text (numbers, booleans) are taken as their spelling. */
export const feelSchema = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);

/** An ISO date that the calendar has, `2022-01-30`. */
export const dateSchema = z.iso.date();

const factTypeSchema = z.enum([
  'text',
  'count',
  'amount',
  'ratio',
  'date',
  'yesNo',
  'choice',
  'list',
  'material',
  'place',
]);

/** What a fact means to the product itself, beyond being read by criteria. */
const factRoleSchema = z.enum([
  'organisation',
  'creditCode',
  'leader',
  'office',
  'project',
  'programme',
  'partners',
  'region',
  'patentNumber',
  'budget',
]);

/** How a fact follows from a roster: the roster's id alone, or with what it takes from it. */
const rosterLookupSchema = z.union([
  idSchema,
  z.strictObject({
    of: idSchema,
    /** Absent: `listed` for a yes or no, `count` for a count, `latest` for a date, else the value of `column`. */
    tells: z.enum(['listed', 'absent', 'count', 'latest', 'value']).optional(),
    column: z.string().min(1).optional(),
    /** Only entries that have one of these values count: column → values. */
    only: z.record(z.string(), z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])).optional(),
    /** The value of who does not stand on it; without one it is not known. */
    otherwise: z
      .union([z.string().min(1), z.number(), z.boolean()])
      .transform(String)
      .optional(),
  }),
]);

export const factSchema = z.strictObject({
  name: nameSchema,
  type: factTypeSchema,
  /** Unit as shown beside a number: 件, 人, 家, 万元, 平方米. */
  unit: z.string().optional(),
  aliases: z.array(nameSchema).optional(),
  /** For `choice` (and `list` of choices): the options, each with the other words people use for it. */
  options: z
    .array(z.union([z.string().min(1), z.strictObject({ value: z.string().min(1), aliases: z.array(nameSchema) })]))
    .optional(),
  /** A yearly figure (rule F9): how many years, the last one counted back from the reference year. */
  series: z.strictObject({ years: z.int().min(2).max(10), lastYear: z.int().max(0).default(0) }).optional(),
  role: factRoleSchema.optional(),
  /**
   * How it follows from other facts, used where the sheet has no column of its own: `研发费用 / 销售收入`. Of a list of
   * ways the first whose value is known counts, row by row.
   */
  from: z.union([feelSchema, z.array(feelSchema).min(2)]).optional(),
  /** The roster that answers it (rule S7). */
  roster: rosterLookupSchema.optional(),
  /** What to fill in, for templates and the pane. */
  hint: z.string().optional(),
});

/** A fact where no roster can answer it: of the vocabulary, of a group. */
export const plainFactSchema = factSchema.omit({ roster: true });

/** A column of a roster. */
export const columnSchema = factSchema.pick({
  name: true,
  type: true,
  unit: true,
  aliases: true,
  options: true,
  hint: true,
});
