import { wordFinding } from '../../src/wording/finding';
import type { CellValue } from '../../src/workbook/types';
import { findingOf, guidelineOf, screenOne } from './small-guideline';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    let:
      年均复合增长率: (last(营业收入) / first(营业收入)) ** (1/2) - 1
    criteria:
      - { id: growth, kind: condition, clause: 附件1 一, title: 营业收入增长, require: 年均复合增长率 >= 0.1 }
      - { id: year, kind: condition, clause: 附件1 二, title: 上年营业收入, require: "营业收入[2020] >= 1000" }
      - { id: reference, kind: condition, clause: 附件1 三, title: 基准年营业收入, require: "营业收入[基准年] >= 1000" }
      - { id: outside, kind: condition, clause: 附件1 四, title: 早年营业收入, require: "营业收入[2015] >= 1000" }
`,
  `
  - { name: 营业收入, type: amount, series: { years: 3 } }
`,
);

const screen = (first: CellValue, second: CellValue, third: CellValue) =>
  screenOne(guideline, { '2019年营业收入': first, '2020年营业收入': second, '2021年营业收入': third });
const verdicts = (...cells: Parameters<typeof screen>) => screen(...cells).verdicts;
const sentence = (criterion: string, ...cells: Parameters<typeof screen>) => {
  const applicant = screen(...cells);
  return wordFinding(findingOf(applicant, criterion), applicant.table, applicant.row, 'zh-CN');
};

describe('growth over the years of a series', () => {
  test('[L7] the root of the last by the first year, whatever is between', () => {
    expect(verdicts(1000, '', 1210)[0]).toBe('met');
    expect(verdicts(1000, '', 1209)[0]).toBe('notMet');
  });

  test('[F9] an item goes by its year, or by the reference year', () => {
    expect(verdicts(1, 1000, 999)).toMatchObject({ 1: 'met', 2: 'notMet' });
    expect(sentence('year', 1, 999, 999)).toBe('附件1 二：2020 年营业收入 999 万元，要求 ≥ 1,000 万元，差 1 万元');
  });

  test('[V3] only the year that is asked for is missing', () => {
    const applicant = screen('', '', 1210);
    expect(findingOf(applicant, 'growth').missing).toMatchObject([{ fact: '营业收入', year: 2019, cause: 'blank' }]);
    expect(findingOf(applicant, 'year').missing).toMatchObject([{ fact: '营业收入', year: 2020 }]);
  });

  test('[S8] a start of zero and a year that the series does not have are told', () => {
    expect(sentence('growth', 0, 1, 1210)).toBe(
      '附件1 一：营业收入增长：营业收入末年 ÷ 营业收入首年无法计算：营业收入首年为 0，请核实',
    );
    expect(sentence('outside', 1, 1, 1)).toMatch(/营业收入没有 2015 年的数，请核对指南$/);
  });
});
