import type { Arena } from './arena';
import type { TextOperand } from './operand';

export type TextTest = 'contains' | 'starts with' | 'ends with' | 'within';

const TESTS: Readonly<Record<TextTest, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  'starts with': (text, part) => text.startsWith(part),
  'ends with': (text, part) => text.endsWith(part),
  // A place is its path, 江苏省/苏州市/昆山市: it lies in every place its path runs through.
  within: (place, region) => `/${place}/`.includes(`/${region}/`),
};

const tables = new WeakMap<readonly string[], Map<string, Int8Array>>();

/** A test of each text against another; each word of a dictionary is tested once, however many rows hold it. */
export const testTexts = (
  test: TextTest,
  texts: TextOperand,
  parts: TextOperand,
  length: number,
  arena: Arena,
): Int8Array => {
  const target = arena.truths(length);
  const { codes, words, step } = texts;
  if (parts.step === 0) {
    const part = parts.words[parts.codes[0] as number];
    if (part === undefined) return target.fill(1, 0, length);
    const truths = tableOf(test, words, part);
    for (let row = 0; row < length; row += 1) {
      const code = codes[row * step] as number;
      target[row] = code < 0 ? 1 : (truths[code] as number);
    }
    return target;
  }
  const holds = TESTS[test];
  for (let row = 0; row < length; row += 1) {
    const text = words[codes[row * step] as number];
    const part = parts.words[parts.codes[row] as number];
    target[row] = text === undefined || part === undefined ? 1 : holds(text, part) ? 2 : 0;
  }
  return target;
};

/** Truth of the test for every word of a dictionary; dictionaries never change. */
const tableOf = (test: TextTest, words: readonly string[], part: string): Int8Array => {
  const known = tables.get(words) ?? new Map<string, Int8Array>();
  tables.set(words, known);
  const key = `${test}\n${part}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const holds = TESTS[test];
  const made = Int8Array.from(words, (word) => (holds(word, part) ? 2 : 0));
  known.set(key, made);
  return made;
};
