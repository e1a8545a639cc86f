import { z } from 'zod';
import { clauseSchema, feelSchema, nameSchema } from './fact-schema';

/** A named expression: the expression alone, or with what people call it, its unit and where the document has it. */
const namedExpressionSchema = z.union([
  feelSchema,
  z.strictObject({
    of: feelSchema,
    title: z.string().min(1).optional(),
    /** Shown behind its numbers; 万元, % and 分 say what they count as well. */
    unit: z.string().min(1).max(20).optional(),
    clause: clauseSchema.optional(),
  }),
]);

/** Named expressions, by name. */
export const letSchema = z.record(nameSchema, namedExpressionSchema);

const runSchema = z.strictObject({
  from: z.number().optional(),
  over: z.number().optional(),
  to: z.number().optional(),
  under: z.number().optional(),
});

/** What a row asks of a key: a word or several of them, 是 or 否, a number or a run of them with ends as in bands. */
const cellSchema = z.union([z.string().min(1), z.number(), z.boolean(), z.array(z.string().min(1)).min(1), runSchema]);

const tableTypeSchema = z.enum(['count', 'amount', 'ratio', 'points', 'yesNo', 'choice']);

/** 对照表: what several keys come to; called by its name in expressions, `企业规模(行业, 从业人员, 营业收入)`. */
export const tableSchema = z.strictObject({
  name: nameSchema,
  clause: clauseSchema,
  title: z.string().min(1).optional(),
  keys: z
    .array(
      z.strictObject({
        name: nameSchema,
        type: tableTypeSchema,
        unit: z.string().min(1).max(20).optional(),
        /** Of a choice: all the words there are. Without them, those that rows name. */
        options: z.array(z.string().min(1)).min(1).optional(),
      }),
    )
    .min(1)
    .max(6),
  /** What kind of thing it comes to. */
  gives: z.strictObject({ type: tableTypeSchema, unit: z.string().min(1).max(20).optional() }),
  /** `one`: only one row fits anything, two that overlap are a mistake. `first`: the first from the top that fits. */
  match: z.enum(['one', 'first']).default('one'),
  /** A key that a row leaves out may be anything. */
  rows: z
    .array(
      z.strictObject({
        of: z.record(nameSchema, cellSchema),
        gives: z.union([z.number(), z.string().min(1), z.boolean()]),
      }),
    )
    .min(1)
    .max(500),
  /** What all else comes to. */
  otherwise: z.union([z.number(), z.string().min(1), z.boolean()]).optional(),
});

export type LetSource = z.infer<typeof letSchema>;
export type TableSource = z.infer<typeof tableSchema>;
export type CellSource = z.infer<typeof cellSchema>;
export type RunSource = z.infer<typeof runSchema>;

export type WrittenType = TableSource['gives']['type'];

/** What some key can be, as it is told: words, or a run of numbers. */
export interface ToldKey {
  readonly key: string;
  readonly words?: readonly string[];
  readonly run?: RunSource;
}

/** What is wrong with a table or one of its rows; rows by their number, the first is 1. */
export type TableProblem =
  | { readonly kind: 'twoKeys'; readonly name: string }
  | { readonly kind: 'unknownKey'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly kind: 'cell' | 'gives'; readonly expected: WrittenType; readonly found: string }
  | { readonly kind: 'twoEnds'; readonly ends: readonly [string, string] }
  | { readonly kind: 'emptyRun'; readonly run: RunSource }
  | { readonly kind: 'overlap'; readonly row: number; readonly other: number }
  | { readonly kind: 'unreachable'; readonly row: number }
  | { readonly kind: 'gap'; readonly keys: readonly ToldKey[] }
  | { readonly kind: 'unused'; readonly name: string };
