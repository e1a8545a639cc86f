import { findingOf, programmeOf, screenOne, without } from './small-guideline';

const guideline = programmeOf(`
    criteria:
      - id: share
        kind: condition
        clause: 附件1 一（1）
        title: 研发占比
        when: 申报主体类型 = "企业"
        require: 研发占比 >= 0.035
      - id: clean
        kind: condition
        clause: 附件1 一（2）
        title: 无严重失信行为
        require: not(严重失信)
      - id: old-enough
        kind: deadline
        clause: 附件1 一（3）
        title: 2021年12月15日前注册
        require: 注册日期 < date("2021-12-15")
      - id: soft
        kind: condition
        clause: 附件1 一（4）
        title: 原则上拥有 PCT
        require: PCT数 >= 1
        soft: true
      - { id: leading, kind: judgement, clause: 附件1 一（5）, title: 行业领先 }
    materials:
      - { id: letter, name: 承诺书, clause: 附件1 二（1） }
      - { id: other, name: 其他材料, clause: 附件1 二（2）, optional: true }
    targets:
      - { id: goal, clause: 附件1 三, title: 新增发明 20 件, require: 有效发明专利数 >= 20 }
      - { id: deed, clause: 附件1 四, title: 建立制度 }
`);

const GOOD = {
  申报主体类型: '企业',
  研发占比: '4%',
  严重失信: '否',
  注册日期: '2020-01-01',
  PCT数: 3,
  承诺书: '已提交',
  其他材料: '',
  有效发明专利数: 25,
};

const judged = { answers: new Map([['甲公司|||', new Map([['leading', { answer: 'yes' as const }]])]]) };

const verdictOf = (cells: Parameters<typeof screenOne>[1], criterion: string, more = {}) =>
  findingOf(screenOne(guideline, { ...GOOD, ...cells }, more), criterion).verdict;

describe('verdicts', () => {
  test('[V5] everything in order and a yes from a person is qualified', () => {
    expect(screenOne(guideline, GOOD, judged).conclusion).toBe('qualified');
  });

  test.each([
    ['met', { 研发占比: '3.5%' }],
    ['notMet', { 研发占比: '3.49%' }],
    ['undetermined', { 研发占比: '' }],
    ['undetermined', { 研发占比: '约4%' }],
    ['notApplicable', { 申报主体类型: '高等院校', 研发占比: '1%' }],
    ['met', { 申报主体类型: '', 研发占比: '4%' }],
    ['undetermined', { 申报主体类型: '', 研发占比: '1%' }],
  ])('[V1] a conditional requirement is %s with %j', (verdict, cells) => {
    expect(verdictOf(cells, 'share')).toBe(verdict);
  });

  test('[L6] a blank blacklist is undetermined, never met', () => {
    expect(verdictOf({ 严重失信: '' }, 'clean')).toBe('undetermined');
  });

  test('[F3] a month whose days disagree is undetermined, and the date is what is missing', () => {
    const applicant = screenOne(guideline, { ...GOOD, 注册日期: '2021年12月' }, judged);
    expect(findingOf(applicant, 'old-enough').verdict).toBe('undetermined');
    expect(applicant.conclusion).toBe('incomplete');
    expect(applicant.missing).toMatchObject([{ fact: '注册日期', cause: 'insufficient' }]);
  });

  test('[B5] a criterion that lacks only its column is unchecked, and the applicant not fully checked', () => {
    const applicant = screenOne(guideline, without(GOOD, 'PCT数'), judged);
    expect(findingOf(applicant, 'soft')).toMatchObject({
      verdict: 'unchecked',
      missing: [{ fact: 'PCT数', cause: 'noColumn' }],
    });
    expect(applicant).toMatchObject({ conclusion: 'partial', missing: [] });
  });

  test('[V6] a judgement nobody answered is pending', () => {
    const applicant = screenOne(guideline, GOOD);
    expect(findingOf(applicant, 'leading')).toMatchObject({ verdict: 'undetermined', awaiting: true, missing: [] });
    expect(applicant.conclusion).toBe('pending');
  });

  test('[V6] an answer may stand in a column of the sheet', () => {
    expect(screenOne(guideline, { ...GOOD, '评议：行业领先': '是' }).conclusion).toBe('qualified');
    expect(screenOne(guideline, { ...GOOD, '评议：行业领先': '否' }).conclusion).toBe('unqualified');
  });

  test('[V8] a softened condition that is not met waits for a person', () => {
    const applicant = screenOne(guideline, { ...GOOD, PCT数: 0 }, judged);
    expect(findingOf(applicant, 'soft')).toMatchObject({ verdict: 'undetermined', softened: true, awaiting: true });
    expect(applicant.conclusion).toBe('pending');
  });

  test.each([
    ['yes', 'met', 'qualified'],
    ['no', 'notMet', 'unqualified'],
  ] as const)('[V8] a softened condition answered %s is %s', (answer, verdict, conclusion) => {
    const answers = new Map([
      [
        '甲公司|||',
        new Map([
          ['leading', { answer: 'yes' as const }],
          ['soft', { answer }],
        ]),
      ],
    ]);
    const applicant = screenOne(guideline, { ...GOOD, PCT数: 0 }, { answers });
    expect(findingOf(applicant, 'soft').verdict).toBe(verdict);
    expect(applicant.conclusion).toBe(conclusion);
  });

  test('[V5] a paper not handed in can be mended, an optional one is never missing', () => {
    const applicant = screenOne(guideline, { ...GOOD, 承诺书: '缺', 其他材料: '缺' }, judged);
    expect(findingOf(applicant, 'material-letter').verdict).toBe('notMet');
    expect(findingOf(applicant, 'material-other').verdict).toBe('notApplicable');
    expect(applicant.conclusion).toBe('incomplete');
  });

  test('[V5] a target too low can be mended, one without a requirement is never decided', () => {
    const applicant = screenOne(guideline, { ...GOOD, 有效发明专利数: 19 }, judged);
    expect(findingOf(applicant, 'goal').verdict).toBe('notMet');
    expect(findingOf(applicant, 'deed').verdict).toBe('unchecked');
    expect(applicant.conclusion).toBe('incomplete');
  });

  test('[V5] a definite failure takes precedence, and nothing is listed as missing beside it', () => {
    const applicant = screenOne(guideline, { ...GOOD, 严重失信: '是', 研发占比: '', 承诺书: '' });
    expect(applicant.conclusion).toBe('unqualified');
    expect(applicant.missing).toEqual([]);
  });

  test('[V4] an override settles a verdict, with its reason, and is shown', () => {
    const override = { verdict: 'met' as const, reason: '已核实为误报' };
    const overrides = new Map([['甲公司|||', new Map([['clean', override]])]]);
    const applicant = screenOne(guideline, { ...GOOD, 严重失信: '是' }, { ...judged, overrides });
    expect(findingOf(applicant, 'clean')).toMatchObject({ verdict: 'met', override });
    expect(applicant).toMatchObject({ conclusion: 'qualified', overridden: true });
  });
});
