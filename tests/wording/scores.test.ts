import { findingsJson } from '../../src/wording/json';
import { outlineGuideline } from '../../src/wording/rule';
import { wordFinding } from '../../src/wording/finding';
import { listScoreLines, summarizeScores } from '../../src/wording/score';
import type { ApplicantResult } from '../../src/screening/types';
import { findingOf, programmeOf, screenOne, screenRows } from '../screening/small-guideline';
import type { Row } from '../screening/scored-guideline';
import { FULL, SCORED } from '../screening/scored-guideline';

const screen = (change: Row): ApplicantResult => screenOne(SCORED, { ...FULL, ...change });
const sentence = (applicant: ApplicantResult, criterion: string) =>
  wordFinding(findingOf(applicant, criterion), applicant.table, applicant.row, 'zh-CN');
const linesOf = (applicant: ApplicantResult) =>
  applicant.scores.flatMap((score) => listScoreLines(score, applicant.table, applicant.row, 'zh-CN'));

describe('a total in words', () => {
  test('[S2] is in 分, with what is asked, what is short and what it consists of', () => {
    const low = screen({ 主营占比: '50%', 单项冠军: '否', 专家评价: 8 });
    expect(sentence(low, 'pass')).toBe(
      '附件1 二：评价得分 59 分，要求 ≥ 60 分，差 1 分（专业化得分 18 分，创新得分 23 分，出口额 10 分，专家评价 8 分）',
    );
    expect(sentence(screen({}), 'pass')).toBe('附件1 二：评价得分 90 分，要求 ≥ 60 分');
    const english = wordFinding(findingOf(low, 'pass'), low.table, low.row, 'en-US');
    expect(english).toMatch(/59 points/);
  });

  test('[S5] of several ways only the one by the total says what the total consists of', () => {
    const either = programmeOf(`
    criteria: [{ id: pass, kind: condition, clause: 二, title: 达标, require: 得分 >= 60 or 单项冠军 }]
    scores:
      - name: 得分
        clause: 一
        max: 100
        sections:
          - name: 专利得分
            clause: 一（一）
            max: 100
            indicators:
              - { id: a, clause: 一（一）1, title: 专利, max: 100, per: { of: 有效专利数 / 研发占比, each: 10, points: 1 } }`);
    const applicant = screenOne(either, { 有效专利数: 2, 研发占比: '50%', 单项冠军: '否' });
    expect(sentence(applicant, 'pass')).toBe(
      '二：得分 0 分，要求 ≥ 60 分，差 60 分（专利得分 0 分）；或 单项冠军：未满足（否）',
    );
  });

  test('[S2] so much money of another amount is a share, told in percent', () => {
    const share = programmeOf(`
    facts: [{ name: 收入, type: amount }, { name: 费用, type: amount }]
    criteria: [{ id: c, kind: condition, clause: 一, title: 费用占比, let: { 占比: 费用 / 收入 }, require: 占比 >= 0.03 }]`);
    expect(sentence(screenOne(share, { '收入（万元）': 1000, '费用（万元）': 20 }), 'c')).toBe(
      '一：占比 2%，要求 ≥ 3%，差 1%',
    );
  });

  test('[S3] that is open says what is missing and where it stands', () => {
    const open = screen({ 主营占比: '50%', 单项冠军: '否', 规模: '', 专家评价: 5 });
    expect(sentence(open, 'pass')).toBe(
      '附件1 二：评价得分 50～56 分，要求 ≥ 60 分，差 4～10 分（专业化得分 12～18 分，创新得分 23 分，出口额 10 分，专家评价 5 分）',
    );
    const near = screen({ 主营占比: '61%', 单项冠军: '否', 规模: '', 专家评价: 5 });
    expect(sentence(near, 'pass')).toBe('附件1 二：评价得分不低于 60 分：规模未填；目前评价得分 55～61 分');
  });
});

describe('what a total comes from', () => {
  test('[S5] is a line for each indicator: actual, band, points', () => {
    expect(linesOf(screen({ 主营占比: '75%' }))).toEqual([
      '评价得分 82 分（满分 100 分）',
      '专业化得分 30 分（满分 40 分）',
      '  附件1 一（一）1 主营业务收入占比：75%，≥ 70% 且 < 80%，12 分（满分 20 分）',
      '  附件1 一（一）2 从事细分市场年限：9 年，每满 2 年得 2 分，8 分（满分 10 分）',
      '  附件1 一（一）3 企业规模：中型，10 分（满分 10 分）',
      '创新得分 35 分（满分 40 分）',
      '  附件1 一（二）1 有效专利：3 件，每满 1 件得 5 分，15 分（满分 20 分）',
      '  附件1 一（二）2 单项冠军：单项冠军 是，20 分（满分 20 分）',
      '  附件1 一（二）3 进口替代：是，8 分（满分 20 分）',
      '  附件1 一（三） 出口额：1,200 万元，≥ 1,000 万元，10 分（满分 10 分）',
      '  附件1 一（四） 专家评价：专家打分，7 分（满分 10 分）',
    ]);
  });

  test('[S3] says what is missing and what it may still bring; what is out of the ordinary is said', () => {
    const lines = linesOf(screen({ 规模: '', 主营占比: '50%', 申报主体类型: '高等院校', 有效专利数: 9, 专家评价: 12 }));
    expect(lines).toContain('  附件1 一（一）3 企业规模：4～10 分（满分 10 分），规模未填，至多还能得 6 分');
    expect(lines).toContain('  附件1 一（一）1 主营业务收入占比：50%，各档之外，0 分（满分 20 分）');
    expect(lines).toContain('  附件1 一（三） 出口额：10 分（满分 10 分），不适用');
    expect(lines).toContain('  附件1 一（二）1 有效专利：9 件，每满 1 件得 5 分，20 分（满分 20 分），按满分计');
    expect(lines).toContain(
      '  附件1 一（四） 专家评价：12 分，专家打分，0～10 分（满分 10 分），不在可打的分数之内，不计，请核对',
    );
  });

  test('[S5] stands in the JSON of a screening', () => {
    const rows = [Object.keys({ 单位名称: '', ...FULL }), ['甲公司', ...Object.values(FULL)]];
    const { applicants } = findingsJson(screenRows(SCORED, rows), 'zh-CN');
    expect(applicants[0]?.scores).toMatchObject([
      {
        name: '评价得分',
        max: 100,
        least: 90,
        most: 90,
        sections: [
          {
            name: '专业化得分',
            indicators: [{ id: 'share', actual: 0.85, band: '≥ 80%', least: 20, cells: ['C2'] }, {}, {}],
          },
          {},
        ],
        indicators: [{ id: 'export' }, { id: 'expert' }],
        missing: [],
      },
    ]);
    expect(applicants[0]?.findings[0]).toMatchObject({ criterion: 'pass', actual: 90, scores: ['评价得分'] });
  });

  test('[S3] is summed up over all applicants', () => {
    const rows = [
      Object.keys({ 单位名称: '', ...FULL }),
      ['甲公司', ...Object.values(FULL)],
      ['乙公司', ...Object.values({ ...FULL, 规模: '大型' })],
      ['丙公司', ...Object.values({ ...FULL, 规模: '' })],
    ];
    expect(summarizeScores(screenRows(SCORED, rows), 'zh-CN')).toEqual(['评价得分：已定 2 家（84～90 分），未定 1 家']);
  });

  test('[S1] the guideline shown lists sections, indicators and how they count', () => {
    const lines = outlineGuideline(SCORED, 'zh-CN').join('\n');
    expect(lines).toMatch(/［得分］附件1 一\s+评价得分（满分 100 分）/);
    expect(lines).toContain('创新得分（满分 40 分；取最高的 2 项）');
    expect(lines).toContain('满分 20 分；主营占比：≥ 0.8 得 20 分；≥ 0.7 且 < 0.8 得 12 分；> 0.6 且 < 0.7 得 5 分');
    expect(lines).toContain(
      '满分 10 分；出口额：≥ 1000 得 10 分；≥ 100 且 < 1000 得 6 分；适用：申报主体类型 = "企业"；不适用的得满分',
    );
  });
});
