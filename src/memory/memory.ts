import { z } from 'zod';
import type { RankSettings } from '../ranking/settings';
import type { SheetMemory } from './sheet-memory';
import { readSheetMemory, sheetMemorySchema, storeSheetMemory } from './sheet-memory';
import { rankSettingsSchema, restoreRankSettings, storeRankSettings } from './settings';
import { NO_SCORING } from '../ranking/scoring';
import type { SheetScreening } from '../screening/types';

/** What we wrote into one sheet's result columns, to tell later whether a person changed a cell (rule W1). */
export interface WrittenSheet {
  /** Ids of the columns, in the order of the fingerprints below. */
  readonly columns: readonly string[];
  /** Fingerprint of the applicant's key → fingerprints of its cells; an empty one stands for an empty cell. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

/** What is kept in the workbook from one session to the next (rules B4, V4, W1). */
export interface ReviewMemory {
  /** The sheet chosen last. */
  readonly sheet: string | undefined;
  /** What was chosen and decided for each sheet, by its name. */
  readonly sheets: ReadonlyMap<string, SheetMemory>;
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
}

const VERSION = 2;

const common = {
  sheet: z.string().exactOptional(),
  rank: z.array(z.tuple([z.string(), rankSettingsSchema])).default([]),
  /** Per sheet: name, column ids, then one line a row: key and cells, joined with commas. */
  written: z.array(z.tuple([z.string(), z.array(z.string()), z.array(z.string())])),
  ownSheets: z.array(z.string()),
};

const memorySchema = z.strictObject({
  version: z.literal(VERSION),
  ...common,
  sheets: z.array(z.tuple([z.string(), sheetMemorySchema])),
  lists: z.array(z.tuple([z.string(), z.string()])).default([]),
  seen: z.array(z.string()).default([]),
});

/** The first form knew one sheet: the chosen one. */
const firstSchema = z.strictObject({ version: z.literal(1), ...common, ...sheetMemorySchema.shape });

type Stored = z.infer<typeof memorySchema>;

/** The memory as text to keep in the workbook. */
export const encodeMemory = ({ sheet, sheets, rank, written, ownSheets, lists, seen }: ReviewMemory): string => {
  const stored: Stored = {
    version: VERSION,
    ...(sheet !== undefined && { sheet }),
    sheets: [...sheets].map(([name, memory]) => [name, storeSheetMemory(memory)]),
    rank: [...rank].map(([id, settings]) => [id, storeRankSettings(settings)]),
    written: [...written].map(([name, { columns, cells }]) => [
      name,
      [...columns],
      [...cells].map(([key, digests]) => [key, ...digests].join(',')),
    ]),
    ownSheets: [...ownSheets],
    lists: [...lists],
    seen: [...seen],
  };
  return JSON.stringify(stored);
};

/** The memory that was kept; `undefined` where the text is not one of ours or was damaged. Never throws. */
export const decodeMemory = (text: string): ReviewMemory | undefined => {
  const stored = parseStored(parseJson(text));
  if (stored === undefined) return undefined;
  return {
    sheet: stored.sheet,
    sheets: new Map(stored.sheets.map(([name, memory]) => [name, readSheetMemory(memory)])),
    rank: new Map(stored.rank.map(([id, settings]) => [id, restoreRankSettings(settings)])),
    written: new Map(stored.written.map(([name, columns, lines]) => [name, { columns, cells: readLines(lines) }])),
    ownSheets: stored.ownSheets,
    lists: new Map(stored.lists),
    seen: stored.seen,
  };
};

const parseStored = (content: unknown): Stored | undefined => {
  const parsed = memorySchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const first = firstSchema.safeParse(content);
  if (!first.success) return undefined;
  const { guideline, sheet, rank, written, ownSheets } = first.data;
  return {
    version: VERSION,
    ...(sheet !== undefined && { sheet }),
    sheets: sheet === undefined ? [] : [[sheet, storeSheetMemory(readSheetMemory(first.data))]],
    rank,
    written,
    ownSheets,
    lists: guideline === undefined ? [] : ownSheets.map((name) => [name, guideline]),
    seen: [],
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

/** The memory of a workbook screened for the first time, as far as the screening tells. */
export const memoryOfScreening = ({ guideline, binding, options, applicants }: SheetScreening): ReviewMemory => {
  const programmes = new Set(applicants.map(({ programme }) => programme?.id));
  const [only] = programmes;
  return {
    sheet: binding.sheet,
    sheets: new Map([
      [
        binding.sheet,
        {
          guideline: guideline.id,
          programme: programmes.size === 1 && only !== undefined ? { kind: 'one', id: only } : { kind: 'column' },
          asOf: options.choices.asOf === guideline.checkDate ? undefined : options.choices.asOf,
          readings: options.choices.readings,
          strict: options.strict,
          fixed: new Map(),
          answers: options.answers,
          overrides: options.overrides,
          scoring: NO_SCORING,
          together: new Map(),
        },
      ],
    ]),
    rank: new Map(),
    written: new Map(),
    ownSheets: [],
    lists: new Map(),
    seen: [],
  };
};
