import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { SheetReadings } from '../../applicants/readings';
import { readingsShape, restoreReadings, storeReadings } from '../../applicants/readings';
import type { SheetBinding } from '../../applicants/types';
import type { SheetReview } from '../../memory/sheet-review';
import type { Language } from '../../words/words';
import type { AskedWords } from '../../screening/ask-words';
import { openHeadersJson, proposalsJson, rowsLeftOutJson, wordsAskedJson } from '../../wording/json';
import { readTextFile } from './guideline-files';
import { Refusal } from './output';
import { nearNames } from '../../feel/parse-text';
import { messageOf } from './screen-options';

/** What a bindings file says: how a sheet is read, and which clauses were checked elsewhere (criterion id → reason). */
export interface BindingsFile {
  readonly readings: SheetReadings;
  readonly elsewhere: ReadonlyMap<string, string>;
  /** Roster id → pair of names → the same or not (rule X2). */
  readonly rosters: SheetReview['rosters'];
}

/** What `bind` writes for a person to read is passed over when the file comes back, and what names a profile (rule B9). */
const passedOver = z.unknown().optional();
const forReading = {
  profile: passedOver,
  headers: passedOver,
  proposals: passedOver,
  open: passedOver,
  wordsAsked: passedOver,
  leftOut: passedOver,
};

const readings = z.object(readingsShape);
const elsewhere = z.object({ elsewhere: z.record(z.string(), z.string().min(1)).default({}) });
const rosters = z.object({
  rosters: z.record(z.string(), z.record(z.string(), z.enum(['same', 'different']))).default({}),
});
const fileSchema = z.strictObject({ ...readings.shape, ...elsewhere.shape, ...rosters.shape, ...forReading });
const flatSchema = z.record(z.string(), z.string().nullable());

const KEYS = Object.keys(fileSchema.shape);

/** The old flat form names one fact a header; it is told by holding none of the new form's parts. */
const isFlat = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && !Object.keys(content).some((key) => KEYS.includes(key));

/**
 * Reads a bindings file, of either form.
 *
 * @param targets names of all facts, judgements, materials and scores that a column may stand for
 * @param criteria ids of all criteria that may have been checked elsewhere
 */
export const readBindingsFile = (
  path: string,
  targets: readonly string[],
  criteria: readonly string[],
): BindingsFile => {
  if (!existsSync(path)) throw new Refusal((words) => words.noBindings(path));
  const text = readTextFile(path);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Refusal((words) => words.notJson(path, messageOf(error)));
  }
  if (isFlat(content)) {
    const flat = flatSchema.safeParse(content);
    if (!flat.success) throw new Refusal((words) => words.notBindings(path, placeOf(flat.error)));
    content = { columns: flat.data };
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw new Refusal((words) => words.notBindings(path, placeOf(parsed.error)));
  const read = restoreReadings(readings.parse(content));

  const named = [
    ...[...read.columns].flatMap(([header, chosen]) => chosen.map(({ target }) => [header, target] as const)),
    ...[...read.computed.keys(), ...read.words.keys()].map((fact) => [fact, fact] as const),
  ];
  for (const [header, target] of named)
    if (!targets.includes(target))
      throw new Refusal((words) => words.noFact(path, header, target, nearNames(target, targets), targets));
  for (const id of Object.keys(parsed.data.elsewhere))
    if (!criteria.includes(id))
      throw new Refusal((words) => words.noCriterion(path, id, nearNames(id, criteria), criteria));
  return {
    readings: read,
    elsewhere: new Map(Object.entries(parsed.data.elsewhere)),
    rosters: new Map(Object.entries(parsed.data.rosters).map(([id, pairs]) => [id, new Map(Object.entries(pairs))])),
  };
};

const placeOf = (error: z.ZodError): string => (error.issues[0]?.path ?? []).map(String).join('.');

/** How a sheet is read, as a file for a person to read and change; `screen` and `rank` take it with `--bindings`. */
export const bindingsJson = (
  binding: SheetBinding,
  readings: SheetReadings,
  asked: readonly AskedWords[],
  language: Language,
) => ({
  ...storeReadings(readings),
  elsewhere: {},
  proposals: proposalsJson(binding, language),
  open: openHeadersJson(binding),
  wordsAsked: wordsAskedJson(asked),
  leftOut: rowsLeftOutJson(binding),
});
