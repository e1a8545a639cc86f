import { loadGuideline } from '../../src/guideline/load-guideline';
import { wordGuidelineIssue } from '../../src/wording/issue';

const HEAD = `id: scored
title: 2022 年度评分示例
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 主营占比, type: ratio }
  - { name: 专利数, type: count, unit: 件 }
  - { name: 规模, type: choice, options: [大型, 中型, 小型] }
  - { name: 获奖, type: yesNo }
programmes:
  - id: p
    name: 评分项目
    clause: 附件1
    criteria:
      - { id: pass, kind: condition, clause: 附件1 二, title: 评价得分不低于 60 分, require: 评价得分 >= 60 }
    scores:
      - name: 评价得分
        clause: 附件1 一
        max: 100
        indicators:
`;

/** Line of the first line after the head. */
const FIRST = HEAD.split('\n').length;

const FILL = `          - { id: rest, clause: 附件1 一, title: 其余, max: 90, points: 'if 获奖 then 90 else 0' }
          - { id: share, clause: 附件1 一, title: 占比, max: 0.5, points: 'if 主营占比 > 0.5 then 0.5 else 0' }
          - { id: size, clause: 附件1 一, title: 规模, max: 0.5, points: 'if 规模 = "大型" then 0.5 else 0' }
`;

const load = (indicators: string) =>
  loadGuideline([{ path: 'guideline.yaml', text: `${HEAD}${indicators}` }], undefined);

/** One indicator of 9 points beside others of 91. */
const one = (rule: string) => `          - { id: own, clause: 附件1 一（1）, title: 指标, max: 9, ${rule} }\n${FILL}`;

const NO_PROBLEM = one('bands: { of: 专利数, list: [{ from: 5, points: 9 }, { from: 1, under: 5, points: 3 }] }');

describe('a score in a programme', () => {
  test('[S1] loads without a word where bands meet and sums are right', () => {
    const { guideline, issues } = load(NO_PROBLEM);
    expect(issues).toEqual([]);
    const [score] = guideline?.programmes[0]?.scores ?? [];
    expect(score).toMatchObject({ name: '评价得分', max: 100, sections: [] });
    expect(score?.indicators[0]).toMatchObject({
      id: 'own',
      max: 9,
      rule: { kind: 'bands', of: '专利数' },
      facts: ['专利数'],
    });
    expect(guideline?.programmes[0]?.criteria[0]).toMatchObject({
      scores: ['评价得分'],
      facts: ['专利数', '获奖', '主营占比', '规模'],
    });
  });

  test.each([
    ['two rules', 'points: 专利数, mark: {}', 'rules', 'error', '只有一种计分办法'],
    ['no rule', 'hint: 无', 'rules', 'error', '没有写怎样计分'],
    [
      'two lower ends',
      'bands: { of: 专利数, list: [{ from: 1, over: 1, points: 9 }] }',
      'twoEnds',
      'error',
      'from 和 over',
    ],
    [
      'an empty band',
      'bands: { of: 专利数, list: [{ from: 5, points: 9 }, { over: 3, under: 2, points: 1 }] }',
      'emptyBand',
      'error',
      '没有任何数',
    ],
    [
      'a band below zero pieces',
      'bands: { of: 专利数, list: [{ from: 0, points: 9 }, { under: 0, points: 1 }] }',
      'unreachable',
      'error',
      '不可能达到',
    ],
    [
      'bands that share an end',
      'bands: { of: 专利数, list: [{ from: 5, points: 9 }, { to: 5, points: 1 }] }',
      'overlap',
      'error',
      '重叠',
    ],
    [
      'one number left out',
      'bands: { of: 专利数, list: [{ over: 5, points: 9 }, { under: 5, points: 1 }] }',
      'gap',
      'warning',
      '5 不在任何一档里',
    ],
    [
      'numbers left out',
      'bands: { of: 专利数 / 10, list: [{ from: 0.8, points: 9 }, { under: 0.7, points: 1 }] }',
      'gap',
      'warning',
      '0.7 与 0.8 之间',
    ],
    [
      'more points than there are',
      'bands: { of: 专利数, list: [{ from: 5, points: 10 }] }',
      'aboveMax',
      'error',
      '高于这项指标的满分 9 分',
    ],
    [
      'points below the least',
      'bands: { of: 专利数, list: [{ from: 5, points: 9 }, { under: 5, points: -1 }] }',
      'belowMin',
      'error',
      '低于这项指标的最低分 0 分',
    ],
    [
      'full marks out of reach',
      'bands: { of: 专利数, list: [{ from: 5, points: 8 }] }',
      'neverFull',
      'warning',
      '最高一档只有 8 分',
    ],
    ['an option left out', 'choices: { of: 规模, points: { 大型: 9, 中型: 5 } }', 'missingOptions', 'error', '“小型”'],
    ['one of yes and no left out', 'choices: { of: 获奖, points: { 是: 9 } }', 'missingOptions', 'error', '“否”'],
    ['words without a list', 'choices: { of: 单位名称, points: { 甲: 9 } }', 'missingOptions', 'error', 'otherwise'],
    ['more per piece than there are', 'per: { of: 专利数, points: 10 }', 'aboveMax', 'error', '10 分'],
    ['an expression above the most', 'points: if 获奖 then 10 else 2', 'aboveMax', 'error', '10 分'],
  ] as const)('[S1] %s is told with its place', (_, rule, kind, severity, word) => {
    const { issues } = load(one(rule));
    expect(issues.map((issue) => issue.code === 'guideline.score' && issue.problem.kind)).toEqual([kind]);
    expect(issues[0]).toMatchObject({ severity, at: { file: 'guideline.yaml', line: FIRST } });
    expect(issues[0]?.at.column).toBeGreaterThan(10);
    for (const language of ['zh-CN', 'en-US'] as const)
      expect(issues.map((issue) => wordGuidelineIssue(issue, language)).join()).not.toMatch(/undefined|NaN|object/);
    expect(issues.map((issue) => wordGuidelineIssue(issue, 'zh-CN')).join()).toContain(word);
  });

  test('[S1] a gap between whole numbers of pieces is none', () => {
    const bands = 'list: [{ from: 5, points: 9 }, { to: 4, points: 1 }]';
    expect(load(one(`bands: { of: 专利数, ${bands} }`)).issues).toEqual([]);
    expect(load(one(`bands: { of: 专利数 / 2, ${bands} }`)).issues).toMatchObject([
      { code: 'guideline.score', problem: { kind: 'gap' } },
    ]);
  });

  test('[S1] what is stated for all others closes a gap', () => {
    const rule =
      'bands: { of: 专利数 / 10, otherwise: 0, list: [{ from: 0.8, points: 9 }, { under: 0.7, points: 1 }] }';
    expect(load(one(rule)).issues).toEqual([]);
  });

  test('[S1] an option that is none of the choice is told at its own place', () => {
    const { issues } = load(one('choices: { of: 规模, points: { 大型: 9, 中型: 5, 小型: 1, 微型: 0 } }'));
    expect(issues).toMatchObject([{ code: 'guideline.unknownOption', option: '微型', at: { line: FIRST } }]);
    expect(HEAD.split('\n').length).toBe(FIRST);
  });

  test('[S4] parts that come to more or less than the whole are told; where the most is meant as a cap they are not', () => {
    const more = NO_PROBLEM.replace('max: 90', 'max: 95').replace('then 90', 'then 95');
    expect(load(more).issues).toMatchObject([
      { severity: 'warning', problem: { kind: 'sumAbove', sum: 105, max: 100 }, at: { line: 22, column: 14 } },
    ]);
    const less = NO_PROBLEM.replace('max: 90', 'max: 80').replace('then 90', 'then 80');
    expect(load(less).issues).toMatchObject([
      { severity: 'warning', problem: { kind: 'sumBelow', sum: 90, max: 100 } },
    ]);
    const text = `${HEAD}${more}`.replace('max: 100\n', 'max: 100\n        capped: true\n');
    expect(loadGuideline([{ path: 'guideline.yaml', text }], undefined).issues).toEqual([]);
  });

  test('[S4] a total may be used in let, and a let in an indicator', () => {
    const text = `${HEAD}${NO_PROBLEM}`
      .replace('of: 专利数', 'of: 折算专利')
      .replace('require: 评价得分 >= 60', 'require: 加权 >= 30')
      .replace('    criteria:', '    let: { 加权: 评价得分 * 0.5, 折算专利: 专利数 * 2 }\n    criteria:');
    const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
    expect(issues).toEqual([]);
    expect(guideline?.programmes[0]?.criteria[0]?.scores).toEqual(['评价得分']);
  });

  test('[S2] points do not compare with pieces', () => {
    const text = `${HEAD}${NO_PROBLEM}`.replace('require: 评价得分 >= 60', 'require: 评价得分 >= 专利数');
    const { issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
    expect(issues.map((issue) => wordGuidelineIssue(issue, 'zh-CN')).join()).toMatch(/一边是得分，一边是件数/);
  });

  test('a name that a score and something else go by is told', () => {
    const text = `${HEAD}${NO_PROBLEM}`.replaceAll('评价得分', '专利数');
    const { issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'guideline.nameTaken',
        name: '专利数',
        by: 'fact',
        at: { file: 'guideline.yaml', line: 20, column: 15 },
      }),
    );
  });

  test('an indicator id stands once in a programme', () => {
    const { issues } = load(NO_PROBLEM.replace('id: rest', 'id: own'));
    expect(issues).toMatchObject([{ code: 'guideline.duplicateId', id: 'own' }]);
  });

  test('a mistake in an expression is told in its own place, and once', () => {
    const { issues } = load(one('bands: { of: 专利总数, list: [{ from: 5, points: 9 }] }'));
    expect(issues).toMatchObject([{ code: 'guideline.feel', at: { line: FIRST } }]);
  });
});
