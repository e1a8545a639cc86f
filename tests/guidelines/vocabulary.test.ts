import { describeHeader } from '../../src/applicants/describe-header';
import type { Fact } from '../../src/guideline/types';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';

const folders = listGuidelineFolders().map(readGuidelineFolder);

const factsOf = ({ loaded }: (typeof folders)[number]): readonly Fact[] =>
  (loaded.guideline?.programmes ?? []).flatMap(({ facts }) => facts);

/** Words that lead to more than one of these facts, folded as headers are, with the facts they lead to. */
const findSharedWords = (facts: readonly Fact[]): readonly string[] => {
  const byWord = new Map<string, Set<string>>();
  for (const { name, aliases } of facts)
    for (const word of [name, ...aliases]) {
      const { folded } = describeHeader(word);
      byWord.set(folded, (byWord.get(folded) ?? new Set()).add(name));
    }
  return [...byWord].flatMap(([word, names]) => (names.size > 1 ? [`${word}: ${[...names].join('、')}`] : []));
};

describe('facts of all guidelines', () => {
  test.each(folders)('[B3] no header of a sheet with all programmes of $id stands for two facts', (folder) => {
    expect(findSharedWords(factsOf(folder))).toEqual([]);
  });

  test('a word stands for the same fact in all guidelines; papers bear the title each document gives them', () => {
    const facts = folders.flatMap(factsOf).filter(({ type }) => type !== 'material');
    expect(findSharedWords(facts)).toEqual([]);
  });

  test('a fact of one name has one type and unit everywhere', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { name, type, unit, years } of folders.flatMap(factsOf)) {
      const meaning = JSON.stringify([type, unit, years?.length]);
      meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
    }
    const unlike = [...meanings].flatMap(([name, found]) => (found.size > 1 ? [{ name, found: [...found] }] : []));
    expect(unlike).toEqual([]);
  });
});
