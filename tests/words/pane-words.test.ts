import type { PaneWords } from '../../src/words/pane';
import { paneWordsIn } from '../../src/words/pane';

type Words = { readonly [key: string]: string | ((...parts: never[]) => string) | Words };

const chinese = paneWordsIn('zh-CN') as unknown as Words;
const english = paneWordsIn('en-US') as unknown as Words;

/** Every word as a dotted name with its text; functions are called with sample parts. */
const listWords = (words: Words, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([name, word]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof word === 'string') return [[path, word] as const];
    if (typeof word === 'function') {
      const samples = Array.from({ length: word.length }, (_, index) => String(index + 2)) as never[];
      return [[path, word(...samples)] as const];
    }
    return listWords(word, path);
  });

describe('the words of the pane', () => {
  test('both languages have the same words, none of them empty', () => {
    const names = (words: Words) => listWords(words).map(([name]) => name);

    expect(names(english)).toEqual(names(chinese));
    expect([...listWords(chinese), ...listWords(english)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('a word that takes parts takes the same number of them in both languages', () => {
    const arities = (words: Words, prefix = ''): readonly string[] =>
      Object.entries(words).flatMap(([name, word]) =>
        typeof word === 'function'
          ? [`${prefix}${name}/${word.length}`]
          : typeof word === 'string'
            ? []
            : arities(word, `${prefix}${name}.`),
      );

    expect(arities(english)).toEqual(arities(chinese));
  });

  test('Chinese sentences carry full-width punctuation only', () => {
    const halfWidth = listWords(chinese).filter(([, text]) =>
      /[\u4e00-\u9fff][,.;:!?()]|[,;:!?()][\u4e00-\u9fff]/.test(text),
    );

    expect(halfWidth).toEqual([]);
  });

  test('English words hold no Chinese, but for the name of the other language', () => {
    const mixed = listWords(english)
      .filter(([, text]) => /[\u4e00-\u9fff]/.test(text))
      .map(([name]) => name);

    expect(mixed).toEqual(['status.otherLanguage', 'status.switchLanguage']);
  });

  test('every group of the card and every cause is told apart by its word', () => {
    const distinct = ({ causes, groups }: PaneWords) => [
      new Set(Object.values(groups)).size,
      new Set(Object.values(causes)).size,
    ];

    expect(distinct(paneWordsIn('zh-CN'))).toEqual([6, 4]);
    expect(distinct(paneWordsIn('en-US'))).toEqual([6, 4]);
  });
});
