import { z } from 'zod';
import { nearNames } from '../feel/parse-text';
import { LIMITS } from './limits';
import { idSchema } from './fact-schema';
import type { SourcePath, SourceFile } from './source-file';
import { valueAtPath } from './source-file';
import type { GuidelineIssue, ShapeExpectation } from './types';

type ZodIssue = z.core.$ZodIssue;

/** What checking a file's shape yields: its value where the shape is right. */
interface ShapeCheck<T> {
  readonly value?: T;
  readonly issues: readonly GuidelineIssue[];
}

/** Checks what stands at `path` of a file against a schema; every mistake with its own line and column. */
export function checkShape<T>(schema: z.ZodType<T>, source: SourceFile, path: SourcePath = []): ShapeCheck<T> {
  const checked = schema.safeParse(valueAtPath(source.value, path));
  if (checked.success) return { value: checked.data, issues: [] };
  return {
    issues: checked.error.issues
      .slice(0, LIMITS.mistakes)
      .flatMap((issue) => mistakesOf(issue, path, { schema, source, path })),
  };
}

interface Root {
  readonly schema: z.ZodType;
  readonly source: SourceFile;
  readonly path: SourcePath;
}

function mistakesOf(issue: ZodIssue, base: SourcePath, root: Root): readonly GuidelineIssue[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, root));
  if (issue.code === 'invalid_union') {
    const branch = chosenBranch(issue);
    if (branch) return branch.flatMap((inner) => mistakesOf(inner, path, root));
  }
  const value = valueAtPath(root.source.value, path);
  return [
    {
      code: 'guideline.shape',
      severity: 'error',
      at: root.source.positionOf(path),
      path: path.join('.'),
      expected: expectationOf(issue),
      ...(value === undefined || value === null ? {} : { found: spellValue(value) }),
    },
  ];
}

/** The alternative the author was writing: the one whose outermost kind of value is right, if it is only one. */
function chosenBranch(issue: z.core.$ZodIssueInvalidUnion): readonly ZodIssue[] | undefined {
  const fitting = issue.errors.filter((branch) => !branch.some(isOfOtherKind));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether the whole value is of another kind than asked for, by none of the alternatives if there are several. */
const isOfOtherKind = (issue: ZodIssue): boolean => {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOfOtherKind));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
};

function expectationOf(issue: ZodIssue): ShapeExpectation {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', type: typeNamed(issue.expected) };
    case 'invalid_value':
      return { kind: 'oneOf', options: issue.values.map(String) };
    case 'invalid_format':
      return { kind: formatNamed(issue) };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { kind: 'atLeast', minimum: Number(issue.minimum), inclusive: issue.inclusive ?? true }
        : { kind: 'items', minimum: Number(issue.minimum) };
    case 'too_big':
      if (issue.origin === 'string') return { kind: 'characters', maximum: Number(issue.maximum) };
      return { kind: 'atMost', maximum: Number(issue.maximum) };
    case 'invalid_union':
      return issue.errors.length === 0
        ? { kind: 'oneOf', options: 'options' in issue ? (issue.options ?? []).map(String) : [] }
        : { kind: 'either', of: issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectationOf)) };
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'custom':
      return { kind: 'other', detail: issue.message };
  }
}

function typeNamed(expected: string): Extract<ShapeExpectation, { kind: 'type' }>['type'] {
  switch (expected) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'int':
      return 'integer';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'list';
    default:
      return 'map';
  }
}

const patternOf = (schema: z.ZodType): string => {
  const checked = schema.safeParse('?');
  const issue = checked.error?.issues[0];
  return issue?.code === 'invalid_format' ? (issue.pattern ?? '') : '';
};

const ID_PATTERN = patternOf(idSchema);

function formatNamed(issue: z.core.$ZodIssueInvalidStringFormat): 'id' | 'date' | 'format' {
  if (issue.pattern === ID_PATTERN) return 'id';
  return issue.format === 'date' ? 'date' : 'format';
}

function unknownKey(path: SourcePath, key: string, root: Root): GuidelineIssue {
  const known = listKnownKeys(root.schema, path.slice(root.path.length), valueAtPath(root.source.value, root.path));
  return {
    code: 'guideline.unknownKey',
    severity: 'error',
    at: root.source.positionOfKey([...path, key]),
    key,
    candidates: nearNames(key, known),
    known,
  };
}

/** A value as a short piece of text, for "found …". */
function spellValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The keys a schema allows in the map at `path`, for suggestions; of several alternatives the one that `value` follows. */
function listKnownKeys(schema: z.ZodType, path: SourcePath, value: unknown): readonly string[] {
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
