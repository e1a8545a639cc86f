import { z } from 'zod';
import type { RankSettings } from '../ranking/settings';
import { DEFAULT_RANK_SETTINGS } from '../ranking/settings';
import { NO_SCORING } from '../ranking/rubric';
import type { SettleRule } from '../reviewers/settle';
import { DEFAULT_SETTLE_RULE } from '../reviewers/settle';
import { rankSettingsSchema } from './settings';
import type { SheetReview } from './sheet-review';
import { NEW_SHEET_REVIEW, sheetReviewSchema } from './sheet-review';

/** What a setting is of: a sheet of applicants, the ranking under a guideline, or the whole workbook. */
type SettingOf =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'rank'; readonly guideline: string }
  | { readonly kind: 'workbook' };

/** One setting, as one row of a sheet holds it, so that two people who change different ones both keep theirs (rule C2). */
export interface Setting {
  readonly of: SettingOf;
  /** Where it stands in the stored form: `fixed.words`. */
  readonly item: string;
  /** Keys of the maps in it: fact and text of a cell. */
  readonly at: readonly string[];
  /** In its stored form; `undefined` where it was taken back, and all is as if it had never been set. */
  readonly value: unknown;
}

/** Settings of the whole workbook. */
export interface WorkbookSettings {
  /** How different answers to one judgement are settled (rule C5). */
  readonly settle: SettleRule;
}

const DEFAULT_WORKBOOK_SETTINGS: WorkbookSettings = { settle: DEFAULT_SETTLE_RULE };

export const settleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pending') }),
  z.strictObject({ kind: z.literal('lead') }),
  z.strictObject({ kind: z.literal('majority'), of: z.int().positive() }),
]);

const workbookSchema = z.strictObject({ settle: settleSchema });

/** How a part is stored: whole, as pairs of key and value, as an object by key, or as a list told apart by its members. */
type Form = 'whole' | 'pairs' | 'pairsOfPairs' | 'byKey' | 'byKeys' | 'ties';

/** Every part of the stored forms that people set; what is not here is entered by one reviewer, and is on his sheet. */
const PARTS = {
  sheet: {
    guideline: 'whole',
    programme: 'whole',
    asOf: 'whole',
    readings: 'pairs',
    'elsewhere.criteria': 'pairs',
    'elsewhere.rest': 'whole',
    'fixed.columns': 'byKey',
    'fixed.computed': 'byKey',
    'fixed.words': 'byKeys',
    'fixed.rows': 'byKey',
    'fixed.ratioScales': 'byKey',
    'scoring.rubric': 'whole',
    together: 'pairs',
    rosters: 'pairsOfPairs',
    rosterChoices: 'pairs',
  },
  rank: {
    method: 'whole',
    decimals: 'whole',
    markHeaders: 'whole',
    order: 'whole',
    ruleTies: 'whole',
    weights: 'pairs',
    tieBreaks: 'whole',
    tieDecisions: 'ties',
    tieRule: 'whole',
    priorityPoints: 'whole',
    round: 'whole',
    places: 'pairs',
    reserves: 'pairs',
    quotas: 'pairsOfPairs',
    budget: 'whole',
    perProject: 'whole',
    openMarks: 'whole',
    official: 'whole',
  },
  workbook: { settle: 'whole' },
} as const satisfies Readonly<Record<SettingOf['kind'], Readonly<Record<string, Form>>>>;

type Stored = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (stored: Stored, item: string): unknown =>
  item.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), stored);

const withValue = (stored: Stored, [name = '', ...rest]: readonly string[], value: unknown): Stored => {
  const inner = stored[name];
  return { ...stored, [name]: rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value) };
};

type Keyed = readonly (readonly [at: readonly string[], value: unknown])[];

const pairsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  (Array.isArray(value) ? value : []).flatMap((pair: unknown) =>
    Array.isArray(pair) ? [[String(pair[0]), pair[1]] as const] : [],
  );

const entriesOf = (value: unknown) => (isRecord(value) ? Object.entries(value) : []);

/** Who is equal, whatever the order they were put in. */
const tiedOf = (decision: unknown): readonly string[] =>
  isRecord(decision) && Array.isArray(decision['order']) ? decision['order'].map(String).sort() : [];

const takeApart = (form: Form, value: unknown): Keyed => {
  switch (form) {
    case 'whole':
      return value === undefined ? [] : [[[], value]];
    case 'pairs':
      return pairsOf(value).map(([key, own]) => [[key], own]);
    case 'pairsOfPairs':
      return pairsOf(value).flatMap(([key, own]) => pairsOf(own).map(([inner, one]) => [[key, inner], one] as const));
    case 'byKey':
      return entriesOf(value).map(([key, own]) => [[key], own]);
    case 'byKeys':
      return entriesOf(value).flatMap(([key, own]) =>
        entriesOf(own).map(([inner, one]) => [[key, inner], one] as const),
      );
    case 'ties':
      return (Array.isArray(value) ? value : []).map((one: unknown) => [tiedOf(one), one]);
  }
};

const putTogether = (form: Form, keyed: Keyed): unknown => {
  const nested = () => {
    const outer = new Map<string, (readonly [string, unknown])[]>();
    for (const [[key = '', inner = ''], one] of keyed) {
      const own = outer.get(key) ?? [];
      own.push([inner, one]);
      outer.set(key, own);
    }
    return [...outer];
  };
  switch (form) {
    case 'whole':
      return keyed.at(-1)?.[1];
    case 'pairs':
      return keyed.map(([[key], own]) => [key, own]);
    case 'pairsOfPairs':
      return nested();
    case 'byKey':
      return Object.fromEntries(keyed.map(([[key = ''], own]) => [key, own]));
    case 'byKeys':
      return Object.fromEntries(nested().map(([key, own]) => [key, Object.fromEntries(own)]));
    case 'ties':
      return keyed.map(([, one]) => one);
  }
};

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const flatten = (of: SettingOf, stored: Stored, base: Stored): readonly Setting[] =>
  Object.entries<Form>(PARTS[of.kind]).flatMap(([item, form]) =>
    form === 'whole' && isSame(valueAt(stored, item), valueAt(base, item))
      ? []
      : takeApart(form, valueAt(stored, item)).map(([at, value]) => ({ of, item, at, value })),
  );

/** Settings put together again, with those that nothing here can make use of. */
interface Restored<T> {
  readonly value: T;
  /** Of later versions, or damaged: to be kept where they are and named. */
  readonly left: readonly Setting[];
}

const restore = <T>(
  kind: SettingOf['kind'],
  settings: readonly Setting[],
  base: Stored,
  read: (stored: Stored) => T | undefined,
  fallback: T,
): Restored<T> => {
  const forms: Readonly<Record<string, Form>> = PARTS[kind];
  const build = (used: readonly Setting[]): Stored =>
    Object.entries(forms).reduce((stored, [item, form]) => {
      const own = used.filter((one) => one.item === item);
      return own.length === 0
        ? stored
        : withValue(
            stored,
            item.split('.'),
            putTogether(
              form,
              own.map(({ at, value }) => [at, value] as const),
            ),
          );
    }, base);
  const set = settings.filter(({ value }) => value !== undefined);
  const isKnown = ({ item, at }: Setting) => {
    const form = Object.hasOwn(forms, item) ? forms[item] : undefined;
    return form !== undefined && (form === 'ties' || at.length === DEPTHS[form]);
  };
  const known = set.filter(isKnown);
  const whole = read(build(known));
  // Only where something is wrong each setting is tried by itself.
  const used = whole === undefined ? known.filter((one) => read(build([one])) !== undefined) : known;
  return { value: whole ?? read(build(used)) ?? fallback, left: set.filter((one) => !used.includes(one)) };
};

const DEPTHS: Readonly<Record<Exclude<Form, 'ties'>, number>> = {
  whole: 0,
  pairs: 1,
  byKey: 1,
  pairsOfPairs: 2,
  byKeys: 2,
};

/** As JSON holds it, so that what is absent is absent. */
const asStored = (encoded: unknown): Stored => {
  const stored: unknown = JSON.parse(JSON.stringify(encoded));
  return isRecord(stored) ? stored : {};
};

/** Without what single reviewers enter: that is on their own sheets. */
const shared = (review: SheetReview): SheetReview => ({
  ...review,
  answers: new Map(),
  overrides: new Map(),
  scoring: { ...NO_SCORING, rubric: review.scoring.rubric },
});

const storeReview = (review: SheetReview) => asStored(z.encode(sheetReviewSchema, shared(review)));
const storeRank = (settings: RankSettings) => asStored(z.encode(rankSettingsSchema, settings));

const NEW_REVIEW = storeReview(NEW_SHEET_REVIEW);
const NEW_RANK = storeRank(DEFAULT_RANK_SETTINGS);

/** What was chosen and fixed for a sheet of applicants, one setting each; nobody's answers, overrides or scores. */
export const settingsOfReview = (sheet: string, review: SheetReview): readonly Setting[] =>
  flatten({ kind: 'sheet', sheet }, storeReview(review), NEW_REVIEW);

/** How applicants are ranked under a guideline, one setting each. */
export const settingsOfRank = (guideline: string, settings: RankSettings): readonly Setting[] =>
  flatten({ kind: 'rank', guideline }, storeRank(settings), NEW_RANK);

export const settingsOfWorkbook = (settings: WorkbookSettings): readonly Setting[] =>
  flatten({ kind: 'workbook' }, asStored(settings), asStored(DEFAULT_WORKBOOK_SETTINGS));

/** All that settings say, with those that could not be used. */
export interface RestoredSettings {
  readonly sheets: ReadonlyMap<string, SheetReview>;
  readonly rank: ReadonlyMap<string, RankSettings>;
  readonly workbook: WorkbookSettings;
  readonly left: readonly Setting[];
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/** The settings put together; sheets and guidelines of which nothing is set are absent. */
export const restoreSettings = (settings: readonly Setting[]): RestoredSettings => {
  const left: Setting[] = [];
  const take = <T>({ value, left: others }: Restored<T>): T => {
    left.push(...others);
    return value;
  };
  const bySheet = groupBy(settings, ({ of }) => (of.kind === 'sheet' ? of.sheet : undefined));
  const byGuideline = groupBy(settings, ({ of }) => (of.kind === 'rank' ? of.guideline : undefined));
  const readReview = (stored: Stored) => sheetReviewSchema.safeParse(stored).data;
  const readRank = (stored: Stored) => rankSettingsSchema.safeParse(stored).data;
  return {
    sheets: new Map(
      [...bySheet].map(([name, own]) => [name, take(restore('sheet', own, NEW_REVIEW, readReview, NEW_SHEET_REVIEW))]),
    ),
    rank: new Map(
      [...byGuideline].map(([id, own]) => [id, take(restore('rank', own, NEW_RANK, readRank, DEFAULT_RANK_SETTINGS))]),
    ),
    workbook: take(
      restore(
        'workbook',
        settings.filter(({ of }) => of.kind === 'workbook'),
        asStored(DEFAULT_WORKBOOK_SETTINGS),
        (stored) => workbookSchema.safeParse(stored).data,
        DEFAULT_WORKBOOK_SETTINGS,
      ),
    ),
    left,
  };
};

/** Text that is the same for two values of one setting. */
export const settingId = ({ of, item, at }: Pick<Setting, 'of' | 'item' | 'at'>): string => {
  const whose = of.kind === 'sheet' ? of.sheet : of.kind === 'rank' ? of.guideline : '';
  return JSON.stringify([of.kind, whose, item, at]);
};

/** What somebody changed: settings that are new or other, and those that are gone, as taken back. */
export const diffSettings = (before: readonly Setting[], after: readonly Setting[]): readonly Setting[] => {
  const was = new Map(before.map((one) => [settingId(one), one]));
  const is = new Set(after.map(settingId));
  return [
    ...after.filter((one) => !isSame(was.get(settingId(one))?.value, one.value)),
    ...before
      .filter((one) => one.value !== undefined && !is.has(settingId(one)))
      .map((one) => ({ ...one, value: undefined })),
  ];
};

const settingSchema = z.strictObject({
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sheet'), sheet: z.string() }),
    z.strictObject({ kind: z.literal('rank'), guideline: z.string() }),
    z.strictObject({ kind: z.literal('workbook') }),
  ]),
  item: z.string(),
  at: z.array(z.string()).readonly(),
  value: z.unknown().optional(),
});

/** The setting as text, for the cell that is read back. */
export const encodeSetting = (setting: Setting): string => JSON.stringify(setting);

/** The setting in a text; `undefined` where it holds none. Never throws. */
export const decodeSetting = (text: string): Setting | undefined => {
  try {
    const read = settingSchema.safeParse(JSON.parse(text));
    return read.success ? { ...read.data, value: read.data.value } : undefined;
  } catch {
    return undefined;
  }
};
