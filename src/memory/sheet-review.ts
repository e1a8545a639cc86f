import { z } from 'zod';
import type { PairDecision, RosterChoice } from '../applicants/rosters/types';
import type { SheetReadings } from '../applicants/readings';
import { NO_READINGS, readingsOfColumns, readingsSchema, restoreReadings, storeReadings } from '../applicants/readings';
import type { ScreenedSheet } from '../ranking/read-marks';
import type { Scoring } from '../ranking/rubric';
import { NO_SCORING } from '../ranking/rubric';
import { NOTHING_ELSEWHERE } from '../screening/decisions';
import type { Answer, Elsewhere, Override } from '../screening/types';
import { mapOf, scoringSchema } from './settings';

/** Which programme a row applies for: read from the sheet's own column, or one for all rows. */
export type ProgrammeChoice = { readonly kind: 'column' } | { readonly kind: 'one'; readonly id: string };

/** What persons decided: applicant's key → criterion id → decision. */
export type Decisions<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/**
 * A sheet of applicants under review: all that was chosen, fixed and decided for it (rules B4, V4). The workbook's
 * memory and the record of a ranking keep this one value, by the schema below. Keys of applicants are the sheet's own.
 */
export interface SheetReview {
  /** Id; absent until one is chosen. */
  readonly guideline?: string | undefined;
  readonly programme: ProgrammeChoice;
  /** ISO date, where it is not the guideline's own. */
  readonly asOf?: string | undefined;
  /** Reading id → label, those that differ from the default. */
  readonly readings: ReadonlyMap<string, string>;
  /** What was checked outside it (rule V9). */
  readonly elsewhere: Elsewhere;
  /** What was said of its columns, words and rows. */
  readonly fixed: SheetReadings;
  readonly answers: Decisions<Answer>;
  readonly overrides: Decisions<Override>;
  readonly scoring: Scoring;
  /** Other sheets screened together with this one, with how each tells its programmes. */
  readonly together: ReadonlyMap<string, ProgrammeChoice>;
  /** What persons said of names on rosters: roster id → pair → the same or not (rule X2). */
  readonly rosters: Decisions<PairDecision>;
  /** Which sheet or file serves a roster, by roster id, where it is not found by its name (rule S7). */
  readonly rosterChoices: ReadonlyMap<string, RosterChoice>;
}

/** A sheet nobody has chosen or decided anything for. */
export const NEW_SHEET_REVIEW: SheetReview = {
  programme: { kind: 'column' },
  readings: new Map(),
  elsewhere: NOTHING_ELSEWHERE,
  fixed: NO_READINGS,
  answers: new Map(),
  overrides: new Map(),
  scoring: NO_SCORING,
  together: new Map(),
  rosters: new Map(),
  rosterChoices: new Map(),
};

const programme = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column') }),
  z.strictObject({ kind: z.literal('one'), id: z.string() }),
]);

const answer = z.strictObject({
  answer: z.enum(['yes', 'no', 'open']),
  note: z.string().exactOptional(),
  disputed: z.literal(true).exactOptional(),
});

const override = z.strictObject({
  verdict: z.enum(['met', 'notMet', 'notApplicable']),
  reason: z.string().min(1),
  by: z.string().exactOptional(),
  on: z.string().exactOptional(),
});

const checkedElsewhere = z.strictObject({
  reason: z.string().min(1),
  by: z.string().exactOptional(),
  on: z.iso.date().exactOptional(),
});

const elsewhere = z.strictObject({ criteria: mapOf(checkedElsewhere), rest: checkedElsewhere.optional() });

const rosterChoice = z.strictObject({
  source: z.strictObject({ file: z.string().exactOptional(), sheet: z.string() }),
  columns: mapOf(z.string()),
});

/** What memories and records of before still say and nothing goes by any more: read, and not kept. */
export const forgotten = z
  .codec(z.unknown(), z.undefined(), { decode: () => undefined, encode: () => undefined })
  .optional();

/** Older forms list one fact, or nothing, a header. */
const fixed = z.codec(
  z.union([z.array(z.tuple([z.string(), z.string().nullable()])), readingsSchema]),
  z.custom<SheetReadings>(),
  {
    decode: (stored) => (Array.isArray(stored) ? readingsOfColumns(new Map(stored)) : restoreReadings(stored)),
    encode: storeReadings,
  },
);

/** The parts that older records keep of a sheet, each sheet for itself. */
export const decidedShape = {
  programme,
  fixed,
  answers: mapOf(mapOf(answer)),
  overrides: mapOf(mapOf(override)),
  scoring: scoringSchema.default(NO_SCORING),
};

/** The stored form of a sheet under review: a new part is one line in it, with a default for what was kept before. */
export const sheetReviewSchema = z.strictObject({
  guideline: z.string().optional(),
  ...decidedShape,
  asOf: z.iso.date().optional(),
  readings: mapOf(z.string()),
  elsewhere: elsewhere.default(NOTHING_ELSEWHERE),
  strict: forgotten,
  together: mapOf(programme).default(new Map()),
  rosters: mapOf(mapOf(z.enum(['same', 'different']))).default(new Map()),
  rosterChoices: mapOf(rosterChoice).default(new Map()),
}) satisfies z.ZodType<SheetReview>;

/** One screened sheet with what it was screened by. */
export interface ReviewedSheet extends ScreenedSheet {
  readonly review: SheetReview;
}

/** The decisions with one set, or taken back where it is `undefined`. */
export const decide = <T>(all: Decisions<T>, key: string, id: string, decision: T | undefined): Decisions<T> => {
  const own = new Map(all.get(key));
  if (decision === undefined) own.delete(id);
  else own.set(id, decision);
  const copy = new Map(all);
  if (own.size === 0) copy.delete(key);
  else copy.set(key, own);
  return copy;
};

/**
 * The sheets of a round, each as it is screened in it: the chosen one, and those joined to it under its guideline, check
 * date and readings. A joined sheet keeps what was fixed and decided for it, unless that was under another guideline.
 */
export const roundOf = (
  sheets: ReadonlyMap<string, SheetReview>,
  chosen: string | undefined,
): ReadonlyMap<string, SheetReview> => {
  const review = chosen === undefined ? undefined : sheets.get(chosen);
  if (chosen === undefined || review === undefined) return new Map();
  const { guideline, asOf, readings, rosterChoices, rosters, together } = review;
  const joined = [...together].map(([name, own]): [string, SheetReview] => {
    const kept = sheets.get(name);
    const base = kept?.guideline === guideline && kept !== undefined ? kept : NEW_SHEET_REVIEW;
    return [name, { ...base, guideline, asOf, readings, rosterChoices, rosters, programme: own }];
  });
  return new Map([[chosen, review], ...joined.filter(([name]) => name !== chosen)]);
};
