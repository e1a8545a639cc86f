import { z } from 'zod';
import type { FixedBindings } from '../../applicants/types';
import type { RankSettings } from '../../review/rank/rank-settings';
import type { Language, ProgrammeChoice } from '../../review/types';
import type { ScreeningOptions } from '../../screening/types';
import { rankSettingsSchema, restoreRankSettings, storeRankSettings } from '../stored-rank-settings';
import { LIST_IDS } from './list-parts';
import type { ListId, ListParts } from './list-parts';

/** Everything, beside the cells and the guideline, that results follow from. */
export interface RecordedSettings {
  readonly language: Language;
  readonly guideline: string;
  readonly guidelineDigest: string;
  readonly sheets: readonly string[];
  readonly programme: ProgrammeChoice;
  readonly fixed: FixedBindings;
  readonly screening: ScreeningOptions;
  readonly rank: RankSettings;
  readonly noticesFrom?: string;
  /** Lists that were written with the record. */
  readonly lists: readonly ListId[];
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

const settingsSchema = z.strictObject({
  version: z.literal(1),
  language: z.enum(['zh-CN', 'en-US']),
  guideline: z.string(),
  guidelineDigest: z.string(),
  sheets: z.array(z.string()).min(1),
  programme: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('column') }),
    z.strictObject({ kind: z.literal('one'), id: z.string() }),
  ]),
  noticesFrom: z.iso.date().exactOptional(),
  lists: z.array(z.enum(LIST_IDS)),
  fixed: z.array(z.tuple([z.string(), z.string().nullable()])),
  asOf: z.iso.date(),
  readings: z.array(z.tuple([z.string(), z.string()])),
  strict: z.boolean(),
  answers: byApplicant(answer),
  overrides: byApplicant(override),
  rank: rankSettingsSchema,
});

type Stored = z.infer<typeof settingsSchema>;

const listNested = <T>(map: ReadonlyMap<string, ReadonlyMap<string, T>>): [string, [string, T][]][] =>
  [...map].map(([key, inner]) => [key, [...inner]]);

const nest = <T>(list: readonly (readonly [string, readonly (readonly [string, T])[]])[]) =>
  new Map(list.map(([key, inner]) => [key, new Map(inner)]));

/** The settings of a ranking as JSON, for the record. */
export const encodeSettings = ({
  ranking,
  sheets,
  programme,
  fixed,
  language,
  noticesFrom,
  lists,
}: ListParts): string => {
  const { guideline, choices, settings } = ranking;
  const options = sheets[0]?.screening.options;
  const stored: Stored = {
    version: 1,
    language,
    guideline: guideline.id,
    guidelineDigest: guideline.digest,
    sheets: sheets.map(({ sheet }) => sheet.name),
    programme,
    ...(noticesFrom !== undefined && { noticesFrom }),
    lists: [...(lists ?? LIST_IDS)],
    fixed: [...fixed],
    asOf: choices.asOf,
    readings: [...choices.readings],
    strict: options?.strict ?? false,
    answers: listNested(options?.answers ?? new Map()),
    overrides: listNested(options?.overrides ?? new Map()),
    rank: storeRankSettings(settings),
  };
  return JSON.stringify(stored);
};

/** The settings of a record; `undefined` where the text is none of ours or was damaged. Never throws. */
export const decodeSettings = (text: string): RecordedSettings | undefined => {
  const parsed = settingsSchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { language, guideline, guidelineDigest, sheets, programme, rank, lists, noticesFrom, ...screening } =
    parsed.data;
  return {
    language,
    guideline,
    guidelineDigest,
    sheets,
    programme,
    lists,
    ...(noticesFrom !== undefined && { noticesFrom }),
    fixed: new Map(screening.fixed),
    screening: {
      choices: { asOf: screening.asOf, readings: new Map(screening.readings) },
      strict: screening.strict,
      answers: nest(screening.answers),
      overrides: nest(screening.overrides),
    },
    rank: restoreRankSettings(rank),
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
