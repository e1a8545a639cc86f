import { foldText } from '../../src/guideline/fold-text';
import type { Fact, Guideline } from '../../src/guideline/types';
import { factsFor } from '../../src/screening/screen-sheets';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';

/** One guideline's fact. */
interface Declared {
  readonly guideline: string;
  readonly fact: Fact;
}

/** Choices of one name whose options each document lists for itself: name → why. */
const OWN_OPTIONS: ReadonlyMap<string, string> = new Map([
  ['研究方向', '政策研究的方向由每份文件逐年列出，答案只能从本文件的方向中选'],
]);

const declared = listGuidelineFolders().flatMap((id): readonly Declared[] => {
  const { guideline, issues } = readGuidelineFolder(id).loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  return allFacts(guideline).map((fact) => ({ guideline: id, fact }));
});

function allFacts(guideline: Guideline): readonly Fact[] {
  const groups = guideline.programmes.flatMap(({ quotas }) => quotas.flatMap(({ facts }) => facts));
  return [...factsFor(guideline, 'column'), ...groups];
}

/** Facts by each text they go by, folded as headers are. */
const byText = new Map<string, Declared[]>();
for (const one of declared)
  for (const text of new Set([one.fact.name, ...one.fact.aliases].map(foldText)))
    byText.set(text, [...(byText.get(text) ?? []), one]);

const tell = ({ guideline, fact }: Declared) => `${guideline}：${fact.name}`;

describe('one vocabulary for all guidelines', () => {
  test('a text that two guidelines use stands for facts of one name', () => {
    const clashes = [...byText]
      .filter(([, facts]) => new Set(facts.map(({ fact }) => fact.name)).size > 1)
      // Papers are called what each document calls them, and are looked up in their own programme alone.
      .filter(([, facts]) => facts.some(({ fact }) => fact.type !== 'material'))
      .map(([text, facts]) => [text, ...new Set(facts.map(tell))].join(' | '));
    expect(clashes).toEqual([]);
  });

  test('facts of one name have one type, unit, role and set of options', () => {
    const shapes = new Map<string, Map<string, string[]>>();
    for (const { guideline, fact } of declared) {
      const { name, type, unit, role, options } = fact;
      const shape = JSON.stringify({
        type,
        unit,
        role,
        options: OWN_OPTIONS.has(name) || options.map(({ value }) => value),
      });
      const known = shapes.get(name) ?? new Map<string, string[]>();
      shapes.set(name, known.set(shape, [...(known.get(shape) ?? []), guideline]));
    }
    const different = [...shapes].filter(([, known]) => known.size > 1).map(([name, known]) => [name, ...known]);
    expect(different).toEqual([]);
  });

  test('no exception is kept that nothing needs any more', () => {
    const listsOf = (name: string) =>
      declared.flatMap(({ fact }) => (fact.name === name ? [JSON.stringify(fact.options)] : []));
    expect([...OWN_OPTIONS.keys()].filter((name) => new Set(listsOf(name)).size < 2)).toEqual([]);
  });
});
