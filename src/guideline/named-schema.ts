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

export type LetSource = z.infer<typeof letSchema>;
