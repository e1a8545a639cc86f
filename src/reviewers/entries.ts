import { byText } from '../guideline/fold-text';
import type { Answer, Override } from '../screening/types';

/** What is said of an applicant, and the value it has; one without a value was taken back. */
type Said =
  /** The dimension's name as people read it in a header. */
  | { readonly about: { readonly kind: 'score'; readonly dimension: string }; readonly value: number | undefined }
  | { readonly about: { readonly kind: 'recused' }; readonly value: true | undefined }
  | { readonly about: { readonly kind: 'opinion' }; readonly value: string | undefined }
  /** The criterion's id. */
  | {
      readonly about: { readonly kind: 'answer'; readonly criterion: string };
      readonly value: Answer['answer'] | undefined;
    }
  | {
      readonly about: { readonly kind: 'override'; readonly criterion: string };
      readonly value: Override['verdict'] | undefined;
    };

/** One thing that one reviewer said of one applicant (rules C1, C4). */
export type Entry = Said & {
  /** Id of the reviewer. */
  readonly reviewer: string;
  /** The applicants' sheet, and the applicant's key in it. */
  readonly sheet: string;
  readonly key: string;
  /** Why: an answer's note, an override's reason. */
  readonly note?: string;
  /** `YYYY-MM-DD HH:mm:ss`; empty where a person typed it without a time, which counts as before any time. */
  readonly on: string;
};

export type About = Entry['about'];

/** The part of what is said that tells two of a kind apart: a dimension, a criterion. */
const itemOf = (about: About): string => {
  switch (about.kind) {
    case 'score':
      return about.dimension;
    case 'recused':
    case 'opinion':
      return '';
    case 'answer':
    case 'override':
      return about.criterion;
  }
};

/** Text that is the same for two entries where the later one replaces the earlier one. */
export const registerOf = ({ reviewer, sheet, key, about }: Pick<Entry, 'reviewer' | 'sheet' | 'key' | 'about'>) =>
  JSON.stringify([reviewer, sheet, key, about.kind, itemOf(about)]);

/** Text that is the same for two entries that say the same. */
const contentOf = ({ value, note, on }: Entry) => JSON.stringify([on, value ?? null, note ?? null]);

/**
 * All that is said in any of the lists (rule C3). Of what one reviewer said of one thing the latest stays; different
 * things that he said at one time all stay. The result is sorted: it is the same whatever the order of the lists and of
 * the entries in them, and however often one is given.
 */
export const mergeEntries = (...lists: readonly (readonly Entry[])[]): readonly Entry[] => {
  const registers = new Map<string, { readonly on: string; readonly entries: Map<string, Entry> }>();
  for (const list of lists)
    for (const entry of list) {
      const register = registerOf(entry);
      const there = registers.get(register);
      if (there === undefined || entry.on > there.on)
        registers.set(register, { on: entry.on, entries: new Map([[contentOf(entry), entry]]) });
      else if (entry.on === there.on) there.entries.set(contentOf(entry), entry);
    }
  const merged: Entry[] = [];
  for (const register of [...registers.keys()].sort()) {
    const entries = registers.get(register)?.entries ?? new Map<string, Entry>();
    if (entries.size === 1) merged.push(...entries.values());
    else merged.push(...[...entries].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry));
  }
  return merged;
};

/** Different things that one reviewer said of one thing at one time, as in two copies of his file. */
export interface SelfConflict {
  readonly reviewer: string;
  readonly sheet: string;
  readonly key: string;
  readonly about: About;
  readonly entries: readonly Entry[];
}

/** Where reviewers contradict themselves, in the order of merged entries; a different note alone is no contradiction. */
export const findSelfConflicts = (entries: readonly Entry[]): readonly SelfConflict[] => {
  const registers = new Map<string, Entry[]>();
  for (const entry of mergeEntries(entries)) {
    const own = registers.get(registerOf(entry));
    if (own === undefined) registers.set(registerOf(entry), [entry]);
    else own.push(entry);
  }
  return [...registers.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.every(({ value }) => value === first.value)) return [];
    const { reviewer, sheet, key, about } = first;
    return [{ reviewer, sheet, key, about, entries: own }];
  });
};

const MOMENT = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** Whether a text is a time as entries have it; a day that no calendar has is none. */
export const isMoment = (text: string): boolean => {
  const at = MOMENT.test(text) ? new Date(`${text.replace(' ', 'T')}Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && writeMoment(at) === text;
};

const writeMoment = (at: Date) => at.toISOString().slice(0, 19).replace('T', ' ');

/**
 * The time to enter something at: now, but at least a second after everything that was said of the same thing, so that a
 * clock that was put back, or a second thought within the second, does not lose to what it corrects.
 */
export const momentAfter = (said: readonly Pick<Entry, 'on'>[], now: string): string => {
  const last = said.reduce((latest, { on }) => (on > latest ? on : latest), '');
  return now > last || !isMoment(last) ? now : writeMoment(new Date(Date.parse(`${last.replace(' ', 'T')}Z`) + 1000));
};
