import { programmeOf, screenOne, findingOf } from '../screening/small-guideline';
import { listIndicators } from '../../src/screening/score-results';
import { wordFinding } from '../../src/wording/finding';
import { listNamedValues } from '../../src/wording/named';
import { wordIndicatorParts } from '../../src/wording/score';
import type { CellValue } from '../../src/workbook/types';

const CELLS: Readonly<Record<string, CellValue>> = {
  研发费用: 300,
  营业收入: 8000,
  上年营业收入: 6000,
  从业人员: 24,
  研发人员: 6,
  有效专利数: 12,
  PCT数: 3,
  从业年限: 4,
  单价: 25,
};

const guideline = (require: string, lets = '{}') =>
  programmeOf(`
    facts:
      - { name: 研发费用, type: amount }
      - { name: 营业收入, type: amount }
      - { name: 上年营业收入, type: amount }
      - { name: 单价, type: amount }
      - { name: 从业人员, type: count, unit: 人 }
      - { name: 研发人员, type: count, unit: 人 }
      - { name: 从业年限, type: count, unit: 年 }
    let: ${lets}
    criteria: [{ id: own, kind: condition, clause: 附件1 一, title: 要求, require: '${require}' }]
`);

const sentence = (require: string, lets?: string, cells = CELLS) => {
  const applicant = screenOne(guideline(require, lets), cells);
  return wordFinding(findingOf(applicant, 'own'), applicant.table, applicant.row, 'zh-CN');
};

describe('the unit of what is worked out', () => {
  test.each([
    ['研发费用 / 营业收入 >= 0.05', '3.75%，要求 ≥ 5%，差 1.25%'],
    ['研发费用 / 从业人员 >= 20', '12.5 万元/人，要求 ≥ 20 万元/人，差 7.5 万元/人'],
    ['有效专利数 / 从业人员 >= 1', '0.5 件/人，要求 ≥ 1 件/人，差 0.5 件/人'],
    ['研发人员 / 从业人员 >= 0.5', '0.25，要求 ≥ 0.5，差 0.25'],
    ['研发费用 / 2 >= 200', '150 万元，要求 ≥ 200 万元，差 50 万元'],
    ['(研发费用 / 从业人员) * 研发人员 >= 100', '75 万元，要求 ≥ 100 万元，差 25 万元'],
    ['有效专利数 * 从业年限 >= 50', '48，要求 ≥ 50，差 2'],
    ['有效专利数 + 从业年限 >= 50', '16，要求 ≥ 50，差 34'],
    ['有效专利数 + PCT数 * 2 >= 50', '18 件，要求 ≥ 50 件，差 32 件'],
    ['有效专利数 * 单价 >= 500', '300，要求 ≥ 500，差 200'],
    ['(营业收入 / 上年营业收入) ** (1 / 2) - 1 >= 0.2', '15.4701%，要求 ≥ 20%，差 4.5299%'],
    ['研发费用 * (研发人员 / 从业人员) >= 100', '75 万元，要求 ≥ 100 万元，差 25 万元'],
    ['1 / 从业年限 >= 0.5', '0.25，要求 ≥ 0.5，差 0.25'],
  ])('%s reads %s', (require, expected) => {
    expect(sentence(require)).toBe(`附件1 一：要求 ${expected}`);
  });

  test('a let is told by its title and its own unit', () => {
    const lets = '{ 人均: { of: 研发费用 / 从业人员, title: 人均研发费用, unit: 万元每人 } }';
    expect(sentence('人均 >= 20', lets)).toBe(
      '附件1 一：人均研发费用 12.5 万元每人，要求 ≥ 20 万元每人，差 7.5 万元每人',
    );
  });

  test('a let in % or 分 shows its numbers so; one without a title goes by its name', () => {
    expect(
      sentence('人员占比 >= 0.5', "{ 人员占比: { of: 研发人员 / 从业人员, unit: ''%'' } }".replaceAll("''", '"')),
    ).toBe('附件1 一：人员占比 25%，要求 ≥ 50%，差 25%');
    expect(sentence('加分 >= 60', '{ 加分: { of: 从业年限 * 10, unit: 分 } }')).toBe(
      '附件1 一：加分 40 分，要求 ≥ 60 分，差 20 分',
    );
  });
});

describe('named values behind a reason', () => {
  const lets = '{ 人均: { of: 研发费用 / 从业人员, title: 人均研发费用, unit: 万元/人, clause: 附件1 四 }, 倍数: 2 }';

  test('are listed with clause and what they come from, once', () => {
    const applicant = screenOne(guideline('人均 >= 20 * 倍数 or 人均 < 5', lets), CELLS);
    const { explanation } = findingOf(applicant, 'own');
    const named = listNamedValues([explanation, explanation], applicant.table, 'zh-CN');
    expect(named).toMatchObject([
      {
        name: '人均',
        clause: '附件1 四',
        unit: '万元/人',
        value: 12.5,
        text: '人均研发费用 12.5 万元/人（附件1 四，研发费用 ÷ 从业人员）',
      },
    ]);
  });

  test('[S5] an indicator tells them in its breakdown', () => {
    const scored = programmeOf(`
    facts:
      - { name: 研发费用, type: amount }
      - { name: 从业人员, type: count, unit: 人 }
    let: ${lets.replace(', 倍数: 2', '')}
    scores:
      - name: 得分
        clause: 附件1 二
        max: 20
        indicators:
          - { id: worked, clause: 附件1 二1, title: 人均, max: 10, points: 'if 人均 >= 10 then 10 else 0' }
          - { id: band, clause: 附件1 二2, title: 人均, max: 10, bands: { of: 人均, list: [{ from: 12, points: 10 }] } }
`);
    const applicant = screenOne(scored, CELLS);
    const parts = applicant.scores
      .flatMap(listIndicators)
      .map((one) => wordIndicatorParts(one, applicant.table, applicant.row, 'zh-CN'));
    const named = ['人均研发费用 12.5 万元/人（附件1 四，研发费用 ÷ 从业人员）'];
    expect(parts).toMatchObject([
      { actual: '人均研发费用 12.5 万元/人，研发费用 300，从业人员 24', named },
      { actual: '12.5 万元/人', band: '≥ 12 万元/人', named },
    ]);
  });
});
