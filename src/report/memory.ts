import { z } from 'zod';
import type { FixedBindings } from '../applicants/types';
import type { ProgrammeChoice } from '../review/types';
import type { Answer, Override } from '../screening/types';

/** What we wrote into one sheet's result columns, to tell later whether a person changed a cell (rule W1). */
export interface WrittenSheet {
  /** Ids of the columns, in the order of the fingerprints below. */
  readonly columns: readonly string[];
  /** Fingerprint of the applicant's key → fingerprints of its cells; an empty one stands for an empty cell. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

type ByApplicant<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** What is kept in the workbook from one session to the next (rules B4, V4, W1). */
export interface ReviewMemory {
  readonly guideline: string | undefined;
  readonly programme: ProgrammeChoice;
  readonly sheet: string | undefined;
  /** ISO date. */
  readonly asOf: string | undefined;
  /** Reading id → label, those that differ from the default. */
  readonly readings: ReadonlyMap<string, string>;
  readonly strict: boolean;
  readonly fixed: FixedBindings;
  readonly answers: ByApplicant<Answer>;
  readonly overrides: ByApplicant<Override>;
  /** By sheet name. */
  readonly written: ReadonlyMap<string, WrittenSheet>;
  /** Names of whole sheets that are ours. */
  readonly ownSheets: readonly string[];
}

const VERSION = 1;

const answerSchema = z.strictObject({ answer: z.enum(['yes', 'no', 'open']), note: z.string().exactOptional() });
const overrideSchema = z.strictObject({
  verdict: z.enum(['met', 'notMet', 'notApplicable']),
  reason: z.string().min(1),
  by: z.string().exactOptional(),
  on: z.string().exactOptional(),
});
const programmeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column') }),
  z.strictObject({ kind: z.literal('one'), id: z.string() }),
]);

const memorySchema = z.strictObject({
  version: z.literal(VERSION),
  guideline: z.string().exactOptional(),
  programme: programmeSchema,
  sheet: z.string().exactOptional(),
  asOf: z.iso.date().exactOptional(),
  readings: z.array(z.tuple([z.string(), z.string()])),
  strict: z.boolean(),
  fixed: z.array(z.tuple([z.string(), z.string().nullable()])),
  answers: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), answerSchema]))])),
  overrides: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), overrideSchema]))])),
  /** Per sheet: name, column ids, then one line a row: key and cells, joined with commas. */
  written: z.array(z.tuple([z.string(), z.array(z.string()), z.array(z.string())])),
  ownSheets: z.array(z.string()),
});

/** The memory as text to keep in the workbook. */
export const encodeMemory = (memory: ReviewMemory): string => {
  const { guideline, programme, sheet, asOf, strict } = memory;
  const stored: z.infer<typeof memorySchema> = {
    version: VERSION,
    ...(guideline !== undefined && { guideline }),
    programme,
    ...(sheet !== undefined && { sheet }),
    ...(asOf !== undefined && { asOf }),
    readings: [...memory.readings],
    strict,
    fixed: [...memory.fixed],
    answers: listNested(memory.answers),
    overrides: listNested(memory.overrides),
    written: [...memory.written].map(([name, { columns, cells }]) => [
      name,
      [...columns],
      [...cells].map(([key, digests]) => [key, ...digests].join(',')),
    ]),
    ownSheets: [...memory.ownSheets],
  };
  return JSON.stringify(stored);
};

/** The memory that was kept; `undefined` where the text is not one of ours or was damaged. Never throws. */
export const decodeMemory = (text: string): ReviewMemory | undefined => {
  const parsed = memorySchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { data } = parsed;
  return {
    guideline: data.guideline,
    programme: data.programme,
    sheet: data.sheet,
    asOf: data.asOf,
    readings: new Map(data.readings),
    strict: data.strict,
    fixed: new Map(data.fixed),
    answers: nest(data.answers),
    overrides: nest(data.overrides),
    written: new Map(data.written.map(([name, columns, lines]) => [name, { columns, cells: readLines(lines) }])),
    ownSheets: data.ownSheets,
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readLines = (lines: readonly string[]) =>
  new Map(
    lines.map((line) => {
      const [key = '', ...digests] = line.split(',');
      return [key, digests] as const;
    }),
  );

const listNested = <T>(map: ByApplicant<T>): [string, [string, T][]][] =>
  [...map].map(([key, inner]) => [key, [...inner]]);

const nest = <T>(list: readonly (readonly [string, readonly (readonly [string, T])[]])[]): ByApplicant<T> =>
  new Map(list.map(([key, inner]) => [key, new Map(inner)]));
