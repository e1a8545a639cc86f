import { z } from 'zod';
import { foldText } from '../guideline/fold-text';
import type { Chosen, SheetReadings } from './readings';
import { keepAsked, NO_READINGS, readingsShape, restoreReadings, storeReadings } from './readings';
import type { SheetBinding } from './types';

/** How sheets of one office are read: what was fixed for one of them, to be offered where the headers are the same (rule B9). */
export interface Profile {
  readonly name: string;
  /** Headers of the sheet it was made for, folded, without ours. */
  readonly headers: readonly string[];
  readonly readings: SheetReadings;
}

/** Headers of a bound sheet, folded, ours left out; those among them that a person said stand for nothing. */
export const headersOf = (
  { bindings, unboundHeaders, computed }: SheetBinding,
  fixed: SheetReadings = NO_READINGS,
): readonly string[] => {
  const inputs = computed.flatMap(({ inputs: own }) => own.map(({ binding }) => binding));
  const nothing = [...fixed.columns].flatMap(([header, chosen]) => (chosen.length === 0 ? [header] : []));
  const shown = [...bindings, ...inputs, ...unboundHeaders].map(({ header }) => header);
  return [...new Set([...shown, ...nothing].map(foldText))].sort();
};

/**
 * The profile of a sheet as it is read now: what was fixed, and the likely bindings it was read with. What was
 * said of single rows is left out: the next sheet has others.
 */
export const profileOf = (name: string, binding: SheetBinding, fixed: SheetReadings): Profile => {
  const columns = new Map<string, readonly Chosen[]>(fixed.columns);
  for (const { header, fact, how, turned } of binding.bindings)
    if (how === 'likely')
      columns.set(header, [...(columns.get(header) ?? []), { target: fact, ...(turned !== undefined && { turned }) }]);
  const likely = binding.computed.filter(({ how }) => how === 'likely');
  const computed = new Map([
    ...fixed.computed,
    ...likely.map(({ fact, expression }) => [fact, expression.text] as const),
  ]);
  return { name, headers: headersOf(binding, fixed), readings: { ...fixed, columns, computed, rows: new Map() } };
};

/** So much of the headers of either sheet must stand in the other. */
const LEAST_SHARED = 0.8;

/** The profile made for a sheet most like this one, if its headers are nearly the same. */
export const matchProfile = (
  headers: readonly string[],
  profiles: readonly Profile[],
): { readonly profile: Profile; readonly shared: number } | undefined => {
  const own = new Set(headers.map(foldText));
  return profiles
    .map((profile) => {
      const common = profile.headers.filter((header) => own.has(header)).length;
      const all = own.size + profile.headers.length - common;
      return { profile, shared: all === 0 ? 0 : common / all };
    })
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((one, other) => other.shared - one.shared)[0];
};

/**
 * What was fixed for a sheet with what a profile fixes beside it: columns and computed facts that `targets` names,
 * words and scales. What was fixed for the sheet itself stays as it is.
 */
export const withProfile = (
  fixed: SheetReadings,
  { readings }: Profile,
  targets: ReadonlySet<string>,
): SheetReadings => {
  const asked = keepAsked(readings, targets);
  const own = new Set([...fixed.columns.keys()].map(foldText));
  const words = new Map(asked.words);
  for (const [fact, settled] of fixed.words) words.set(fact, new Map([...(words.get(fact) ?? []), ...settled]));
  return {
    columns: new Map([...[...asked.columns].filter(([header]) => !own.has(foldText(header))), ...fixed.columns]),
    computed: new Map([...asked.computed, ...fixed.computed]),
    words,
    rows: fixed.rows,
    ratioScales: new Map([...asked.ratioScales, ...fixed.ratioScales]),
  };
};

/** A profile as a file holds it. */
export const profileSchema = z.strictObject({
  profile: z.string().min(1),
  headers: z.array(z.string()).min(1),
  ...readingsShape,
});

export const storeProfile = ({ name, headers, readings }: Profile): z.infer<typeof profileSchema> => ({
  profile: name,
  headers: [...headers],
  ...storeReadings(readings),
});

export const restoreProfile = ({ profile, headers, ...readings }: z.infer<typeof profileSchema>): Profile => ({
  name: profile,
  headers,
  readings: restoreReadings(readings),
});
