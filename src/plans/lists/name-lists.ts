import type { Language } from '../../words/words';
import { wordsIn } from '../../words/words';

/** Characters of a guideline's id that fit beside a list's name. */
const ID_SHOWN = 14;

/** What is known of lists in a workbook: which guideline each was written for, and which sheets there are. */
export interface KnownLists {
  /** Sheet name → guideline id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly existing: readonly string[];
}

/**
 * The names that a guideline's lists get, by the plain ones. Where another guideline's list has the plain name, the
 * guideline's id is added; a list that was written under such a name keeps it.
 */
export const nameLists = (
  wanted: readonly string[],
  guideline: string,
  { owners, existing }: KnownLists,
  language: Language,
): ReadonlyMap<string, string> => {
  const there = new Set(existing.map((name) => name.toLowerCase()));
  const owned = new Map([...owners].map(([name, owner]) => [name.toLowerCase(), owner]));
  const ownerOf = (name: string) => (there.has(name.toLowerCase()) ? owned.get(name.toLowerCase()) : undefined);
  const isAnothers = (name: string) => ![undefined, guideline].includes(ownerOf(name));
  const ending = wordsIn(language).lists.ofGuideline(guideline.slice(0, ID_SHOWN));
  const others = [...owners.keys()].filter(isAnothers).map((name) => name.toLowerCase());
  const taken = new Set([...others, ...wanted.map((name) => name.toLowerCase())]);
  return new Map(
    wanted.map((plain) => {
      const apart = fitSheetName(plain, taken, ending);
      return [plain, isAnothers(plain) || ownerOf(apart) === guideline ? apart : plain];
    }),
  );
};

const SHEET_NAME_LIMIT = 31;

/**
 * A sheet name that Excel takes, unlike those before it whatever their case; added to `taken`. With an ending that
 * must be seen, a name too long for it is shortened in the middle, so that names of like beginnings stay apart.
 */
export const fitSheetName = (wanted: string, taken: Set<string>, ending = ''): string => {
  const clean = wanted.replace(/[[\]:*?/\\]/gu, ' ').trim();
  const shorten = (limit: number) => (ending === '' ? clean.slice(0, limit) : elide(clean, limit - ending.length));
  let name = shorten(SHEET_NAME_LIMIT) + ending;
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
    name = `${shorten(SHEET_NAME_LIMIT - 4)} ${copy}${ending}`;
  taken.add(name.toLowerCase());
  return name;
};

const elide = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const end = Math.floor((limit - 1) / 2);
  return `${text.slice(0, limit - 1 - end)}…${text.slice(text.length - end)}`;
};
