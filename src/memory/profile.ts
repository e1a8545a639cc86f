import { z } from 'zod';
import type { SheetReadings } from '../applicants/readings';
import { readingsShape, restoreReadings, storeReadings } from '../applicants/readings';
import type { SheetBinding } from '../applicants/types';
import { foldText } from '../guideline/fold-text';

/** What was fixed for the sheets of one office, to be used on its next one (rule B9). */
export interface Profile {
  readonly name: string;
  /** Id of the guideline it was fixed under. */
  readonly guideline: string;
  /** Headers of the sheet it was made for, as shown. */
  readonly headers: readonly string[];
  /** Columns, computed facts, words and scales. Rows are one sheet's own and no part of it. */
  readonly fixed: SheetReadings;
}

/** Besides what names it a profile file is a bindings file, so that the command line takes it as well. */
const profileSchema = z.strictObject({
  name: z.string().min(1),
  guideline: z.string().min(1),
  headers: z.array(z.string()).readonly(),
  ...readingsShape,
});

/** The profile as a file. */
export const encodeProfile = ({ name, guideline, headers, fixed }: Profile): string =>
  `${JSON.stringify({ name, guideline, headers, ...storeReadings({ ...fixed, rows: new Map() }) }, undefined, 2)}\n`;

/** The profile in a file; `undefined` where it is none. Never throws. */
export const decodeProfile = (text: string): Profile | undefined => {
  try {
    const parsed = profileSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const { name, guideline, headers, ...stored } = parsed.data;
    return { name, guideline, headers, fixed: { ...restoreReadings(stored), rows: new Map() } };
  } catch {
    return undefined;
  }
};

/** Headers of a sheet but ours, as shown, with those that stand for nothing because a person said so. */
export const headersOf = ({ bindings, computed, unboundHeaders }: SheetBinding, fixed: SheetReadings) => {
  const read = computed.flatMap(({ inputs }) => inputs.map(({ binding }) => binding));
  const nothing = [...fixed.columns].flatMap(([header, chosen]) => (chosen.length === 0 ? [header] : []));
  return [...new Set([...[...bindings, ...read, ...unboundHeaders].map(({ header }) => header), ...nothing])];
};

/** So many of all headers must be the same for a profile to be offered. */
const ENOUGH = 0.8;

/** Whether a profile was made for a sheet with these headers, or nearly. */
export const suitsHeaders = (profile: Profile, headers: readonly string[]): boolean => {
  const own = new Set(profile.headers.map(foldText));
  const there = new Set(headers.map(foldText));
  const same = [...own].filter((header) => there.has(header)).length;
  const all = new Set([...own, ...there]).size;
  return all > 0 && same >= all * ENOUGH;
};

/** What was fixed for a sheet, with a profile's beside it; what was fixed for the sheet itself stays as it is. */
export const withProfile = (fixed: SheetReadings, profile: Profile): SheetReadings => {
  const own = new Set([...fixed.columns.keys()].map(foldText));
  const words = new Map(profile.fixed.words);
  for (const [fact, settled] of fixed.words) words.set(fact, new Map([...(words.get(fact) ?? []), ...settled]));
  return {
    columns: new Map([
      ...[...profile.fixed.columns].filter(([header]) => !own.has(foldText(header))),
      ...fixed.columns,
    ]),
    computed: new Map([...profile.fixed.computed, ...fixed.computed]),
    words,
    rows: fixed.rows,
    ratioScales: new Map([...profile.fixed.ratioScales, ...fixed.ratioScales]),
  };
};

/** How much is fixed. */
export const countFixed = ({ columns, computed, words, ratioScales }: SheetReadings): number =>
  columns.size + computed.size + ratioScales.size + [...words.values()].reduce((sum, { size }) => sum + size, 0);

/** Whether a profile holds something that is not fixed yet. */
export const addsTo = (fixed: SheetReadings, profile: Profile): boolean =>
  countFixed(withProfile(fixed, profile)) > countFixed(fixed);
