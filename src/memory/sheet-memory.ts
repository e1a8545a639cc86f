import { z } from 'zod';
import type { FixedBindings } from '../applicants/types';
import type { Scoring } from '../ranking/scoring';
import type { ProgrammeChoice } from '../review/types';
import type { Answer, Override } from '../screening/types';
import { restoreScoring, scoringSchema, storeScoring } from './settings';

type ByApplicant<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** What was chosen and decided for one sheet of applicants (rules B4, V4). Keys of applicants are the sheet's own. */
export interface SheetMemory {
  readonly guideline: string | undefined;
  readonly programme: ProgrammeChoice;
  /** ISO date. */
  readonly asOf: string | undefined;
  /** Reading id → label, those that differ from the default. */
  readonly readings: ReadonlyMap<string, string>;
  readonly strict: boolean;
  readonly fixed: FixedBindings;
  readonly answers: ByApplicant<Answer>;
  readonly overrides: ByApplicant<Override>;
  readonly scoring: Scoring;
  /** Other sheets screened together with this one, with how each tells its programmes. */
  readonly together: ReadonlyMap<string, ProgrammeChoice>;
}

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

/** The stored form of what is remembered of a sheet. */
export const sheetMemorySchema = z.strictObject({
  guideline: z.string().exactOptional(),
  programme: programmeSchema,
  asOf: z.iso.date().exactOptional(),
  readings: z.array(z.tuple([z.string(), z.string()])),
  strict: z.boolean(),
  fixed: z.array(z.tuple([z.string(), z.string().nullable()])),
  answers: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), answerSchema]))])),
  overrides: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), overrideSchema]))])),
  /** Absent where nobody scored by rubric. */
  scoring: scoringSchema.exactOptional(),
  /** Absent where the sheet is screened by itself. */
  together: z.array(z.tuple([z.string(), programmeSchema])).exactOptional(),
});

type StoredSheet = z.infer<typeof sheetMemorySchema>;

/** What is remembered of a sheet as plain lists, to be stored. */
export const storeSheetMemory = ({ guideline, asOf, ...memory }: SheetMemory): StoredSheet => {
  const scoring = storeScoring(memory.scoring);
  return {
    ...(guideline !== undefined && { guideline }),
    programme: memory.programme,
    ...(asOf !== undefined && { asOf }),
    readings: [...memory.readings],
    strict: memory.strict,
    fixed: [...memory.fixed],
    answers: listNested(memory.answers),
    overrides: listNested(memory.overrides),
    ...(scoring !== undefined && { scoring }),
    ...(memory.together.size > 0 && { together: [...memory.together] }),
  };
};

/** What was stored of a sheet. */
export const readSheetMemory = (stored: StoredSheet): SheetMemory => ({
  guideline: stored.guideline,
  programme: stored.programme,
  asOf: stored.asOf,
  readings: new Map(stored.readings),
  strict: stored.strict,
  fixed: new Map(stored.fixed),
  answers: nest(stored.answers),
  overrides: nest(stored.overrides),
  scoring: restoreScoring(stored.scoring),
  together: new Map(stored.together),
});

const listNested = <T>(map: ByApplicant<T>): [string, [string, T][]][] =>
  [...map].map(([key, inner]) => [key, [...inner]]);

const nest = <T>(list: readonly (readonly [string, readonly (readonly [string, T])[]])[]): ByApplicant<T> =>
  new Map(list.map(([key, inner]) => [key, new Map(inner)]));
