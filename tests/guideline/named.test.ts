import { describeGuideline } from '../../src/guideline/describe-guideline';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { wordGuidelineIssue } from '../../src/wording/issue';
import { outlineGuideline } from '../../src/wording/rule';

const HEAD = `id: named
title: 2022 年度示例
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
`;

/** Shared words, which no guideline has to use up. */
const VOCABULARY = {
  path: 'vocabulary.yaml',
  text: `facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 研发费用, type: amount }
  - { name: 营业收入, type: amount }
  - { name: 从业人员, type: count, unit: 人 }
  - { name: 专利数, type: count, unit: 件 }
  - { name: 获奖, type: yesNo }
`,
};

const FIRST = HEAD.split('\n').length;

const load = (rest: string) => loadGuideline([{ path: 'guideline.yaml', text: `${HEAD}${rest}` }], VOCABULARY);

const programmeWith = (lets: string, require = '人均 >= 1') => `programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    let: ${lets}
    criteria:
      - { id: own, kind: condition, clause: 附件1 一, title: 人均, require: ${require} }
`;

describe('a let with title, unit and clause', () => {
  const text = programmeWith(
    '{ 人均: { of: 研发费用 / 从业人员, title: 人均研发费用, unit: 万元/人, clause: 附件1 一（一） } }',
  );

  test('loads without a word and is listed with all it was written with', () => {
    const { guideline, issues } = load(text);
    expect(issues).toEqual([]);
    const named = [
      { name: '人均', of: '研发费用 / 从业人员', title: '人均研发费用', unit: '万元/人', clause: '附件1 一（一）' },
    ];
    expect(guideline?.programmes[0]?.lets).toEqual(named);
    expect(guideline && describeGuideline(guideline).programmes[0]).toMatchObject({ lets: named });
  });

  test('stands in the outline before what uses it', () => {
    const { guideline } = load(text);
    const lines = guideline === undefined ? [] : outlineGuideline(guideline, 'zh-CN');
    const at = lines.findIndex((line) => line.includes('人均（人均研发费用、万元/人） = 研发费用 / 从业人员'));
    expect(lines[at]).toContain('附件1 一（一）');
    expect(lines[at + 1]).toContain('［条件］');
  });

  test('of one criterion stands below it', () => {
    const { guideline } = load(`programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - id: own
        kind: condition
        clause: 附件1 一
        title: 专利
        let: { 折减: { of: if 获奖 then 0.5 else 1, title: 获奖折减 } }
        require: 专利数 >= 100 * 折减
`);
    const lines = guideline === undefined ? [] : outlineGuideline(guideline, 'zh-CN');
    expect(lines).toContain('        其中：折减（获奖折减） = if 获奖 then 0.5 else 1');
    expect(guideline?.programmes[0]?.lets).toMatchObject([{ name: '折减', criterion: 'own' }]);
  });

  test.each([
    ['{ 人均: { of: 研发费用 / 人数 } }', '研发费用 / 人数', 'guideline.feel', ['人数']],
    ['{ 人均: { of: 研发费用 / 从业人员, units: 元 } }', 'units', 'guideline.unknownKey', ['units', 'unit']],
    ['{ 人均: { title: 人均 } }', '{ title', 'guideline.shape', ['of']],
    ['{ 人均: { of: 研发费用 / 2, unit: 元 } }', '元', 'guideline.letUnit', ['金额', '万元', '“元”']],
    ['{ 人均: { of: 研发费用 / 营业收入, unit: 件 } }', '件', 'guideline.letUnit', ['比例', '%', '“件”']],
    ['{ 人均: { of: 获奖, unit: 件 } }', '件', 'guideline.letUnit', ['不是数', '“件”']],
  ])('a mistake in %s is told where it stands', (lets, at, code, words) => {
    const { issues } = load(programmeWith(lets));
    const [issue] = issues;
    expect(issue).toMatchObject({ code, severity: 'error', at: { file: 'guideline.yaml', line: FIRST + 4 } });
    const offset = code === 'guideline.feel' ? lets.indexOf(at) + at.indexOf('人数') : lets.lastIndexOf(at);
    expect(issue?.at.column).toBe('    let: '.length + offset + 1);
    const sentence = issue === undefined ? '' : wordGuidelineIssue(issue, 'zh-CN');
    for (const word of words) expect(sentence).toContain(word);
  });

  test.each([
    ['研发费用 / 营业收入', '%', '人均 >= 专利数'],
    ['专利数 * 2', '万元', '人均 >= 专利数'],
    ['专利数 * 2', '分', '人均 >= 研发费用'],
  ])('%s in %s is checked as such against what it is compared with', (of, unit, require) => {
    const { issues } = load(programmeWith(`{ 人均: { of: ${of}, unit: ${JSON.stringify(unit)} } }`, require));
    expect(issues).toMatchObject([{ code: 'guideline.feel', issue: { code: 'feel.unit' } }]);
  });

  test('a share may be told in 倍', () => {
    const { issues } = load(programmeWith('{ 人均: { of: 研发费用 / 营业收入, unit: 倍 } }'));
    expect(issues).toEqual([]);
  });
});

describe('a let that nothing reads', () => {
  test('of a programme is told where its name stands', () => {
    const { guideline, issues } = load(
      programmeWith('{ 人均: 研发费用 / 从业人员, 折减: { of: if 获奖 then 0.5 else 1 } }'),
    );
    expect(guideline).toBeDefined();
    expect(issues).toMatchObject([
      { code: 'guideline.unusedLet', severity: 'warning', name: '折减', at: { line: FIRST + 4, column: 29 } },
    ]);
  });

  test('of a criterion, too; one that another reads is used', () => {
    const { issues } = load(`programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - id: own
        kind: condition
        clause: 附件1 一
        title: 专利
        let: { 折减: if 获奖 then 0.5 else 1, 要求: 100 * 折减, 空: 1 }
        require: 专利数 >= 要求
`);
    expect(issues).toMatchObject([{ code: 'guideline.unusedLet', name: '空' }]);
  });

  test('of the guideline is used where one programme reads it', () => {
    const { issues } = load(`let: { 人均: 研发费用 / 从业人员 }
programmes:
  - id: p
    name: 甲项目
    clause: 附件1
    criteria: [{ id: own, kind: condition, clause: 附件1 一, title: 人均, require: 人均 >= 1 }]
  - id: q
    name: 乙项目
    clause: 附件2
    criteria: [{ id: own, kind: condition, clause: 附件2 一, title: 获奖, require: 获奖 }]
`);
    expect(issues.filter(({ code }) => code === 'guideline.unusedLet')).toEqual([]);
  });

  test('one that only a ranking or an indicator reads is used', () => {
    const { issues } = load(`programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    let: { 人均: 研发费用 / 从业人员, 强度: 研发费用 / 营业收入 }
    criteria: [{ id: own, kind: condition, clause: 附件1 一, title: 得分, require: 得分 >= 1 }]
    scores:
      - name: 得分
        clause: 附件1 二
        max: 10
        indicators:
          - { id: a, clause: 附件1 二1, title: 强度, max: 10, bands: { of: 强度, list: [{ from: 0.1, points: 10 }] } }
    ranking: { clause: 附件1 三, order: 人均 }
`);
    expect(issues).toEqual([]);
  });
});
