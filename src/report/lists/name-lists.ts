import type { Language } from '../../words/language';
import { fitSheetName } from './fit-sheet-name';
import { listWordsIn } from './list-words';

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
  const ending = listWordsIn(language).ofGuideline(guideline.slice(0, ID_SHOWN));
  const others = [...owners.keys()].filter(isAnothers).map((name) => name.toLowerCase());
  const taken = new Set([...others, ...wanted.map((name) => name.toLowerCase())]);
  return new Map(
    wanted.map((plain) => {
      const apart = fitSheetName(plain, taken, ending);
      return [plain, isAnothers(plain) || ownerOf(apart) === guideline ? apart : plain];
    }),
  );
};
