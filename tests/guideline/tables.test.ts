import { describeGuideline } from '../../src/guideline/describe-guideline';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { wordGuidelineIssue } from '../../src/wording/issue';
import { outlineGuideline } from '../../src/wording/rule';

const VOCABULARY = {
  path: 'vocabulary.yaml',
  text: `facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 行业, type: choice, options: [工业, 农业] }
  - { name: 从业人员, type: count, unit: 人 }
  - { name: 营业收入, type: amount }
  - { name: 获奖, type: yesNo }
`,
};

const HEAD = `id: tabled
title: 2022 年度示例
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
`;
const USE = '规模(行业, 从业人员) in ("小型", "中型")';
const FIRST = HEAD.split('\n').length + 1;

/** Loads a guideline whose one criterion uses the tables given, a line each below `tables:`. */
const load = (tables: readonly string[], require = USE) =>
  loadGuideline(
    [
      {
        path: 'guideline.yaml',
        text: `${HEAD}      - { id: own, kind: condition, clause: 附件1 一, title: 规模, require: '${require}' }
    tables:
${tables.map((line) => `      ${line}`).join('\n')}
`,
      },
    ],
    VOCABULARY,
  );

const tableOf = (rows: readonly string[], more: readonly string[] = [], name = '规模'): readonly string[] => [
  `- name: ${name}`,
  '  clause: 附件2',
  '  keys: [{ name: 行业, type: choice }, { name: 人数, type: count, unit: 人 }]',
  '  gives: { type: choice }',
  ...more.map((line) => `  ${line}`),
  '  rows:',
  ...rows.map((row) => `    - ${row}`),
];

const GOOD = [
  '{ of: { 行业: 工业, 人数: { from: 300 } }, gives: 中型 }',
  '{ of: { 行业: 工业, 人数: { under: 300 } }, gives: 小型 }',
  '{ of: { 行业: 农业 }, gives: 小型 }',
];

describe('tables of a guideline', () => {
  test('load without a word and are listed where they are used', () => {
    const { guideline, issues } = load(tableOf(GOOD, ['title: 企业规模']));
    expect(issues).toEqual([]);
    expect(guideline && describeGuideline(guideline).programmes[0]?.tables).toMatchObject([
      { name: '规模', clause: '附件2', rows: [{ of: { 行业: '工业', 人数: { from: 300 } }, gives: '中型' }, {}, {}] },
    ]);
    const lines = guideline === undefined ? [] : outlineGuideline(guideline, 'zh-CN');
    expect(lines).toEqual(
      expect.arrayContaining([
        '    ［对照表］附件2  企业规模（行业、人数）',
        '        行业 工业、人数 ≥ 300：中型',
        '        行业 农业：小型',
      ]),
    );
  });

  const AT_ROW = FIRST + 7;
  test.each<[string, readonly string[], readonly string[], string, number, number, readonly string[]]>([
    [
      'two rows that overlap',
      [
        '{ of: { 行业: 工业, 人数: { from: 300 } }, gives: 中型 }',
        '{ of: { 行业: 工业, 人数: { to: 300 } }, gives: 小型 }',
      ],
      ['otherwise: 小型'],
      'overlap',
      AT_ROW + 1,
      19,
      ['第 2 行与第 1 行', 'match: first'],
    ],
    [
      'a row that the first that fits leaves nothing',
      ['{ of: { 人数: { from: 3 } }, gives: 中型 }', '{ of: { 行业: 工业, 人数: { from: 30 } }, gives: 小型 }'],
      ['match: first', 'otherwise: 小型'],
      'unreachable',
      AT_ROW + 2,
      19,
      ['第 2 行', '上面的行'],
    ],
    ['an empty run', ['{ of: { 人数: { over: 3, to: 3 } }, gives: 中型 }'], [], 'emptyRun', AT_ROW - 1, 25, ['> 3']],
    [
      'two lower ends',
      ['{ of: { 人数: { from: 3, over: 3 } }, gives: 中型 }'],
      [],
      'twoEnds',
      AT_ROW - 1,
      25,
      ['from 和 over'],
    ],
    [
      'a word for a number',
      ['{ of: { 人数: 很多 }, gives: 中型 }'],
      [],
      'cell',
      AT_ROW - 1,
      25,
      ['数或一段数', '很多'],
    ],
    ['a run for a word', ['{ of: { 行业: { from: 1 } }, gives: 中型 }'], [], 'cell', AT_ROW - 1, 25, ['文字']],
    ['a number for a word given', ['{ of: { 行业: 工业 }, gives: 5 }'], [], 'gives', AT_ROW - 1, 38, ['文字', '5']],
    [
      'an unknown key',
      ['{ of: { 行业类: 工业 }, gives: 中型 }'],
      [],
      'unknownKey',
      AT_ROW - 1,
      21,
      ['行业类', '“行业”'],
    ],
  ])('%s', (_, rows, more, kind, line, column, words) => {
    const { guideline, issues } = load(tableOf(rows, more));
    expect(guideline).toBeUndefined();
    const issue = issues.find(({ code }) => code === 'guideline.table');
    expect(issue).toMatchObject({
      severity: 'error',
      problem: { kind },
      at: { file: 'guideline.yaml', line, column },
    });
    const sentence = issue === undefined ? '' : wordGuidelineIssue(issue, 'zh-CN');
    for (const word of words) expect(sentence).toContain(word);
  });

  test('what no row has is a warning at the rows, by what it is', () => {
    const { guideline, issues } = load(
      tableOf([
        '{ of: { 行业: 工业, 人数: { over: 300 } }, gives: 中型 }',
        '{ of: { 行业: 工业, 人数: { under: 300 } }, gives: 小型 }',
        '{ of: { 行业: 农业 }, gives: 小型 }',
      ]),
    );
    expect(guideline).toBeDefined();
    expect(issues).toMatchObject([
      {
        code: 'guideline.table',
        severity: 'warning',
        problem: {
          kind: 'gap',
          keys: [
            { key: '行业', words: ['工业'] },
            { key: '人数', run: { from: 300, to: 300 } },
          ],
        },
        at: { line: AT_ROW - 1 },
      },
    ]);
    expect(issues[0] && wordGuidelineIssue(issues[0], 'zh-CN')).toContain(
      '行业“工业”，人数 ≥ 300 且 ≤ 300：没有对应的行',
    );
  });

  test('between two whole numbers of a count nothing is missing', () => {
    const { issues } = load(
      tableOf([
        '{ of: { 行业: 工业, 人数: { from: 300 } }, gives: 中型 }',
        '{ of: { 行业: 工业, 人数: { to: 299 } }, gives: 小型 }',
        '{ of: { 行业: 农业 }, gives: 小型 }',
      ]),
    );
    expect(issues).toEqual([]);
  });

  test.each([
    ['规模(行业) in ("小型")', 'feel.argumentCount'],
    ['规模 = "小型"', 'feel.argumentCount'],
    ['规模(从业人员, 行业) in ("小型")', 'feel.type'],
    ['规模(行业, 营业收入) in ("小型")', 'feel.unit'],
    ['规模(行业, 从业人员) = "微型"', 'feel.option'],
    ['规摸(行业, 从业人员) = "小型"', 'feel.unknownFunction'],
  ])('%s is a mistake in the expression', (require, code) => {
    const { issues } = load(tableOf(GOOD), require);
    const found = issues.find((one) => one.code === 'guideline.feel');
    expect(found).toMatchObject({ severity: 'error', issue: { code }, at: { line: FIRST - 1 } });
  });

  test('a word that the fact does not have is told where the table is used', () => {
    const { issues } = load(tableOf([...GOOD, '{ of: { 行业: 牧业 }, gives: 小型 }']));
    expect(issues).toMatchObject([{ code: 'guideline.feel', issue: { code: 'feel.option', option: '牧业' } }]);
  });

  test('a name that is taken, and a table that nothing uses', () => {
    expect(load(tableOf(GOOD, [], '获奖'), '获奖').issues).toMatchObject([
      { code: 'guideline.nameTaken', name: '获奖' },
    ]);
    expect(load(tableOf(GOOD), '获奖').issues).toMatchObject([
      {
        code: 'guideline.table',
        severity: 'warning',
        problem: { kind: 'unused', name: '规模' },
        at: { line: FIRST + 1 },
      },
    ]);
  });
});
