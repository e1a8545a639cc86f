import { loadGuideline } from '../../src/guideline/load-guideline';
import { outlineGuideline } from '../../src/wording/rule';
import { wordFinding } from '../../src/wording/finding';
import { findingOf, programmeOf, screenOne, screenRows } from './small-guideline';

const MENDING = `
    criteria:
      - { id: seal, kind: condition, clause: 附件1 一, title: 盖章, require: 三年内获奖, mend: true }
      - { id: goals, kind: judgement, clause: 附件1 二, title: 目标全部体现, mend: 目标可补正 }
    targets:
      - { id: stock, clause: 附件1 三, title: 专利 10 件, require: 有效专利数 >= 10, mend: 目标可补正 }
    readings:
      - id: short-targets
        name: 目标可补正
        clause: 附件1 三
        question: 目标不够，能否补正？
        options: [{ label: 可补正, value: true }, { label: 不合格, value: false }]
        default: 可补正
`;

describe('what is not met and can be mended', () => {
  const guideline = programmeOf(MENDING);
  const answered = (answer: 'yes' | 'no') => ({ answers: new Map([['甲公司|||', new Map([['goals', { answer }]])]]) });
  const stern = { readings: new Map([['short-targets', '不合格']]) };

  test('[V7] whether a promise too low can be mended is a reading, and the row says that it hangs on it', () => {
    const cells = { 三年内获奖: '是', 有效专利数: 9 };
    const mild = screenOne(guideline, cells, answered('yes'));
    expect(mild).toMatchObject({ conclusion: 'incomplete', dependsOn: [{ conclusion: 'unqualified' }] });
    expect(screenOne(guideline, cells, { ...answered('yes'), ...stern }).conclusion).toBe('unqualified');
  });

  test('[V7] a no to the judgement of the same clause follows the same reading', () => {
    const cells = { 三年内获奖: '是', 有效专利数: 10 };
    expect(screenOne(guideline, cells, answered('no')).conclusion).toBe('incomplete');
    expect(screenOne(guideline, cells, { ...answered('no'), ...stern }).conclusion).toBe('unqualified');
  });

  test('[V5] a condition can be told to be mendable', () => {
    const applicant = screenOne(guideline, { 三年内获奖: '否', 有效专利数: 10 }, answered('yes'));
    expect(applicant.conclusion).toBe('incomplete');
    expect(findingOf(applicant, 'seal')).toMatchObject({ verdict: 'notMet', mends: true });
  });

  test('[V2] of what is not met, what cannot be mended is said first', () => {
    const applicant = screenOne(guideline, { 三年内获奖: '否', 有效专利数: 9 }, { ...answered('yes'), ...stern });
    expect(applicant.verdicts).toEqual(['notMet', 'met', 'notMet']);
    expect(findingOf(applicant, 'stock').mends).toBe(false);
  });

  test('[G4] it may hang on readings, on no fact', () => {
    const text = `id: g
title: 标题
authority: 局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts: [{ name: 盖章, type: yesNo }]
programmes:
  - id: p
    name: 项目
    clause: 一
    criteria: [{ id: c, kind: condition, clause: 一, title: 盖章, require: 盖章, mend: 盖章 }]
`;
    const { issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
    expect(issues).toMatchObject([{ code: 'guideline.feel', issue: { code: 'feel.unknownName', name: '盖章' } }]);
  });
});

const STATED = programmeOf(`
    criteria:
      - { id: clean, kind: condition, clause: 附件1 一, title: 无失信, require: not(严重失信) }
      - { id: period, kind: condition, clause: 附件1 二, title: 周期, require: 有效专利数 <= 24, ifStated: true }
      - { id: agreed, kind: condition, clause: 附件1 四, title: 两份一致, when: 三年内获奖, require: 地理标志 = "一致", ifStated: column }
    targets:
      - { id: rules, clause: 附件1 三, title: 制定制度并公示, promise: 承诺制定制度（含公示） }
`);

describe('what is judged only where the sheet states it', () => {
  test('[G3] reading the guideline, it says so', () => {
    const lines = outlineGuideline(STATED, 'zh-CN');
    expect(lines.filter((line) => line.includes('才核查'))).toEqual([
      '        写明了才核查，没写明只列不判',
      '        表中有这一列才核查，空着为待补正',
      '        表中有这一列才核查，空着为待补正',
    ]);
  });

  test('[V9] without the column nobody waits for it, and it is no column the sheet lacks', () => {
    const screening = screenRows(STATED, [
      ['单位名称', '严重失信'],
      ['甲公司', '否'],
    ]);
    expect(screening.applicants[0]).toMatchObject({
      conclusion: 'qualified',
      verdicts: ['met', 'unchecked', 'unchecked', 'unchecked'],
    });
    expect(screening.unboundFacts).toEqual([]);
    expect(screening.binding.unboundFacts).not.toContain('有效专利数');
  });

  test('[V2] it says so', () => {
    const applicant = screenOne(STATED, { 严重失信: '否' });
    const worded = wordFinding(findingOf(applicant, 'period'), applicant.table, applicant.row, 'zh-CN');
    expect(worded).toBe('附件1 二：周期，表中没有“有效专利数”列，有此列时才核查');
  });

  test('with the column it is judged as any other', () => {
    expect(screenOne(STATED, { 严重失信: '否', 有效专利数: 25 }).conclusion).toBe('unqualified');
    expect(screenOne(STATED, { 严重失信: '否', 有效专利数: 24 }).conclusion).toBe('qualified');
    expect(screenOne(STATED, { 严重失信: '否', 有效专利数: '约十几' }).conclusion).toBe('incomplete');
  });

  test('[V9] a blank cell states nothing: the column may be meant for others', () => {
    const applicant = screenOne(STATED, { 严重失信: '否', 有效专利数: '' });
    expect(applicant).toMatchObject({
      conclusion: 'qualified',
      verdicts: ['met', 'unchecked', 'unchecked', 'unchecked'],
    });
    const worded = wordFinding(findingOf(applicant, 'period'), applicant.table, applicant.row, 'zh-CN');
    expect(worded).toBe('附件1 二：周期，“有效专利数”没有填，填了才核查');
  });

  test('what every applicant has to state once there is a column is a gap where it is blank', () => {
    const cells = { 严重失信: '否', 三年内获奖: '是' };
    expect(screenOne(STATED, cells).conclusion).toBe('qualified');
    expect(screenOne(STATED, { ...cells, 地理标志: '' }).conclusion).toBe('incomplete');
    expect(screenOne(STATED, { ...cells, '承诺制定制度（含公示）': '' }).conclusion).toBe('incomplete');
  });

  test('a stated no is not lost where no column says whether it applies', () => {
    const applicant = screenOne(STATED, { 严重失信: '否', 地理标志: '不一致' });
    expect(applicant.conclusion).toBe('partial');
    expect(applicant.lacking.flatMap(({ missing }) => missing.map(({ fact }) => fact))).toEqual(['三年内获奖']);
  });

  test('a plain no to a duty is not met and can be mended, under its name or without the word of promise', () => {
    for (const header of ['承诺制定制度（含公示）', '制定制度（含公示）']) {
      const refused = screenOne(STATED, { 严重失信: '否', [header]: '否' });
      expect(refused.conclusion).toBe('incomplete');
      expect(findingOf(refused, 'rules').verdict).toBe('notMet');
      expect(screenOne(STATED, { 严重失信: '否', [header]: '是' }).conclusion).toBe('qualified');
    }
  });
});
