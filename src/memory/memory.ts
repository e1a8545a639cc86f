import { z } from 'zod';
import type { RankSettings } from '../ranking/settings';
import type { Entry } from '../reviewers/entries';
import type { SheetSnapshot } from '../workbook/types';
import { mapOf, parseVersioned, rankSettingsSchema } from './settings';
import type { SheetReview } from './sheet-review';
import { sheetReviewSchema } from './sheet-review';

/** What we wrote into one sheet's result columns, to tell later whether a person changed a cell (rule W1). */
export interface WrittenSheet {
  /** Ids of the columns, in the order of the fingerprints below. */
  readonly columns: readonly string[];
  /** Fingerprint of the applicant's key → fingerprints of its cells; an empty one stands for an empty cell. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** A workbook under review: what is kept in it from one session to the next (rules B4, V4, W1). */
export interface ReviewMemory {
  /** The chosen sheet: a key of `sheets`. */
  readonly sheet?: string | undefined;
  /** What was chosen and decided for each sheet, by its name. */
  readonly sheets: ReadonlyMap<string, SheetReview>;
  /** How applicants are ranked, by guideline id; absent where nothing was set. */
  readonly rank: ReadonlyMap<string, RankSettings>;
  /** By sheet name. */
  readonly written: ReadonlyMap<string, WrittenSheet>;
  /** Names of whole sheets that are ours. */
  readonly ownSheets: readonly string[];
  /** Which guideline each of them was written for: sheet name → guideline id. */
  readonly lists: ReadonlyMap<string, string>;
  /** Names of all sheets when it was kept, so that a new name can be told from a new sheet. */
  readonly seen: readonly string[];
  /** What reviewers decided is in cells: decisions in here are but a copy of it (rule C1). */
  readonly carried: boolean;
  /** What was entered and could not be written into a cell yet. */
  readonly waiting: readonly Entry[];
  /** Sheets of applicants by the names that entries may still have for them: former name → name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The memory of a workbook that nothing is known of. */
export const EMPTY_MEMORY: ReviewMemory = {
  sheets: new Map(),
  rank: new Map(),
  written: new Map(),
  ownSheets: [],
  lists: new Map(),
  seen: [],
  carried: false,
  waiting: [],
  renamed: new Map(),
};

/** Per sheet: name, column ids, then one line a row: key and cells, joined with commas. */
const written = z.codec(
  z.array(z.tuple([z.string(), z.array(z.string()), z.array(z.string())])),
  z.custom<ReviewMemory['written']>(),
  {
    decode: (stored) => new Map(stored.map(([name, columns, lines]) => [name, { columns, cells: readLines(lines) }])),
    encode: (sheets) =>
      [...sheets].map(([name, { columns, cells }]): [string, string[], string[]] => [
        name,
        [...columns],
        [...cells].map(([key, digests]) => [key, ...digests].join(',')),
      ]),
  },
);

const readLines = (lines: readonly string[]) =>
  new Map(
    lines.map((line) => {
      const [key = '', ...digests] = line.split(',');
      return [key, digests] as const;
    }),
  );

/** The third form knew no cells of reviewers, the second kept what was fixed as one fact a header, the first one sheet. */
const VERSION = 4;

const ABOUT: readonly unknown[] = [
  'score',
  'recused',
  'opinion',
  'answer',
  'override',
] satisfies Entry['about']['kind'][];

const isEntry = (stored: unknown): boolean => {
  if (typeof stored !== 'object' || stored === null) return false;
  const { about, ...rest } = stored as Partial<Record<keyof Entry, unknown>>;
  const texts = [rest.reviewer, rest.sheet, rest.key, rest.on];
  return texts.every((text) => typeof text === 'string') &&
    typeof about === 'object' &&
    about !== null &&
    'kind' in about
    ? ABOUT.includes(about.kind)
    : false;
};

const common = {
  sheet: z.string().optional(),
  rank: mapOf(rankSettingsSchema).default(new Map()),
  written,
  ownSheets: z.array(z.string()).readonly(),
};

const memorySchema = z.strictObject({
  ...common,
  sheets: mapOf(sheetReviewSchema),
  lists: mapOf(z.string()).default(new Map()),
  seen: z.array(z.string()).readonly().default([]),
  carried: z.boolean().default(false),
  waiting: z.array(z.custom<Entry>(isEntry)).readonly().default([]),
  renamed: mapOf(z.string()).default(new Map()),
});

const firstSchema = z.strictObject({ ...common, ...sheetReviewSchema.shape });

/** The memory as text to keep in the workbook. */
export const encodeMemory = (memory: ReviewMemory): string =>
  JSON.stringify({ version: VERSION, ...z.encode(memorySchema, memory) });

/** The memory that was kept; `undefined` where the text is not one of ours or was damaged. Never throws. */
export const decodeMemory = (text: string): ReviewMemory | undefined => {
  const { version, content } = parseVersioned(text);
  switch (version) {
    case 1: {
      const first = firstSchema.safeParse(content);
      return first.success ? readFirst(first.data) : undefined;
    }
    case 2:
    case 3:
    case VERSION:
      return memorySchema.safeParse(content).data;
    default:
      return undefined;
  }
};

const readFirst = ({ sheet, rank, written: columns, ownSheets, ...review }: z.output<typeof firstSchema>) => {
  const { guideline } = review;
  return {
    ...EMPTY_MEMORY,
    sheet,
    sheets: new Map(sheet === undefined ? [] : [[sheet, review]]),
    rank,
    written: columns,
    ownSheets,
    lists: new Map(guideline === undefined ? [] : ownSheets.map((name) => [name, guideline])),
  };
};

/** A sheet that got another name. */
interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The one remembered sheet that is gone and the one sheet that took its place; `undefined` where there is none, or more
 * than one that it could be. A sheet seen beside it before took nobody's place.
 */
export const findRename = (memory: ReviewMemory, sheets: readonly SheetSnapshot[]): Rename | undefined => {
  const there = new Set(sheets.map(({ name }) => name));
  // One that was gone before already has lost its place for good.
  const wasThere = (name: string) => memory.seen.length === 0 || memory.seen.includes(name);
  const [from, ...otherGone] = [...memory.sheets.keys()].filter((name) => !there.has(name) && wasThere(name));
  const known = new Set([...memory.sheets.keys(), ...memory.ownSheets, ...memory.seen]);
  const [to, ...otherNew] = sheets.filter(({ name, visibility }) => visibility === 'visible' && !known.has(name));
  if (from === undefined || to === undefined || otherGone.length > 0 || otherNew.length > 0) return undefined;
  return { from, to: to.name };
};

/** The memory with a sheet under its new name: what was chosen, decided and written stays the sheet's own. */
export const renameInMemory = (memory: ReviewMemory, { from, to }: Rename): ReviewMemory => {
  const nameOf = (name: string) => (name === from ? to : name);
  const renamed = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].map(([name, value]) => [nameOf(name), value]));
  const inRound = ({ together, ...own }: SheetReview): SheetReview => ({ ...own, together: renamed(together) });
  return {
    ...memory,
    sheet: memory.sheet === undefined ? undefined : nameOf(memory.sheet),
    sheets: new Map([...memory.sheets].map(([name, own]) => [nameOf(name), inRound(own)])),
    written: renamed(memory.written),
    renamed: new Map([...[...memory.renamed].map(([old, name]) => [old, nameOf(name)] as const), [from, to] as const]),
  };
};
