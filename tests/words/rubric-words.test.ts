import { rubricWordsIn } from '../../src/words/rubric';

type Words = { readonly [key: string]: string | ((...parts: never[]) => string) | Words };

/** Every word as a dotted name with the number of parts it takes, and its text with sample parts. */
const listWords = (words: Words, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([name, word]) => {
    if (typeof word === 'string') return [[`${prefix}${name}`, word] as const];
    if (typeof word !== 'function') return listWords(word, `${prefix}${name}.`);
    const samples = Array.from({ length: word.length }, (_, index) => `⟨${index}⟩`);
    return [[`${prefix}${name}/${word.length}`, word(...(samples as never[]))] as const];
  });

const chinese = listWords(rubricWordsIn('zh-CN') as unknown as Words);
const english = listWords(rubricWordsIn('en-US') as unknown as Words);

describe('the words of scoring', () => {
  test('are the same in both languages, take the same parts and use all of them', () => {
    expect(english.map(([name]) => name)).toEqual(chinese.map(([name]) => name));
    for (const [name, text] of [...chinese, ...english]) {
      const parts = Number(/\/(\d+)$/u.exec(name)?.[1] ?? 0);
      const missing = Array.from({ length: parts }, (_, index) => `⟨${index}⟩`).filter((part) => !text.includes(part));
      expect([name, text.trim() === '', missing]).toEqual([name, false, []]);
    }
  });

  test('Chinese sentences end in full-width punctuation', () => {
    expect(chinese.filter(([, text]) => /[\u4e00-\u9fff][,.;:!?]/u.test(text))).toEqual([]);
  });
});
