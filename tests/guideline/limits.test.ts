import { compileExpression } from '../../src/feel/compile';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { GuidelineIssue } from '../../src/guideline/types';
import { readValidGuideline } from './read-fixture';

const { files, vocabulary } = readValidGuideline();

/** Issues of the fixture with one file changed, and the seconds of this process that loading it took. */
const load = (change: (text: string) => string, file = 'guideline.yaml') => {
  const changed = files.map(({ path, text }) => ({ path, text: path.endsWith(file) ? change(text) : text }));
  const before = process.cpuUsage();
  const { issues } = loadGuideline(changed, vocabulary);
  return { issues, seconds: process.cpuUsage(before).user / 1e6 };
};

const factNamed = (name: string): string => `  - { name: ${name}, type: count }\n`;
const withFacts = (facts: string) => (text: string) =>
  `${text.replace(/\nfacts:[\s\S]*?(?=\n\w)/u, '\n')}\nfacts:\n${facts}`;
const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

describe('[W12] a guideline beyond what one may hold is refused within a second', () => {
  const LONG = 'x'.repeat(200_000);

  test.each<[string, (text: string) => string, Partial<GuidelineIssue>]>([
    ['a list of two million', (text) => `${text}\nomitted:\n${'- 1\n'.repeat(2_000_000)}`, { code: 'guideline.limit', what: 'file', limit: 300_000 }],
    ['a name of 200,000 characters', withFacts(factNamed(LONG)), { code: 'guideline.limit', what: 'text', limit: 5_000, found: 200_000 }],
    ['a name of 300 characters', withFacts(factNamed('x'.repeat(300))), { code: 'guideline.shape', expected: { kind: 'characters', maximum: 200 } }],
    ['20,000 facts of short names', withFacts(many(9_000, (at) => factNamed(`f${at}`))), { code: 'guideline.limit', what: 'entries', limit: 2_000, found: 9_000 }],
    ['a key of 200,000 characters', (text) => `${text}\n${LONG}: 1\n`, { code: 'guideline.yaml' }],
    ['20,000 keys', (text) => `${text}\nlet:\n${many(20_000, (at) => `  k${at}: 1\n`)}`, { code: 'guideline.limit', what: 'entries', found: 20_000 }],
    ['a key twice among many', (text) => `${text}\nlet:\n${many(20_000, (at) => `  k${at % 19_999}: 1\n`)}`, { code: 'guideline.yaml', problem: 'DUPLICATE_KEY' }],
    ['brackets without end', (text) => `${text}\nother: ${'['.repeat(100_000)}`, { code: 'guideline.yaml' }],
    ['lists inside lists', (text) => `${text}\nother: ${'['.repeat(100)}${']'.repeat(100)}`, { code: 'guideline.limit', what: 'depth' }],
    ['30,000 mistakes', (text) => `${text}\n${'a: b: c\n'.repeat(30_000)}`, { code: 'guideline.yaml' }],
  ])('%s', (_, change, issue) => {
    const { issues, seconds } = load(change);
    expect(issues[0]).toMatchObject({ ...issue, severity: 'error' });
    expect(issues.length).toBeLessThanOrEqual(100);
    expect(seconds).toBeLessThan(2);
  }); // prettier-ignore

  test('2,000 facts, as many as there may be, are loaded', () => {
    const { issues, seconds } = load(withFacts(many(1_900, (at) => factNamed(`数据项${at}`))));
    expect(issues.filter(({ code }) => code === 'guideline.limit')).toEqual([]);
    expect(seconds).toBeLessThan(4);
  });

  test('201 files', () => {
    const others = Array.from({ length: 201 }, (_, at) => ({ path: `p${at}.yaml`, text: 'id: x' }));
    expect(loadGuideline([...files, ...others], vocabulary).issues).toEqual([
      expect.objectContaining({ code: 'guideline.limit', what: 'files', limit: 200 }),
    ]);
  });
});

describe('[W12] an expression beyond what one may hold', () => {
  const compile = (text: string) => {
    const before = process.cpuUsage();
    const { issues } = compileExpression(text, new Map([['甲', { kind: 'fact', type: { kind: 'number' } }]]));
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
    return issues[0]?.code;
  };

  test.each<[string, string, string | undefined]>([
    ['count of 20,000', `count([${Array(20_000).fill('1').join(',')}])`, 'feel.tooLarge'],
    ['20,000 terms', Array(20_000).fill('甲').join('+'), 'feel.tooLarge'],
    ['2,000 terms', Array(2_000).fill('甲').join('+'), 'feel.tooLarge'],
    ['a thousand lists inside one another', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, 'feel.tooLarge'],
    ['a thousand brackets', `${'('.repeat(1_000)}1${')'.repeat(1_000)}`, 'feel.tooLarge'],
    ['a thousand times not', `${'not('.repeat(1_000)}甲 > 1${')'.repeat(1_000)}`, 'feel.tooLarge'],
    ['a hundred brackets', `${'('.repeat(100)}1${')'.repeat(100)}`, undefined],
    ['300 terms', Array(300).fill('甲').join('+'), undefined],
    ['a list of 2,400', `count([${Array(2_400).fill('1').join(',')}])`, undefined],
  ])('%s', (_, text, code) => expect(compile(text)).toBe(code));
});
