import { readFileSync } from 'node:fs';
import { OWN_HEADERS, RESULT_COLUMNS } from '../../src/plans/own-columns';
import { LANGUAGES, matchLanguage, nextLanguage, wordsIn } from '../../src/words/words';
import { wordHostIssue, wordIssue } from '../../src/wording/issue';

type Tree = { readonly [key: string]: string | ((...parts: never[]) => string) | Tree };

/**
 * Every word as a dotted name with its text, functions called with samples for their parts. Functions that take a whole
 * issue are left out: they have tests of their own.
 */
const listWords = (
  words: Tree,
  sample: (index: number) => string,
  prefix = '',
): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([name, word]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof word === 'string') return [[path, word] as const];
    if (typeof word !== 'function') return LEFT_OUT.includes(path) ? [] : listWords(word, sample, path);
    return LEFT_OUT.includes(path) ? [] : [[path, callWord(word, sample)] as const];
  });

/** Stands for a value with any properties, each of which shows the same text. */
const recordOf = (text: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, key) =>
        key === Symbol.toPrimitive || key === 'toString'
          ? () => text
          : typeof key === 'symbol'
            ? undefined
            : recordOf(text),
    },
  );

/** Some words take lists of names, or values with parts of their own: these are called with such throughout. */
const callWord = (word: (...parts: never[]) => string, sample: (index: number) => string): string => {
  const parts = Array.from({ length: word.length }, (_, index) => sample(index));
  const attempts = [parts, parts.map((part) => [part]), parts.map(recordOf), parts.map((part) => [recordOf(part)])];
  for (const attempt of attempts.slice(0, -1))
    try {
      return word(...(attempt as never[]));
    } catch {
      // Not of this form: the next one.
    }
  return word(...(attempts.at(-1) as never[]));
};

const LEFT_OUT = ['issues.guideline', 'issues.applicant', 'issues.host', 'rosters.issue'];

const ofLanguage = (language: (typeof LANGUAGES)[number], sample = (index: number) => String(index + 2)) =>
  listWords(wordsIn(language) as unknown as Tree, sample);

describe('the words', () => {
  test('are hundreds in every language, and but for endings and signs none of them is empty', () => {
    for (const language of LANGUAGES) {
      const empty = ofLanguage(language).filter(([, text]) => text.trim() === '');
      expect(ofLanguage(language).length).toBeGreaterThan(600);
      expect(empty.map(([name]) => name).filter((name) => !MAY_BE_EMPTY.includes(name))).toEqual([]);
    }
  });

  test('Chinese sentences carry full-width punctuation only', () => {
    const halfWidth = ofLanguage('zh-CN').filter(
      ([name, text]) => !SHOW_SYNTAX.includes(name) && /[\u4e00-\u9fff][,.;:!?()]|[,;:!?()][\u4e00-\u9fff]/u.test(text),
    );
    expect(halfWidth).toEqual([]);
  });

  test('English words hold no Chinese, but for the unit of amounts', () => {
    const mixed = ofLanguage('en-US')
      .filter(([, text]) => /[\u4e00-\u9fff]/u.test(text))
      .map(([name]) => name);
    expect(mixed).toEqual(['findings.amountUnit']);
  });

  test('of scoring use every part they take', () => {
    for (const language of LANGUAGES) {
      const { rubric } = wordsIn(language) as unknown as Readonly<Record<string, Tree>>;
      const counts = new Map(ofLanguage(language, (index) => `⟨${index}⟩`));
      expect(rubric).toBeDefined();
      for (const [name, text] of counts) {
        if (!name.startsWith('rubric.')) continue;
        const word = name.split('.').reduce<unknown>((at, key) => (at as Tree)[key], wordsIn(language));
        const parts = typeof word === 'function' ? word.length : 0;
        const missing = Array.from({ length: parts }, (_, index) => `⟨${index}⟩`).filter(
          (part) => !text.includes(part),
        );
        expect([name, missing]).toEqual([name, []]);
      }
    }
  });

  test('tell every group of the card and every cause apart', () => {
    for (const language of LANGUAGES) {
      const { causes, groups } = wordsIn(language).pane;
      expect([new Set(Object.values(groups)).size, new Set(Object.values(causes)).size]).toEqual([6, 9]);
    }
  });

  test('have a sentence for every trouble of a host that the port names', () => {
    const source = readFileSync('src/workbook/types.ts', 'utf8');
    const codes = [...source.matchAll(/code: '(host\.\w+)'/gu)].map(([, code]) => code).sort();
    for (const language of LANGUAGES) expect(Object.keys(wordsIn(language).issues.host).sort()).toEqual(codes);
  });

  test('give no two result columns the same header in one language', () => {
    const count = RESULT_COLUMNS.length;
    LANGUAGES.forEach((_, index) => {
      expect(new Set(OWN_HEADERS.slice(index * count, (index + 1) * count)).size).toBe(count);
    });
  });

  test.each([
    [
      wordHostIssue({ code: 'host.protectedSheet', sheet: '汇总' }, 'zh-CN'),
      '工作表“汇总”受保护，无法写入。请撤销工作表保护后重试。',
    ],
    [
      wordHostIssue({ code: 'host.readBack', cells: [{ sheet: '申报 表', row: 1, column: 27 }] }, 'en-US'),
      "After writing, 1 cells differ from what was written (such as '申报 表'!AB2). Undo and try again.",
    ],
    [
      wordHostIssue(
        { code: 'host.mergedCells', sheet: '汇总', range: { top: 0, left: 6, bottom: 1, right: 8 } },
        'zh-CN',
      ),
      '工作表“汇总”的 G1:I2 是合并单元格，挡住了要写的列。请取消合并或移开后重试。',
    ],
    [wordIssue({ code: 'applicants.noHeader', sheet: '汇总' }, 'zh-CN'), expect.stringContaining('汇总')],
    [wordIssue({ code: 'review.memoryUnreadable' }, 'zh-CN'), expect.stringContaining('无法读取')],
  ])('%s', (worded, expected) => {
    expect(worded).toEqual(expected);
  });
});

/** Words that quote what is to be typed into a file or on the command line. */
const SHOW_SYNTAX = [
  'commandLine.help.roster',
  'commandLine.refused.notRoster',
  'commandLine.refused.rosterSheets',
  'commandLine.help.rank.tie',
  'commandLine.help.rank.score',
  'commandLine.refused.notScoreWeight',
  ...['help.experts', 'refused.expertSheets', 'refused.notFix'].map((name) => `assignment.${name}`),
  ...['help.assignment', 'help.experts', 'help.take', 'refused.noAssignment', 'refused.noTake'].map(
    (name) => `copies.${name}`,
  ),
  ...['notQuotas', 'notNumbers', 'notWeights', 'notTieBreaks', 'notTie'].map((name) => `commandLine.refused.${name}`),
];

const MAY_BE_EMPTY = ['findings.expression.countUnit'];

describe('matchLanguage', () => {
  test.each([
    [undefined, 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['en-GB', 'en-US'],
    ['de-DE', 'en-US'],
  ] as const)('%s is served in %s', (tag, expected) => {
    expect(matchLanguage(tag)).toBe(expected);
  });

  test('a switch goes through all languages and comes round', () => {
    expect(LANGUAGES.map(nextLanguage)).toEqual([...LANGUAGES.slice(1), LANGUAGES[0]]);
  });
});
