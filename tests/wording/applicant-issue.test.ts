import type { ApplicantIssue } from '../../src/applicants/types';
import { wordApplicantIssue } from '../../src/wording/issue';

const cell = { sheet: '申报表', row: 4, column: 27 };
const issues: readonly ApplicantIssue[] = [
  { code: 'applicants.noHeader', sheet: '申报表' },
  { code: 'applicants.noRows', sheet: '申报表' },
  { code: 'applicants.noNames', sheet: '申报表', headers: ['工号', '姓名'] },
  { code: 'applicants.computed', fact: '占比', expression: '1 / 2' },
  {
    code: 'applicants.computed',
    fact: '占比',
    expression: '[甲] / [丁]',
    problem: { code: 'feel.unknownName', severity: 'error', span: { from: 6, to: 9 }, name: '丁', candidates: [] },
  },
  {
    code: 'applicants.twoHeaders',
    sheet: '申报表',
    fact: '申报单位',
    headers: [
      { column: 0, header: '单位' },
      { column: 26, header: '企业' },
    ],
  },
  { code: 'applicants.twoFacts', sheet: '申报表', column: 2, header: '总数', facts: ['甲数', '乙数'] },
  { code: 'applicants.fixedUnknown', header: '费用', fact: '研发费', candidates: ['研发费用'] },
  { code: 'applicants.unreadable', cell, fact: '有效专利数', shown: '约120', expected: 'count', candidates: [] },
  { code: 'applicants.unitConflict', cell, fact: '研发费用', shown: '2000元', headerUnit: '万元', cellUnit: '元' },
  {
    code: 'applicants.ownUnit',
    severity: 'remark',
    cell,
    fact: '研发费用',
    shown: '2000元',
    headerUnit: '万元',
    cellUnit: '元',
  },
  { code: 'applicants.remark', cell, fact: '承诺书', shown: '有（未盖章）', remark: '未盖章', candidates: [] },
  { code: 'applicants.renamedPlace', severity: 'remark', cell, fact: '注册地', shown: '蓟县', now: '天津市/蓟州区' },
  {
    code: 'applicants.unlistedPlace',
    severity: 'remark',
    cell,
    fact: '注册地',
    shown: '甘肃河西市',
    province: '甘肃省',
  },
  { code: 'applicants.assumedYear', severity: 'remark', cell, fact: '申报日期', shown: '9月8日', year: 2022 },
  { code: 'applicants.ratioScale', cell, fact: '研发占比', header: '研发占比', shown: '0.8', count: 12 },
  { code: 'applicants.checkDigit', cell, fact: '统一社会信用代码', shown: '123' },
  { code: 'applicants.lostDigits', cell, fact: '统一社会信用代码', shown: '9.1E+17' },
  { code: 'applicants.unknownProgramme', cell, shown: '高价值', candidates: ['高价值专利培育'] },
  { code: 'applicants.noProgramme', cell },
  { code: 'applicants.duplicateKey', sheet: '申报表', key: '甲|||', rows: [2, 3] },
];

describe('wordApplicantIssue', () => {
  test.each(issues.map((issue) => [issue.code, issue] as const))(
    '[F5] %s is told in both languages',
    (_code, issue) => {
      const chinese = wordApplicantIssue(issue, 'zh-CN');
      const english = wordApplicantIssue(issue, 'en-US');
      expect(chinese).toMatch(/。$/);
      expect(english).toMatch(/\.$/);
      expect(english).not.toMatch(/[，。；：]/);
      if ('cell' in issue) for (const sentence of [chinese, english]) expect(sentence).toContain('申报表!AB5');
    },
  );

  test('[F5] an unreadable cell: where, found, expected', () => {
    expect(
      wordApplicantIssue(
        {
          code: 'applicants.unreadable',
          cell,
          fact: '注册地',
          shown: '城关区',
          expected: 'place',
          candidates: ['甘肃省/兰州市/城关区'],
        },
        'zh-CN',
      ),
    ).toBe(
      '申报表!AB5“注册地”填的是“城关区”，无法识别；应填行政区划全称，如 江苏省苏州市昆山市。可能是：甘肃省/兰州市/城关区。',
    );
  });
});
