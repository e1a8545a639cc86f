import { rankingPanelWordsIn } from '../../src/words/ranking-panels';
import { rankingViewWordsIn } from '../../src/words/ranking-view';

type Words = { readonly [key: string]: string | ((...parts: never[]) => string) | Words };

/** Every word as a dotted name with its text; functions are called with numbers for parts. */
const listWords = (words: Words, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([name, word]) => {
    const path = `${prefix}${name}`;
    if (typeof word === 'string') return [[path, word] as const];
    if (typeof word !== 'function') return listWords(word, `${path}.`);
    const parts = Array.from({ length: word.length }, (_, index) => String(index + 2)) as never[];
    return [[`${path}/${word.length}`, word(...parts)] as const];
  });

const inLanguage = (language: 'zh-CN' | 'en-US') =>
  listWords({ view: rankingViewWordsIn(language), panel: rankingPanelWordsIn(language) } as unknown as Words);

describe('the words of the ranking view', () => {
  test('both languages have the same words with the same parts, none of them empty', () => {
    const [chinese, english] = [inLanguage('zh-CN'), inLanguage('en-US')];
    expect(english.map(([name]) => name)).toEqual(chinese.map(([name]) => name));
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('Chinese sentences carry full-width punctuation only, English ones hold no Chinese', () => {
    const halfWidth = inLanguage('zh-CN').filter(([, text]) =>
      /[\u4e00-\u9fff][,.;:!?()]|[,;:!?()][\u4e00-\u9fff]/.test(text),
    );
    expect(halfWidth).toEqual([]);
    expect(inLanguage('en-US').filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});
