import fc from 'fast-check';
import { exactNumber, mergeWords, translateWords } from '../../src/logic/columns';

const dictionary = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', ''), { maxLength: 8 });

describe('dictionaries', () => {
  test('a word keeps its spelling in the other dictionary, a lacking word equals no code', () => {
    fc.assert(
      fc.property(dictionary, dictionary, (from, to) => {
        const codes = translateWords(from, to);
        from.forEach((word, at) => expect(codes[at]).toBe(to.includes(word) ? to.indexOf(word) : -2));
      }),
    );
  });

  test('the merged dictionary holds the words of both once, the codes of the first unchanged', () => {
    fc.assert(
      fc.property(dictionary, dictionary, (first, second) => {
        const { words, codes } = mergeWords(first, second);
        expect(words.slice(0, first.length)).toEqual(first);
        expect(new Set(words).size).toBe(words.length);
        second.forEach((word, at) => expect(words[codes[at] ?? -1]).toBe(word));
        expect(words).toHaveLength(new Set([...first, ...second]).size);
      }),
    );
  });

  test('the same pair is worked out once', () => {
    const [first, second] = [['甲'], ['乙', '甲']];
    expect(mergeWords(first, second)).toBe(mergeWords(first, second));
    expect(translateWords(first, second)).toBe(translateWords(first, second));
  });

  test('merging changes no translation that was made before', () => {
    const [first, second] = [['甲'], ['乙', '甲']];
    mergeWords(first, second);
    expect([...translateWords(second, first)]).toEqual([-2, 0]);
  });
});

test('an exact number is one that is known and has no other bound', () => {
  const column = {
    kind: 'number',
    values: Float64Array.of(3, 3, 3),
    upper: Float64Array.of(3, 4, 3),
    valid: Uint8Array.of(1, 1, 0),
  } as const;
  const { upper: _, ...exact } = column;
  expect([0, 1, 2].map((row) => exactNumber(column, row))).toEqual([3, undefined, undefined]);
  expect([0, 1, 2].map((row) => exactNumber(exact, row))).toEqual([3, 3, undefined]);
});
