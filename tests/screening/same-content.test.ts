import { guidelineOf, screenRows } from './small-guideline';
import { wordLimits } from '../../src/wording/limits';

const BODY = `
  - id: a
    name: 数据知识产权保护
    aliases: [数据知识产权保护项目]
    clause: 附件1
    facts:
      - { name: 项目名称, type: text, role: project }
      - { name: 申请金额, type: amount, unit: 万元 }
      - { name: 注册资本, type: amount, unit: 万元 }
    criteria: [{ id: c, kind: condition, clause: 附件1 一, title: 无失信, require: not(严重失信) }]
    limits:
`;
const limited = (limit: string) => guidelineOf(`${BODY}      - ${limit}\n`);
const CONTENT = limited(
  '{ kind: sameContent, id: s, clause: 总则 三, title: 同一内容不多头申报, numbers: [专利号], titles: [项目名称] }',
);
const HEADERS = ['单位名称', '项目名称', '专利号', '严重失信'];
const among = (...rows: readonly (readonly [string, string, string])[]) =>
  screenRows(CONTENT, [HEADERS, ...rows.map((row) => [...row, '否'])]);
const told = (...rows: readonly (readonly [string, string, string])[]) =>
  among(...rows).violations.map((violation) => [
    violation.rows.map(({ name }) => name).join('、'),
    violation.asked === 'alike' ? 'asked' : 'same',
  ]);

describe('the same content claimed by two', () => {
  test('[X1] one patent of two organisations is found by its number, however it is written', () => {
    expect(told(['甲', '', 'ZL201910000001.2'], ['乙', '', '2019100000012、ZL202010000002.3'])).toEqual([
      ['甲、乙', 'same'],
    ]);
  });

  test('where the text forbids nothing, the same number too is only shown to a person', () => {
    const guideline = limited(
      '{ kind: sameContent, id: s, clause: 总则 三, title: 同一专利请核, numbers: [专利号], ask: true }',
    );
    const { applicants, violations } = screenRows(guideline, [
      HEADERS,
      ['甲', '', 'ZL201910000001.2', '否'],
      ['乙', '', '2019100000012、ZL202010000002.3', '否'],
    ]);
    expect(violations.map(({ asked }) => asked)).toEqual(['number']);
    expect(applicants.slice(0, 1).flatMap((first) => wordLimits(first, 'zh-CN'))).toEqual([
      '总则 三：同一专利请核：同为“ZL201910000001.2”，是否同一内容请核对，相同的有 乙（申报表 第 3 行，数据知识产权保护）',
    ]);
  });

  test('one organisation may name its patent twice', () => {
    expect(told(['甲', '', 'ZL201910000001.2'], ['甲', '', 'ZL201910000001.2'])).toEqual([]);
  });

  test('titles that are alike are shown to a person, others are not', () => {
    const rows = [
      ['甲', '天津市海河教育园区知识产权服务平台建设', ''],
      ['乙', '海河教育园区知识产权服务平台建设', ''],
      ['丙', '滨海新区集成电路产业专利导航分析', ''],
    ] as const;
    expect(told(...rows)).toEqual([['甲、乙', 'asked']]);
    const [first] = among(...rows).applicants;
    expect(first === undefined ? [] : wordLimits(first, 'zh-CN')).toEqual([
      '总则 三：同一内容不多头申报：名称相近（天津市海河教育园区知识产权服务平台建设 / 海河教育园区知识产权服务平台建设），是否同一内容请核对，相近的有 乙（申报表 第 3 行，数据知识产权保护）',
    ]);
  });

  test('a title that only names the programme, or its own organisation beside it, says nothing', () => {
    expect(told(['甲', '数据知识产权保护项目', ''], ['乙', '数据知识产权保护项目', ''])).toEqual([]);
    const own = ['示例星澜环保设备有限公司', '示例清嘉环保设备有限公司'].map(
      (name) => [name, `${name.slice(0, 8)}数据知识产权保护项目`, ''] as const,
    );
    expect(told(...own)).toEqual([]);
  });

  test('what it compares by is said where there is no column', () => {
    const { uncheckedLimits } = screenRows(CONTENT, [
      ['单位名称', '项目名称', '严重失信'],
      ['甲', '', '否'],
      ['乙', '', '否'],
    ]);
    expect(uncheckedLimits.map(({ facts }) => facts)).toEqual([['专利号']]);
  });

  test('many titles are compared in time far below the square of their number', () => {
    const titles = Array.from({ length: 4000 }, (_, at) => `重点产业${(at * 7919) % 100_003}知识产权${at}号平台`);
    const rows = titles.map((title, at) => [`示例${at}`, title, ''] as const);
    const started = performance.now();
    among(...rows);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('amounts together', () => {
  const guideline = limited(
    '{ kind: sumAtMost, id: m, clause: 总则 四, title: 合计不超过注册资本一半, per: [单位名称], sum: 申请金额, most: 注册资本 * 0.5 }',
  );
  const headers = ['单位名称', '项目名称', '申请金额', '注册资本', '严重失信'];
  const violations = (...rows: readonly (readonly [string, string, number | '', number])[]) =>
    screenRows(guideline, [headers, ...rows.map((row) => [...row, '否'])]).violations.map(({ sum }) => sum);

  test('two applications of one organisation are added up; exactly half is allowed', () => {
    expect(violations(['甲', '一', 30, 100], ['甲', '二', 20, 100])).toEqual([]);
    expect(violations(['甲', '一', 30, 100], ['甲', '二', 20.5, 100])).toEqual([{ total: 50.5, most: 50 }]);
  });

  test('one application alone is no matter of the sum, and other organisations do not count', () => {
    expect(violations(['甲', '一', 90, 100], ['乙', '二', 10, 100])).toEqual([]);
  });

  test('an unknown amount counts as nothing', () => {
    expect(violations(['甲', '一', 30, 100], ['甲', '二', '', 100])).toEqual([]);
  });
});
