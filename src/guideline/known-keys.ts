import { z } from 'zod';
import { valueAtPath } from './source-path';
import type { SourcePath } from './source-path';

/** The keys a schema allows in the map at `path`, for suggestions; of several alternatives the one that `value` follows. */
export function listKnownKeys(schema: z.ZodType, path: SourcePath, value: unknown): readonly string[] {
  const objects = objectsAt(unwrap(schema), path);
  const written = valueAtPath(value, path);
  const fitting = objects.filter((object) => discriminatorsAgree(object, written));
  return [...new Set((fitting.length > 0 ? fitting : objects).flatMap((object) => Object.keys(object.shape)))];
}

function objectsAt(schema: z.ZodType, path: SourcePath): readonly z.ZodObject[] {
  if (schema instanceof z.ZodUnion) {
    return (schema.options as readonly z.ZodType[]).flatMap((option) => objectsAt(unwrap(option), path));
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema instanceof z.ZodObject ? [schema] : [];
  if (schema instanceof z.ZodArray) return objectsAt(unwrap(schema.element as z.ZodType), rest);
  if (schema instanceof z.ZodRecord) return objectsAt(unwrap(schema.valueType as z.ZodType), rest);
  const inner = schema instanceof z.ZodObject ? (schema.shape[step] as z.ZodType | undefined) : undefined;
  return inner ? objectsAt(unwrap(inner), rest) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

function discriminatorsAgree(object: z.ZodObject, written: unknown): boolean {
  const kind: unknown = object.shape['kind'];
  if (!(kind instanceof z.ZodLiteral) || typeof written !== 'object' || written === null) return true;
  return 'kind' in written && kind.values.has(written.kind as string);
}
