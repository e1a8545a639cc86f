import type { Apply } from '../operand';
import { asKind, truthOperand } from '../operand';
import { BOOLEAN } from '../type-rules';
import type { Builtin } from './builtin';
import { sameAs } from './builtin';

/** A condition on two texts; unknown where either is. */
const testing = (holds: (text: string, part: string) => boolean): Builtin & { readonly gives: typeof BOOLEAN } => ({
  takes: ['text', 'text'],
  gives: BOOLEAN,
  apply: testTexts(holds),
});

/** Each word of a dictionary is tested once, however many rows hold it. */
const testTexts = (holds: (text: string, part: string) => boolean): Apply => {
  const tables = new WeakMap<readonly string[], Map<string, Int8Array>>();
  /** Truth of the test for every word of a dictionary; dictionaries never change. */
  const tableOf = (words: readonly string[], part: string): Int8Array => {
    const known = tables.get(words) ?? new Map<string, Int8Array>();
    tables.set(words, known);
    const table = known.get(part) ?? Int8Array.from(words, (word) => (holds(word, part) ? 2 : 0));
    known.set(part, table);
    return table;
  };
  return ([first, second], length, arena) => {
    const { codes, words, step } = asKind('text', first);
    const parts = asKind('text', second);
    const target = arena.truths(length);
    if (parts.step === 0) {
      const part = parts.words[parts.codes[0] as number];
      if (part === undefined) return truthOperand(target.fill(1, 0, length));
      const truths = tableOf(words, part);
      for (let row = 0; row < length; row += 1) {
        const code = codes[row * step] as number;
        target[row] = code < 0 ? 1 : (truths[code] as number);
      }
      return truthOperand(target);
    }
    for (let row = 0; row < length; row += 1) {
      const text = words[codes[row * step] as number];
      const part = parts.words[parts.codes[row] as number];
      target[row] = text === undefined || part === undefined ? 1 : holds(text, part) ? 2 : 0;
    }
    return truthOperand(target);
  };
};

/** Functions of texts: `(text, part)`. */
/** The first where the sheet has a column for it; a column that is there keeps its open rows open (rule L5). */
const chooseStated: Apply = ([first, second]) => {
  const stated = asKind('text', first);
  return stated.step === 0 && stated.codes[0] === -1 ? asKind('text', second) : stated;
};

export const TEXT_FUNCTIONS = {
  /** `stated place(place, other)`: the place, or the other where the sheet has no column that tells it. */
  'stated place': { takes: ['text', 'text'], gives: sameAs, apply: chooseStated },
  contains: testing((text, part) => text.includes(part)),
  'starts with': testing((text, part) => text.startsWith(part)),
  'ends with': testing((text, part) => text.endsWith(part)),
  /**
   * `within(place, "江苏省")`: the place is this one or lies in it, by name or by path (`江苏省/苏州市`). A place is its
   * path, 江苏省/苏州市/昆山市: it lies in every place its path runs through.
   */
  within: testing((place, region) => `/${place}/`.includes(`/${region}/`)),
} as const satisfies Readonly<Record<string, Builtin>>;
