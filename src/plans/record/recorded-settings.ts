import { z } from 'zod';
import type { FixedBindings } from '../../applicants/types';
import type { Scoring } from '../../ranking/scoring';
import { NO_SCORING } from '../../ranking/scoring';
import type { RoundSheet } from '../../review/screen-snapshot';
import type { ProgrammeChoice } from '../../review/types';
import type { Answer, Override } from '../../screening/types';
import {
  restoreScoring,
  scoringSchema,
  storeScoring,
  rankSettingsSchema,
  restoreRankSettings,
  storeRankSettings,
} from '../../memory/settings';
import type { Choices } from '../../guideline/types';
import type { RankSettings } from '../../ranking/settings';
import type { Language } from '../../words/words';
import { LANGUAGES } from '../../words/words';
import type { ListId, ListParts } from '../lists/list-parts';
import { LIST_IDS } from '../lists/list-parts';

/** One screened sheet of a record: how it was read, and what persons decided about its applicants. */
interface RecordedSheet {
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
const recordedSheetShape = {
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
const recordedSheetSchema = z.strictObject({ name: z.string(), ...recordedSheetShape });

type StoredRecordedSheet = z.infer<typeof recordedSheetSchema>;

/** A sheet of a ranking as it is recorded. */
const storeSheet = ({ sheet, screening, programme, fixed, scoring = NO_SCORING }: RoundSheet): StoredRecordedSheet => {
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
const readSheet = ({ name, programme, fixed, answers, overrides, scoring }: StoredRecordedSheet): RecordedSheet => ({
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

/** Everything, beside the cells and the guideline, that results follow from. */
export interface RecordedSettings {
  readonly language: Language;
  readonly guideline: string;
  readonly guidelineDigest: string;
  readonly sheets: readonly RecordedSheet[];
  readonly choices: Choices;
  readonly strict: boolean;
  readonly rank: RankSettings;
  /** Records of older forms list equals by id even where a draw or decision put them in order. */
  readonly equalsById: boolean;
  readonly noticesFrom?: string;
  /** Lists that were written with the record. */
  readonly lists: readonly ListId[];
  /** Names of their sheets by the plain names, where they differ. */
  readonly names: ReadonlyMap<string, string>;
}

const common = {
  language: z.enum(LANGUAGES),
  guideline: z.string(),
  guidelineDigest: z.string(),
  noticesFrom: z.iso.date().exactOptional(),
  lists: z.array(z.enum(LIST_IDS)),
  names: z.array(z.tuple([z.string(), z.string()])).exactOptional(),
  asOf: z.iso.date(),
  readings: z.array(z.tuple([z.string(), z.string()])),
  strict: z.boolean(),
  rank: rankSettingsSchema,
};

/** The second form differs from the current one in how equals are listed. */
const settingsSchema = z.strictObject({
  version: z.literal([2, 3]),
  ...common,
  sheets: z.array(recordedSheetSchema).min(1),
});

/** The first form read all sheets alike. */
const firstSchema = z.strictObject({
  version: z.literal(1),
  ...common,
  sheets: z.array(z.string()).min(1),
  ...recordedSheetShape,
});

type Stored = z.infer<typeof settingsSchema>;

/** The settings of a ranking as JSON, for the record. */
export const encodeSettings = ({ ranking, sheets, language, noticesFrom, lists, names }: ListParts): string => {
  const { guideline, choices, settings } = ranking;
  const options = sheets[0]?.screening.options;
  const stored: Stored = {
    version: 3,
    language,
    guideline: guideline.id,
    guidelineDigest: guideline.digest,
    sheets: sheets.map(storeSheet),
    ...(noticesFrom !== undefined && { noticesFrom }),
    lists: [...(lists ?? LIST_IDS)],
    ...(names !== undefined && names.size > 0 && { names: [...names] }),
    asOf: choices.asOf,
    readings: [...choices.readings],
    strict: options?.strict ?? false,
    rank: storeRankSettings(settings),
  };
  return JSON.stringify(stored);
};

/** The settings of a record; `undefined` where the text is none of ours or was damaged. Never throws. */
export const decodeSettings = (text: string): RecordedSettings | undefined => {
  const stored = parseStored(parseJson(text));
  if (stored === undefined) return undefined;
  const { language, guideline, guidelineDigest, sheets, rank, lists, noticesFrom, asOf, readings, strict } = stored;
  return {
    language,
    guideline,
    guidelineDigest,
    sheets: sheets.map(readSheet),
    choices: { asOf, readings: new Map(readings) },
    strict,
    lists,
    names: new Map(stored.names),
    ...(noticesFrom !== undefined && { noticesFrom }),
    rank: restoreRankSettings(rank),
    equalsById: stored.version < 3,
  };
};

const parseStored = (content: unknown): Stored | undefined => {
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const first = firstSchema.safeParse(content);
  if (!first.success) return undefined;
  const { sheets, programme, fixed, answers, overrides, ...rest } = first.data;
  return {
    ...rest,
    version: 2,
    sheets: sheets.map((name) => ({ name, programme, fixed, answers, overrides })),
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * The scoring as a record holds it: in a fixed order whoever scored first, without who is scoring just now, and
 * without scores that recusal made void.
 */
const scoringForRecord = ({ rubric, marks }: Scoring): Scoring => ({
  rubric: marks.size === 0 ? undefined : rubric,
  expert: '',
  marks: new Map(
    sorted(marks).map(([expert, own]) => [
      expert,
      new Map(
        sorted(own).map(([key, { recused, scores }]) => [
          key,
          { recused, scores: recused ? new Map() : new Map(sorted(scores)) },
        ]),
      ),
    ]),
  ),
});
