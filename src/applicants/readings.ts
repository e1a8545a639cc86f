import { z } from 'zod';
import { foldText } from '../guideline/fold-text';
import type { FixedBindings, Proposal } from './types';

/** What a header was said to stand for. */
export interface Chosen {
  /** Name of a fact, a judgement or the score. */
  readonly target: string;
  /** A yes in the column is a no for the fact. */
  readonly turned?: true;
}

/** Everything a person fixed about how one sheet is read (rules B4, B7, B10, F13, F18). */
export interface SheetReadings {
  /** Header text, or its lower part alone (compared after `foldText`) → what it stands for; none for nothing at all. */
  readonly columns: ReadonlyMap<string, readonly Chosen[]>;
  /** Fact → how it is computed, over headers in square brackets. */
  readonly computed: ReadonlyMap<string, string>;
  /** Fact → text of a cell → the value it has; 是, 否, 空, 不属任何一类 and 逐个看 are values too. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Sheet row, zero-based → an applicant's, or left out, whatever it looks like. */
  readonly rows: ReadonlyMap<number, 'applicant' | 'skip'>;
  /** Fact → how bare numbers in its column are meant: 3.5 for 3.5 %, or 0.035. */
  readonly ratioScales: ReadonlyMap<string, 'percent' | 'fraction'>;
}

export const NO_READINGS: SheetReadings = {
  columns: new Map(),
  computed: new Map(),
  words: new Map(),
  rows: new Map(),
  ratioScales: new Map(),
};

/** The readings that fix only which column stands for what, one fact each. */
export const readingsOfColumns = (fixed: FixedBindings): SheetReadings => ({
  ...NO_READINGS,
  columns: new Map([...fixed].map(([header, fact]) => [header, fact === null ? [] : [{ target: fact }]])),
});

const chosenSchema = z.union([
  z.string().min(1),
  z.strictObject({ target: z.string().min(1), turned: z.literal(true).exactOptional() }),
]);

/** Parts of the written form, for a file that holds more beside them. Rows count from 1, as Excel shows them. */
export const readingsShape = {
  columns: z.record(z.string(), z.union([z.null(), chosenSchema, z.array(chosenSchema)])).default({}),
  computed: z.record(z.string(), z.string().min(1)).default({}),
  words: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  rows: z.record(z.string().regex(/^[1-9]\d*$/), z.enum(['applicant', 'skip'])).default({}),
  ratioScales: z.record(z.string(), z.enum(['percent', 'fraction'])).default({}),
};

/** Readings as they are written down, in a file or in the workbook; the old form names one fact a header. */
export const readingsSchema = z.strictObject(readingsShape);

/** Readings as JSON holds them. */
export type StoredReadings = z.infer<typeof readingsSchema>;

const restoreChosen = (chosen: z.infer<typeof chosenSchema>): Chosen =>
  typeof chosen === 'string' ? { target: chosen } : chosen;

/** The readings that were written down. */
export const restoreReadings = ({ columns, computed, words, rows, ratioScales }: StoredReadings): SheetReadings => ({
  columns: new Map(
    Object.entries(columns).map(([header, chosen]) => [
      header,
      chosen === null ? [] : (Array.isArray(chosen) ? chosen : [chosen]).map(restoreChosen),
    ]),
  ),
  computed: new Map(Object.entries(computed)),
  words: new Map(Object.entries(words).map(([fact, own]) => [fact, new Map(Object.entries(own))])),
  rows: new Map(Object.entries(rows).map(([row, what]) => [Number(row) - 1, what])),
  ratioScales: new Map(Object.entries(ratioScales)),
});

const storeChosen = ({ target, turned }: Chosen): z.infer<typeof chosenSchema> =>
  turned === true ? { target, turned } : target;

/** The readings as plain JSON; what fixes one plain fact is written short. */
export const storeReadings = ({ columns, computed, words, rows, ratioScales }: SheetReadings): StoredReadings => ({
  columns: Object.fromEntries(
    [...columns].map(([header, chosen]) => {
      const [only, ...others] = chosen.map(storeChosen);
      return [header, only === undefined ? null : others.length === 0 ? only : [only, ...others]];
    }),
  ),
  computed: Object.fromEntries(computed),
  words: Object.fromEntries([...words].map(([fact, own]) => [fact, Object.fromEntries(own)])),
  rows: Object.fromEntries([...rows].map(([row, what]) => [String(row + 1), what])),
  ratioScales: Object.fromEntries(ratioScales),
});

/** What was fixed in either form; the old one is a plain map. */
export const asReadings = (fixed: FixedBindings | SheetReadings): SheetReadings =>
  'columns' in fixed ? fixed : readingsOfColumns(fixed);

/**
 * What was fixed, with proposals confirmed by a person beside it: their columns stand for their targets, their
 * expressions compute them. What was fixed before stays as it is.
 */
export const confirmProposals = (readings: SheetReadings, proposals: readonly Proposal[]): SheetReadings => {
  const fixed = new Set([...readings.columns.keys()].map(foldText));
  const columns = new Map(readings.columns);
  const computed = new Map(readings.computed);
  for (const { target, columns: read, expression, turned } of proposals) {
    if (expression !== undefined) {
      if (!computed.has(target)) computed.set(target, expression);
      continue;
    }
    for (const { header } of read)
      if (!fixed.has(foldText(header)))
        columns.set(header, [...(columns.get(header) ?? []), { target, ...(turned !== undefined && { turned }) }]);
  }
  return { ...readings, columns, computed };
};

/** Of what was fixed for several sheets, what one asks for; a column that stands for nothing does so everywhere. */
export const keepAsked = (readings: SheetReadings, targets: ReadonlySet<string>): SheetReadings => ({
  ...readings,
  columns: new Map(
    [...readings.columns].flatMap(([header, chosen]) => {
      const asked = chosen.filter(({ target }) => targets.has(target));
      return chosen.length > 0 && asked.length === 0 ? [] : [[header, asked] as const];
    }),
  ),
  computed: new Map([...readings.computed].filter(([fact]) => targets.has(fact))),
});

/** How much was fixed; nothing that is said of single rows counts. */
export const countFixed = ({ columns, computed, words, ratioScales }: SheetReadings): number =>
  columns.size + computed.size + ratioScales.size + [...words.values()].reduce((sum, { size }) => sum + size, 0);
