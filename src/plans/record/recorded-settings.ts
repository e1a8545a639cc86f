import { z } from 'zod';
import { confirmProposals } from '../../applicants/readings';
import type { Proposal, SheetBinding } from '../../applicants/types';
import type { Choices } from '../../guideline/types';
import { settleSchema } from '../../memory/setting-rows';
import { mapOf, parseVersioned, rankSettingsSchema } from '../../memory/settings';
import type { ReviewedSheet, SheetReview } from '../../memory/sheet-review';
import { decidedShape, forgotten, NEW_SHEET_REVIEW, sheetReviewSchema } from '../../memory/sheet-review';
import type { Scoring } from '../../ranking/rubric';
import type { SettleRule } from '../../reviewers/settle';
import type { RankSettings } from '../../ranking/settings';
import type { Language } from '../../words/words';
import { LANGUAGES } from '../../words/words';
import type { ListId } from '../../words/shape';
import type { ListParts } from '../lists/list-parts';
import { LIST_IDS } from '../lists/list-parts';

/** Everything, beside the cells and the guideline, that results follow from. */
export interface RecordedSettings {
  readonly language: Language;
  readonly guideline: string;
  readonly guidelineDigest: string;
  /** The sheets of the ranking by name, each with what it was screened by. */
  readonly sheets: ReadonlyMap<string, SheetReview>;
  readonly rank: RankSettings;
  /** Records of older forms list equals by id even where a draw or decision put them in order. */
  readonly equalsById: boolean;
  /** Records of older forms name no office over its places among the violated limits. */
  readonly quotasUntold: boolean;
  readonly noticesFrom?: string | undefined;
  /** How different answers of reviewers were settled; records without it knew one reviewer, or left them pending. */
  readonly settle?: SettleRule;
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
  lists: z.array(z.enum(LIST_IDS)).readonly(),
  names: mapOf(z.string()).default(new Map()),
  rank: rankSettingsSchema,
};

const settingsSchema = z.strictObject({
  ...common,
  settle: settleSchema.exactOptional(),
  sheets: mapOf(sheetReviewSchema),
});

/** The older forms kept check date and readings once for all sheets. */
const older = { ...common, asOf: z.iso.date(), readings: mapOf(z.string()), strict: forgotten };

const secondSchema = z.strictObject({
  ...older,
  sheets: z.array(z.strictObject({ name: z.string(), ...decidedShape })),
});

/** The first form read all sheets alike. */
const firstSchema = z.strictObject({ ...older, sheets: z.array(z.string()), ...decidedShape });

/** The settings of a ranking as JSON, for the record. */
export const encodeSettings = ({ ranking, sheets, settle, language, noticesFrom, lists, names }: ListParts): string => {
  const { guideline, choices, settings } = ranking;
  const stored: z.output<typeof settingsSchema> = {
    language,
    guideline: guideline.id,
    guidelineDigest: guideline.digest,
    sheets: new Map(sheets.map((one) => [one.sheet.name, reviewForRecord(one, choices)])),
    ...(noticesFrom !== undefined && { noticesFrom }),
    ...(settle !== undefined && settle.kind !== 'pending' && { settle }),
    lists: lists ?? LIST_IDS,
    names: names ?? new Map(),
    rank: settings,
  };
  return JSON.stringify({ version: 3, ...z.encode(settingsSchema, stored) });
};

/** The settings of a record; `undefined` where the text is none of ours or was damaged. Never throws. */
export const decodeSettings = (text: string): RecordedSettings | undefined => {
  const { version, content } = parseVersioned(text);
  switch (version) {
    case 1: {
      const first = firstSchema.safeParse(content);
      return first.success ? readFirst(first.data) : undefined;
    }
    case 2: {
      const second = secondSchema.safeParse(content);
      return second.success ? readSecond(second.data) : undefined;
    }
    case 3: {
      const current = settingsSchema.safeParse(content);
      return current.success ? { ...current.data, equalsById: false, quotasUntold: false } : undefined;
    }
    default:
      return undefined;
  }
};

type Second = z.output<typeof secondSchema>;

const readFirst = ({ sheets, programme, fixed, answers, overrides, scoring, ...rest }: z.output<typeof firstSchema>) =>
  readSecond({ ...rest, sheets: sheets.map((name) => ({ name, programme, fixed, answers, overrides, scoring })) });

const readSecond = ({ sheets, asOf, readings, ...settings }: Second): RecordedSettings => {
  const round = { ...NEW_SHEET_REVIEW, guideline: settings.guideline, asOf, readings };
  return {
    ...settings,
    sheets: new Map(sheets.map(({ name, ...own }) => [name, { ...round, ...own }])),
    equalsById: true,
    quotasUntold: true,
  };
};

/**
 * A sheet's review as a record holds it: the check date in words even where it is the guideline's own, every column as
 * it was read, and scores in a fixed order whoever scored first, without who is scoring just now and without what recusal made void.
 */
const reviewForRecord = ({ review, screening }: ReviewedSheet, { asOf }: Choices): SheetReview => ({
  ...review,
  asOf,
  fixed: confirmProposals(review.fixed, listProvisional(screening.binding)),
  together: new Map(),
  scoring: scoringForRecord(review.scoring),
});

/** Proposals that the sheet was read by without a person's word. */
const listProvisional = ({ bindings, computed, proposals }: SheetBinding): readonly Proposal[] => {
  const columns = new Set(bindings.flatMap(({ column, how }) => (how === 'likely' ? [column] : [])));
  const facts = new Set(computed.flatMap(({ fact, how }) => (how === 'likely' ? [fact] : [])));
  return proposals.filter(
    ({ columns: own, expression, level, target }) =>
      level === 'likely' &&
      (expression === undefined ? own.every(({ column }) => columns.has(column)) : facts.has(target)),
  );
};

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

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
