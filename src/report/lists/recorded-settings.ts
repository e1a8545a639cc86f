import { z } from 'zod';
import type { Choices } from '../../guideline/types';
import type { RankSettings } from '../../review/rank/rank-settings';
import type { Language } from '../../words/language';
import { rankSettingsSchema, restoreRankSettings, storeRankSettings } from '../stored-rank-settings';
import { LIST_IDS } from './list-parts';
import type { ListId, ListParts } from './list-parts';
import { readSheet, recordedSheetSchema, recordedSheetShape, storeSheet } from './recorded-sheet';
import type { RecordedSheet } from './recorded-sheet';

/** Everything, beside the cells and the guideline, that results follow from. */
export interface RecordedSettings {
  readonly language: Language;
  readonly guideline: string;
  readonly guidelineDigest: string;
  readonly sheets: readonly RecordedSheet[];
  readonly choices: Choices;
  readonly strict: boolean;
  readonly rank: RankSettings;
  readonly noticesFrom?: string;
  /** Lists that were written with the record. */
  readonly lists: readonly ListId[];
  /** Names of their sheets by the plain names, where they differ. */
  readonly names: ReadonlyMap<string, string>;
}

const common = {
  language: z.enum(['zh-CN', 'en-US']),
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

const settingsSchema = z.strictObject({
  version: z.literal(2),
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
    version: 2,
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
