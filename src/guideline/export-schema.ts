import { z } from 'zod';
import { casesSchema, guidelineSchema, programmeSchema, vocabularySchema } from './schema';

const WRITTEN = {
  'guideline.schema.json': guidelineSchema,
  'programme.schema.json': programmeSchema,
  'vocabulary.schema.json': vocabularySchema,
  'cases.schema.json': casesSchema,
} as const;

/** File name → JSON Schema text of what may be written in that kind of file, for completion and checks in editors. */
export function exportSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(WRITTEN).map(([name, schema]) => {
      const written = z.toJSONSchema(schema, { io: 'input', reused: 'ref', unrepresentable: 'any' });
      return [name, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}
