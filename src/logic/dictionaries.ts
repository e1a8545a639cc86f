/** The words of a text column; their order gives the codes. No word stands in it twice. */
export type Words = readonly string[];

/** Below this many words a scan is cheaper than an index of the other dictionary. */
const FEW_WORDS = 4;

const indexes = new WeakMap<Words, ReadonlyMap<string, number>>();
const translations = new WeakMap<Words, WeakMap<Words, Int32Array>>();
const merges = new WeakMap<Words, WeakMap<Words, MergedWords>>();

/** Two dictionaries as one; `codes` are the second one's words in it. The first one's codes stay as they are. */
export interface MergedWords {
  readonly words: Words;
  readonly codes: Int32Array;
}

/** Codes in `to` of the words of `from`; −2 where `to` lacks the word, so that it equals no code and no unknown. */
export const translateWords = (from: Words, to: Words): Int32Array =>
  remember(translations, from, to, () => {
    if (from.length <= FEW_WORDS) return Int32Array.from(from, (word) => codeOrAbsent(to.indexOf(word)));
    const index = indexOf(to);
    return Int32Array.from(from, (word) => codeOrAbsent(index.get(word) ?? -1));
  });

/** One dictionary that holds the words of both. */
export const mergeWords = (first: Words, second: Words): MergedWords =>
  remember(merges, first, second, () => {
    const codes = translateWords(second, first).slice();
    const words = [...first];
    codes.forEach((code, at) => {
      if (code < 0) codes[at] = words.push(second[at] ?? '') - 1;
    });
    return { words, codes };
  });

const codeOrAbsent = (code: number): number => (code < 0 ? -2 : code);

const indexOf = (words: Words): ReadonlyMap<string, number> => {
  const known = indexes.get(words);
  if (known !== undefined) return known;
  const index = new Map(words.map((word, code) => [word, code]));
  indexes.set(words, index);
  return index;
};

/** Dictionaries never change, so what was worked out for a pair of them holds as long as they live. */
const remember = <T>(known: WeakMap<Words, WeakMap<Words, T>>, first: Words, second: Words, work: () => T): T => {
  const own = known.get(first) ?? new WeakMap<Words, T>();
  known.set(first, own);
  const found = own.get(second);
  if (found !== undefined) return found;
  const made = work();
  own.set(second, made);
  return made;
};
