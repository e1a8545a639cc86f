import { correctionItems } from '../../src/wording/notice';
import { findingsJson } from '../../src/wording/json';
import { wordEither, wordFinding, wordFirstReason } from '../../src/wording/finding';
import { writeNotice } from '../../src/wording/notice';
import { findingOf, programmeOf, screenOne, screenRows } from '../screening/small-guideline';

const guideline = programmeOf(`
    criteria:
      - { id: type, kind: condition, clause: 附件3 二, title: 申报主体, require: '申报主体类型 in ("企业", "高等院校")' }
      - id: only-type
        kind: condition
        clause: 附件3 二
        title: 申报主体
        require: 申报主体类型 = "企业"
      - { id: share, kind: condition, clause: 附件3 三（2）, title: 研发占比, require: 研发占比 >= 0.035 }
      - id: profit
        kind: condition
        clause: 附件3 三（3）
        title: 近三年利税
        require: (every 年 in 近三年利税总额 satisfies 年 >= 2000) or 单项冠军
      - id: stock
        kind: condition
        clause: 附件3 三（一）1（4）
        title: 有效专利
        let: { 有效发明专利折算: 有效发明专利数 + PCT数 * 2 }
        require: 有效发明专利折算 >= 50
      - id: sum
        kind: condition
        clause: 附件3 三（5）
        title: 专利总量
        require: 有效发明专利数 + PCT数 <= 5
      - { id: clean, kind: condition, clause: 附件3 三（6）, title: 无严重失信, require: not(严重失信) }
      - { id: champion, kind: condition, clause: 附件3 三（7）, title: 单项冠军, require: 单项冠军 }
      - id: early
        kind: deadline
        clause: 附件3 四
        title: 注册时间
        require: 注册日期 < date("2020-12-15")
      - { id: soft, kind: condition, clause: 附件3 五, title: 原则上有 PCT, require: PCT数 >= 1, soft: true }
      - { id: leading, kind: judgement, clause: 附件3 六, title: 行业领先 }
      - { id: place, kind: condition, clause: 附件3 八, title: 省内注册, require: 'within(所在地, "江苏省")' }
      - id: halved
        kind: condition
        clause: 附件3 九
        title: 专利
        require: if 三年内获奖 then 有效专利数 >= 25 else 有效专利数 >= 50
      - id: halved-either
        kind: condition
        clause: 附件3 十
        title: 专利
        let: { 可减半: 三年内获奖 or 单项冠军 }
        require: if 可减半 then 有效专利数 >= 25 or PCT数 >= 1 else 有效专利数 >= 50 or PCT数 >= 3
      - id: threshold
        kind: condition
        clause: 附件3 十一
        title: 专利
        let: { 应有专利数: if 三年内获奖 then 25 else 50 }
        require: 有效专利数 >= 应有专利数
      - { id: numbers, kind: condition, clause: 附件3 十二, title: 列明专利号, require: count(专利号) >= 2 }
      - id: named
        kind: condition
        clause: 附件3 十三
        title: 列明指定专利
        require: list contains(专利号, "甲") and list contains(专利号, "乙") and list contains(专利号, "丙")
      - { id: aged, kind: condition, clause: 附件3 十四, title: 注册满两年, require: '注册日期 + duration("P2Y") <= date("2020-12-31")' }
    materials: [{ id: letter, name: 信用承诺书, clause: 附件3 七 }]
`);

const FACTS = {
  申报主体类型: '企业',
  研发占比: '4%',
  近三年利税总额: '2100/2300/2500',
  有效发明专利数: 60,
  PCT数: 0,
  严重失信: '否',
  单项冠军: '否',
  注册日期: '2019-01-01',
  信用承诺书: '有',
  所在地: '江苏省/南京市',
  三年内获奖: '',
  有效专利数: 60,
  专利号: '甲、乙',
};

describe('a finding in words', () => {
  test.each([
    ['type', { 申报主体类型: '企业' }, '附件3 二：申报主体类型 企业，要求属于：企业、高等院校'],
    ['only-type', { 申报主体类型: '高等院校' }, '附件3 二：申报主体类型 高等院校，要求为 企业'],
    ['share', { 研发占比: '3.2%' }, '附件3 三（2）：研发占比 3.2%，要求 ≥ 3.5%，差 0.3%'],
    [
      'profit',
      { 近三年利税总额: '2100/1800/2500' },
      '附件3 三（3）：2020 年利税总额 1,800 万元，要求 ≥ 2,000 万元，差 200 万元；或 单项冠军：未满足（否）',
    ],
    ['stock', { 有效发明专利数: 46, PCT数: 1 }, '附件3 三（一）1（4）：有效发明专利折算 48 件，要求 ≥ 50 件，差 2 件'],
    ['sum', { 有效发明专利数: 1200 }, '附件3 三（5）：专利总量 1,200 件，要求 ≤ 5 件，超 1,195 件'],
    ['clean', { 严重失信: '是' }, '附件3 三（6）：严重失信：是（要求为否）'],
    ['clean', { 严重失信: '' }, '附件3 三（6）：无严重失信：严重失信未填'],
    ['champion', {}, '附件3 三（7）：单项冠军：未满足（否）'],
    ['early', { 注册日期: '2021-12-31' }, '附件3 四：注册日期 2021-12-31，要求早于 2020-12-15'],
    ['early', { 注册日期: '2021年12月' }, '附件3 四：注册日期 2021年12月，要求早于 2020-12-15'],
    ['early', { 注册日期: '2020年12月' }, '附件3 四：注册时间：注册日期“2020年12月”需填到日'],
    ['soft', {}, '附件3 五：PCT数 0 件，要求 ≥ 1 件，差 1 件；属原则性要求，请评议是否接受'],
    ['leading', {}, '附件3 六：行业领先'],
    ['clean', {}, '附件3 三（6）：严重失信：否'],
    ['place', { 所在地: '浙江省/杭州市' }, '附件3 八：所在地 浙江省/杭州市，要求在江苏省内'],
    ['halved', {}, '附件3 九：有效专利数 60 件，要求：三年内获奖时 ≥ 25 件，否则 ≥ 50 件；三年内获奖未填'],
    [
      'halved',
      { 有效专利数: 20, 三年内获奖: '待查' },
      '附件3 九：有效专利数 20 件，要求：三年内获奖时 ≥ 25 件（差 5 件），否则 ≥ 50 件（差 30 件）；三年内获奖无法识别“待查”',
    ],
    [
      'halved',
      { 有效专利数: 30 },
      '附件3 九：专利：三年内获奖未填；有效专利数 30 件，要求：三年内获奖时 ≥ 25 件，否则 ≥ 50 件',
    ],
    ['halved', { 有效专利数: 30, 三年内获奖: '否' }, '附件3 九：有效专利数 30 件，要求 ≥ 50 件，差 20 件'],
    [
      'halved-either',
      { 有效专利数: 30, PCT数: 2 },
      '附件3 十：专利：三年内获奖未填；有效专利数 30 件，PCT数 2 件，要求：可减半时，有效专利数 ≥ 25 件或PCT数 ≥ 1 件，否则有效专利数 ≥ 50 件或PCT数 ≥ 3 件',
    ],
    ['threshold', { 三年内获奖: '是' }, '附件3 十一：有效专利数 60 件，要求 ≥ 25 件'],
    [
      'threshold',
      { 有效专利数: 30 },
      '附件3 十一：专利：三年内获奖未填；有效专利数 30 件，要求：三年内获奖时 ≥ 25 件，否则 ≥ 50 件',
    ],
    ['numbers', { 专利号: '甲' }, '附件3 十二：专利号数量 1 个，要求 ≥ 2 个，差 1 个'],
    ['named', {}, '附件3 十三：专利号 甲、乙，要求包含“丙”'],
    ['named', { 专利号: '丁' }, '附件3 十三：专利号 丁，要求包含“甲”、“乙”、“丙”'],
    ['aged', {}, '附件3 十四：注册日期满 2 年之日 2021-01-01，要求不晚于 2020-12-31'],
    ['share', { 研发占比: '约4%' }, '附件3 三（2）：研发占比：研发占比无法识别“约4%”'],
    ['material-letter', { 信用承诺书: '缺' }, '附件3 七：未提交信用承诺书'],
    [
      'profit',
      { 近三年利税总额: '', 单项冠军: '' },
      '附件3 三（3）：近三年利税：近三年利税总额未填，或单项冠军未填，任一即可',
    ],
  ])('[V2] %s with %j', (criterion, cells, sentence) => {
    const applicant = screenOne(guideline, { ...FACTS, ...cells });
    expect(wordFinding(findingOf(applicant, criterion), applicant.table, applicant.row, 'zh-CN')).toBe(sentence);
  });

  test.each([
    [
      'stock',
      { 有效发明专利数: 46, PCT数: 1 },
      '附件3 三（一）1（4）: 有效发明专利折算 48 件, required ≥ 50 件, 2 件 short',
    ],
    ['early', { 注册日期: '2021年12月' }, '附件3 四: 注册日期 December 2021, required before 2020-12-15'],
    ['clean', { 严重失信: '' }, '附件3 三（6）: 无严重失信: 严重失信 is blank'],
    ['only-type', { 申报主体类型: '高等院校' }, '附件3 二: 申报主体类型 高等院校, required to be 企业'],
    ['place', { 所在地: '浙江省/杭州市' }, '附件3 八: 所在地 浙江省/杭州市, required to be within 江苏省'],
    [
      'halved',
      { 有效专利数: 30 },
      '附件3 九: 专利: 三年内获奖 is blank; 有效专利数 30 件, required: where 三年内获奖, ≥ 25 件, otherwise ≥ 50 件',
    ],
  ])('[V2] %s with %j, in English', (criterion, cells, sentence) => {
    const applicant = screenOne(guideline, { ...FACTS, ...cells });
    expect(wordFinding(findingOf(applicant, criterion), applicant.table, applicant.row, 'en-US')).toBe(sentence);
  });

  test.each([
    [{ 有效专利数: 30 }, '有效专利数 30 件，要求：三年内获奖时 ≥ 25 件，否则 ≥ 50 件'],
    [{ 有效专利数: '' }, '要求：有效专利数在三年内获奖时 ≥ 25 件，否则 ≥ 50 件'],
    [{ 有效专利数: 60 }, ''],
    [{ 有效专利数: '', 三年内获奖: '否' }, ''],
  ])('[V2] what is required in either case is told by itself where it is open: %j', (cells, told) => {
    const applicant = screenOne(guideline, { ...FACTS, ...cells });
    expect(wordEither(findingOf(applicant, 'halved'), applicant.table, 'zh-CN')).toBe(told);
  });

  test('[V4] an override is told with its reason, person and day', () => {
    const override = { verdict: 'met' as const, reason: '已核实', by: '王某', on: '2022-02-01' };
    const overrides = new Map([['甲公司|||', new Map([['clean', override]])]]);
    const applicant = screenOne(guideline, { ...FACTS, 严重失信: '是' }, { overrides });
    expect(wordFinding(findingOf(applicant, 'clean'), applicant.table, applicant.row, 'zh-CN')).toBe(
      '附件3 三（6）：无严重失信，人工改判为符合：已核实（王某，2022-02-01）',
    );
  });
});

describe('a correction notice', () => {
  const ok = programmeOf(`
    criteria:
      - { id: share, kind: condition, clause: 三（2）, title: 研发占比, require: 研发占比 >= 0.035 }
      - { id: either, kind: condition, clause: 三（3）, title: 专利, require: 有效专利数 >= 9 or 有效发明专利数 >= 5 }
      - { id: own, kind: condition, clause: 三（4）, title: 发明, require: 有效发明专利数 >= 1 }
    materials: [{ id: letter, name: 信用承诺书, clause: 五（1） }]
  `);

  test('[V3] asks everything once, with clauses and the day after working days and holidays', () => {
    const cells = { 研发占比: '', 有效专利数: '', 有效发明专利数: '', 信用承诺书: '缺' };
    const text = writeNotice(screenOne(ok, cells), ok, '2022-01-28', 'zh-CN', 3);
    expect(text.split('\n')).toEqual([
      '补正通知书',
      '甲公司：',
      '你单位按《2022 年度示例申报指南》申报的“示例项目”，经形式审查，须补正下列事项（一次性告知）：',
      '1. 研发占比：研发占比未填（三（2））',
      '2. 专利：有效发明专利数未填（三（3））',
      '3. 发明：有效发明专利数未填（三（4））',
      '4. 补交信用承诺书（五（1））',
      '请最迟于 2022年2月7日（3 个工作日内）补齐，逾期未补正的，按现有材料处理。',
      '示例局',
      '2022年1月28日',
    ]);
  });

  test('[V3] asks nothing of an applicant whom a definite failure decides', () => {
    const cells = { 研发占比: '1%', 有效专利数: '', 有效发明专利数: '', 信用承诺书: '缺' };
    expect(correctionItems(screenOne(ok, cells), 'zh-CN')).toEqual([]);
  });
});

describe('short and plain forms', () => {
  const share = programmeOf(`
    criteria:
      - { id: share, kind: condition, clause: 三（2）, title: 研发占比, require: 研发占比 >= 0.035 }
      - { id: leading, kind: judgement, clause: 三（3）, title: 行业领先 }
    materials: [{ id: letter, name: 信用承诺书, clause: 五（1） }]
  `);

  test.each([
    [{ 研发占比: '1%', 信用承诺书: '缺' }, '研发占比 1%，要求 ≥ 3.5%，差 2.5%'],
    [{ 研发占比: '', 信用承诺书: '有' }, '研发占比未填'],
    [{ 研发占比: '4%', 信用承诺书: '缺' }, '未提交信用承诺书'],
    [{ 研发占比: '4%', 信用承诺书: '有' }, '行业领先'],
  ])('[V5] the first reason with %j speaks for the conclusion', (cells, reason) => {
    expect(wordFirstReason(screenOne(share, cells), 'zh-CN')).toBe(reason);
  });

  test('[V2] the JSON of a screening carries actual, required, gap and missing facts as plain values', () => {
    const headers = ['单位名称', '研发占比', '信用承诺书'];
    const screening = screenRows(share, [headers, ['甲', '1%', '有'], ['乙', '', '缺']]);
    const json = JSON.parse(JSON.stringify(findingsJson(screening, 'zh-CN'))) as ReturnType<typeof findingsJson>;
    expect(json.applicants.map(({ row, conclusion }) => [row, conclusion])).toEqual([
      [2, 'unqualified'],
      [3, 'incomplete'],
    ]);
    expect(json.applicants[0]?.findings[0]).toMatchObject({
      criterion: 'share',
      verdict: 'notMet',
      actual: 0.01,
      required: { operator: '>=', value: 0.035 },
      missingFacts: [],
    });
    expect(json.applicants[1]).toMatchObject({
      missing: [{ fact: '研发占比', cause: 'blank', cell: 'B3' }],
      missingMaterials: ['信用承诺书'],
    });
  });
});
