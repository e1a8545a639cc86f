import { z } from 'zod';
import type { FixedBindings } from '../../applicants/types';
import { NO_SCORING } from '../../ranking/scoring';
import type { Scoring } from '../../ranking/scoring';
import type { RoundSheet } from '../../review/screen-round';
import type { ProgrammeChoice } from '../../review/types';
import type { Answer, Override } from '../../screening/types';
import { restoreScoring, scoringSchema, storeScoring } from '../stored-scoring';
import { scoringForRecord } from './scoring-for-record';

/** One screened sheet of a record: how it was read, and what persons decided about its applicants. */
export interface RecordedSheet {
  readonly name: string;
  readonly programme: ProgrammeChoice;
  readonly fixed: FixedBindings;
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, Override>>;
  readonly scoring: Scoring;
}

const answer = z.strictObject({ answer: z.enum(['yes', 'no', 'open']), note: z.string().exactOptional() });
const override = z.strictObject({
  verdict: z.enum(['met', 'notMet', 'notApplicable']),
  reason: z.string(),
  by: z.string().exactOptional(),
  on: z.string().exactOptional(),
});
const byApplicant = <T extends z.ZodType>(entry: T) =>
  z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), entry]))]));

/** What is recorded of a sheet beside its name. */
export const recordedSheetShape = {
  programme: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('column') }),
    z.strictObject({ kind: z.literal('one'), id: z.string() }),
  ]),
  fixed: z.array(z.tuple([z.string(), z.string().nullable()])),
  answers: byApplicant(answer),
  overrides: byApplicant(override),
  /** Absent where nobody scored by rubric. */
  scoring: scoringSchema.exactOptional(),
};

/** The stored form of one sheet. */
export const recordedSheetSchema = z.strictObject({ name: z.string(), ...recordedSheetShape });

type Stored = z.infer<typeof recordedSheetSchema>;

/** A sheet of a ranking as it is recorded. */
export const storeSheet = ({ sheet, screening, programme, fixed, scoring = NO_SCORING }: RoundSheet): Stored => {
  const scored = storeScoring(scoringForRecord(scoring));
  return {
    name: sheet.name,
    programme,
    fixed: [...fixed],
    answers: listNested(screening.options.answers),
    overrides: listNested(screening.options.overrides),
    ...(scored !== undefined && { scoring: scored }),
  };
};

/** A recorded sheet read back. */
export const readSheet = ({ name, programme, fixed, answers, overrides, scoring }: Stored): RecordedSheet => ({
  name,
  programme,
  fixed: new Map(fixed),
  answers: nest(answers),
  overrides: nest(overrides),
  scoring: restoreScoring(scoring),
});

const listNested = <T>(map: ReadonlyMap<string, ReadonlyMap<string, T>>): [string, [string, T][]][] =>
  [...map].map(([key, inner]) => [key, [...inner]]);

const nest = <T>(list: readonly (readonly [string, readonly (readonly [string, T])[]])[]) =>
  new Map(list.map(([key, inner]) => [key, new Map(inner)]));
