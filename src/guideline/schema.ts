import { z } from 'zod';
import { clauseSchema, dateSchema, factSchema, feelSchema, idSchema, nameSchema, plainFactSchema } from './fact-schema';
import { limitSchema } from './limit-schema';
import { letSchema, tableSchema } from './named-schema';
import { rosterSchema } from './roster-schema';
import { rankingSchema, scoreSchema } from './score-schema';

/**
 * The written form of a guideline: what stands in the YAML files. All positions, names and
 * expressions are still plain text here; `load.ts` checks them and yields a `Guideline`.
 */

const criterionBase = {
  id: idSchema,
  clause: clauseSchema,
  title: z.string().min(1),
  /** Applies only where this is yes; V1. */
  when: feelSchema.optional(),
  /** Named sub-expressions; a finding shows them by title or name. */
  let: letSchema.optional(),
  /** Only at guideline level: the programmes it holds for; all when absent. */
  programmes: z.array(idSchema).optional(),
  /** More to know when judging or filling in. */
  hint: z.string().optional(),
};

/** Whether not being met can be mended by 补正: true, false or readings; conditions cannot unless told, targets can. */
const mend = feelSchema.optional();

/**
 * Judged only where it is stated, elsewhere listed for reading and in nobody's way (rule V9): `true` where this applicant's
 * own cells say something, `column` where the sheet has the columns, so that a blank there is the applicant's gap.
 */
const ifStated = z.union([z.boolean(), z.literal('column')]).optional();

/** A condition decided from facts. `soft` marks 原则上…: not met becomes a judgement (rule V8). */
const conditionSchema = z.strictObject({
  ...criterionBase,
  kind: z.literal('condition'),
  require: feelSchema,
  soft: z.boolean().optional(),
  mend,
  ifStated,
});

/** A question only a person can answer (rule V6). */
const judgementSchema = z.strictObject({ ...criterionBase, kind: z.literal('judgement'), mend });

/** A date by which something must have happened. */
const deadlineSchema = z.strictObject({
  ...criterionBase,
  kind: z.literal('deadline'),
  require: feelSchema,
  mend,
  ifStated,
});

/**
 * A figure or deed the application must promise. `promise` is the name of a yes/no fact that it declares itself: where a
 * sheet has that column, a no is not met. Without it and without `require` it is listed for reading and never decided.
 */
export const targetSchema = z.strictObject({
  ...criterionBase,
  kind: z.literal('target').default('target'),
  require: feelSchema.optional(),
  promise: z
    .union([z.string().min(1), z.strictObject({ name: z.string().min(1), aliases: z.array(z.string().min(1)) })])
    .optional(),
  mend,
  ifStated,
});

export const criterionSchema = z.discriminatedUnion('kind', [conditionSchema, judgementSchema, deadlineSchema]);

/** A paper to hand in. Its name is also the name of a fact of type `material`. */
export const materialSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  aliases: z.array(nameSchema).optional(),
  clause: clauseSchema,
  when: feelSchema.optional(),
  /** 其它证明材料 and the like: never missing. */
  optional: z.boolean().optional(),
  programmes: z.array(idSchema).optional(),
  hint: z.string().optional(),
});

/** A passage that binds the winner, not the check: 项目任务, 实施周期, 组织方式, 推荐单位. For reading. */
const provisionSchema = z.strictObject({ clause: clauseSchema, title: z.string().min(1) });

/** 口径: a declared choice where the text can be read in more than one way (rule V7). `name` is usable in expressions. */
export const readingSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  clause: clauseSchema,
  question: z.string().min(1),
  options: z
    .array(z.strictObject({ label: z.string().min(1), value: z.union([z.number(), z.boolean(), z.string()]) }))
    .min(2),
  /** Label of one option. */
  default: z.string(),
  /** Why this default. */
  reason: z.string().optional(),
});

/** 优先条件: orders equals, adds no points unless the user says so. */
export const prioritySchema = z.strictObject({
  id: idSchema,
  clause: clauseSchema,
  title: z.string().min(1),
  when: feelSchema,
  /** `equals`: 同等条件下优先; `support`: 优先支持, 重点支持. Both order equals only. */
  strength: z.enum(['equals', 'support']).default('support'),
  let: letSchema.optional(),
  programmes: z.array(idSchema).optional(),
});

/** 名额. `count` is what is finally supported; with a difference ratio more are taken on first (`contracts`). */
const placesSchema = z.strictObject({
  clause: clauseSchema,
  count: z.int().min(1),
  differenceRatio: z.number().min(0).max(1).optional(),
  contracts: z.int().min(1).optional(),
  /** In the final round only those take part for whom this is yes: 结项验收通过. */
  finalWhen: feelSchema.optional(),
  reserve: z.int().min(0).optional(),
  /** Over readings: where it is no, the document states no number of places. */
  when: feelSchema.optional(),
});

/** Funding: cap per project in 万元, for reading and for the budget cap. */
const fundingSchema = z.strictObject({
  clause: clauseSchema,
  cap: z.number().positive().optional(),
  note: z.string().optional(),
});

/** 推荐名额: places per group, from facts about the group (a second sheet) when `places` names any. */
export const quotaSchema = z.strictObject({
  id: idSchema,
  clause: clauseSchema,
  title: z.string().min(1),
  /** A fact of the applicants, e.g. 推荐单位. */
  per: z.string().min(1),
  /** `prefecture`: who recommends from within a prefecture shares its places, a county or a park as well; `per` is a place. */
  area: z.enum(['prefecture']).optional(),
  /** Facts of the group itself, columns of its own sheet. */
  facts: z.array(plainFactSchema).optional(),
  /** FEEL over those facts; a plain number when it is the same for all. */
  places: feelSchema,
  /** Programmes that share these places; at programme level the programme itself. */
  programmes: z.array(idSchema).optional(),
});

/** One dimension of a rubric: weight and highest score, with what scores mean. */
export const rubricSchema = z.strictObject({
  dimensions: z
    .array(
      z.strictObject({
        id: idSchema,
        name: nameSchema,
        weight: z.number().positive(),
        max: z.number().positive(),
        descriptors: z.array(z.strictObject({ from: z.number(), text: z.string().min(1) })).optional(),
      }),
    )
    .min(1),
});

const shared = {
  facts: z.array(factSchema).optional(),
  /** Named expressions usable in all criteria below. */
  let: letSchema.optional(),
  /** Small tables, called by name in expressions. */
  tables: z.array(tableSchema).optional(),
  scores: z.array(scoreSchema).optional(),
  criteria: z.array(criterionSchema).optional(),
  materials: z.array(materialSchema).optional(),
  targets: z.array(targetSchema).optional(),
  readings: z.array(readingSchema).optional(),
  limits: z.array(limitSchema).optional(),
  priorities: z.array(prioritySchema).optional(),
  quotas: z.array(quotaSchema).optional(),
  provisions: z.array(provisionSchema).optional(),
  /** Clauses deliberately not encoded, with the reason. */
  omitted: z.array(z.strictObject({ clause: clauseSchema, reason: z.string().min(1) })).optional(),
  rubric: rubricSchema.optional(),
  /** A programme's own takes the place of the guideline's. */
  ranking: rankingSchema.optional(),
};

/** One programme file, or one entry of a single-file guideline. */
export const programmeSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  aliases: z.array(nameSchema).optional(),
  clause: clauseSchema,
  /** Heading it stands under, outermost first. */
  group: z.array(z.string().min(1)).optional(),
  summary: z.string().optional(),
  /**
   * Who may apply: becomes the condition `applicant-type` on the fact 申报主体类型, citing `clause`. `open`: the list ends
   * in 等 or the like, so that any other type is for a person to accept (rule V8).
   */
  applicants: z
    .union([
      z.array(z.string().min(1)).min(1),
      z.strictObject({
        clause: clauseSchema,
        types: z.array(z.string().min(1)).min(1),
        title: z.string().optional(),
        open: z.boolean().optional(),
      }),
    ])
    .optional(),
  /**
   * How long the project runs. `years` becomes the target `project-period` on the fact 实施周期, judged where a sheet
   * states it: exactly so long, or at most with `upTo`.
   */
  period: z
    .strictObject({
      clause: clauseSchema,
      text: z.string().min(1),
      years: z.number().positive().optional(),
      upTo: z.boolean().optional(),
    })
    .optional(),
  recommendedBy: z.strictObject({ clause: clauseSchema, text: z.string().min(1) }).optional(),
  places: placesSchema.optional(),
  funding: fundingSchema.optional(),
  ...shared,
});

/** `guideline.yaml`: what holds throughout. `programmes` lists the programme files' ids in the document's order, or the programmes themselves. */
export const guidelineSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  authority: z.string().min(1),
  document: z.string().optional(),
  /** Year of the round; with `yearNote` where the document does not state it. */
  year: z.int().min(2000).max(2100),
  yearNote: z.string().optional(),
  /** 上一年度: the last full year that figures are asked for. Yearly series count back from it. */
  referenceYear: z.int().min(2000).max(2100),
  /** The day that ages and periods count to, unless the user gives another. Usable as 核查日 in expressions. */
  checkDate: dateSchema,
  region: z.string().optional(),
  /** Whether a target that is not met can be mended by 补正, where it does not say so itself: a reading, or true. */
  targetsMend: feelSchema.optional(),
  programmes: z.array(z.union([idSchema, programmeSchema])).min(1),
  /** Lists that applicants of any programme are looked up in. */
  rosters: z.array(rosterSchema).optional(),
  ...shared,
});

/** `vocabulary.yaml`: facts that mean the same in every guideline, declared once. */
export const vocabularySchema = z.strictObject({ facts: z.array(plainFactSchema).min(1) });

/** `*.cases.yaml`: worked cases of one programme. */
export const casesSchema = z.strictObject({
  programme: idSchema,
  /** Facts most cases share; a case's own facts win. Values are cells as people type them. */
  base: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  cases: z
    .array(
      z.strictObject({
        /** A sentence that says what is shown. */
        name: nameSchema,
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
        /** Chosen readings: id → label. */
        readings: z.record(z.string(), z.string()).optional(),
        /** Answers to judgements: criterion id → yes or no. */
        answers: z.record(z.string(), z.enum(['yes', 'no'])).optional(),
        asOf: dateSchema.optional(),
        /** Expected verdicts: criterion id → verdict. */
        verdicts: z
          .record(z.string(), z.enum(['met', 'notMet', 'undetermined', 'notApplicable', 'unchecked']))
          .optional(),
        conclusion: z.enum(['unqualified', 'incomplete', 'partial', 'pending', 'qualified']).optional(),
        /** Expected smallest set of missing facts. */
        missing: z.array(z.string()).optional(),
        /**
         * Expected points by rule: indicator id, or name of a total or section → points, or from the least to the most
         * that they can still be.
         */
        points: z.record(z.string(), z.union([z.number(), z.tuple([z.number(), z.number()])])).optional(),
        /** Ids of readings the conclusion hangs on. */
        dependsOn: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

export type GuidelineSource = z.infer<typeof guidelineSchema>;
export type ProgrammeSource = z.infer<typeof programmeSchema>;
export type FactSource = z.infer<typeof factSchema>;
export type CriterionSource = z.infer<typeof criterionSchema>;
export type MaterialSource = z.infer<typeof materialSchema>;
export type TargetSource = z.infer<typeof targetSchema>;
export type ReadingSource = z.infer<typeof readingSchema>;
export type LimitSource = z.infer<typeof limitSchema>;
export type PrioritySource = z.infer<typeof prioritySchema>;
export type QuotaSource = z.infer<typeof quotaSchema>;
export type PlacesSource = z.infer<typeof placesSchema>;
export type FundingSource = z.infer<typeof fundingSchema>;
export type RubricSource = z.infer<typeof rubricSchema>;
export type VocabularySource = z.infer<typeof vocabularySchema>;
export type CasesSource = z.infer<typeof casesSchema>;
