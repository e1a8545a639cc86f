import { findingsJson } from '../../src/wording/json';
import { wordFinding, wordFirstReason } from '../../src/wording/finding';
import { correctionItems } from '../../src/wording/notice';
import type { CellValue } from '../../src/workbook/types';
import { findingOf, guidelineOf, screenOne, screenRows } from './small-guideline';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: rate, kind: condition, clause: 附件1 一, title: 研发强度, require: 研发费用 / 营业收入 >= 0.03 or 单项冠军 }
      - { id: alone, kind: condition, clause: 附件1 二, title: 研发强度（无豁免）, require: 研发费用 / 营业收入 >= 0.03 }
      - { id: growth, kind: condition, clause: 附件1 三, title: 增长, require: "(年末资产 / 营业收入) ** (1/3) - 1 >= 0.1" }
      - { id: derived, kind: condition, clause: 附件1 四, title: 负债率, require: 负债率 <= 0.7 }
`,
  `
  - { name: 研发费用, type: amount }
  - { name: 营业收入, type: amount }
  - { name: 年末资产, type: amount }
  - { name: 负债, type: amount }
  - { name: 负债率, type: ratio, from: 负债 / 年末资产 }
`,
);

const FULL = { 研发费用: 30, 营业收入: 0, 年末资产: 800, 负债: 100, 单项冠军: '否' };
const screen = (cells: Readonly<Record<string, CellValue>>) => screenOne(guideline, { ...FULL, ...cells });
const sentence = (cells: Readonly<Record<string, CellValue>>, criterion: string) => {
  const applicant = screen(cells);
  return wordFinding(findingOf(applicant, criterion), applicant.table, applicant.row, 'zh-CN');
};

describe('[S8] what cannot be worked out for a reason that is no blank', () => {
  test('a division by zero is told, with the figure to look at', () => {
    expect(sentence({}, 'alone')).toBe(
      '附件1 二：研发强度（无豁免）：研发费用 ÷ 营业收入无法计算：营业收入为 0，请核实',
    );
    const finding = findingOf(screen({}), 'alone');
    expect(finding.troubles?.map(({ trouble, facts }) => [trouble.kind, facts])).toEqual([
      ['zeroDivisor', ['营业收入']],
    ]);
    expect(finding.missing).toMatchObject([{ fact: '营业收入', cause: 'insufficient' }]);
  });

  test('what is blank beside it is asked for as well, where that would settle it', () => {
    expect(sentence({ 单项冠军: '' }, 'rate')).toBe(
      '附件1 一：研发强度：单项冠军未填；研发费用 ÷ 营业收入无法计算：营业收入为 0，请核实',
    );
  });

  test('filling in the dividend does not help, so that nobody is asked for it', () => {
    expect(findingOf(screen({ 研发费用: '' }), 'alone').missing.map(({ fact }) => fact)).toEqual(['营业收入']);
  });

  test('a divisor that may be zero, and a root of less than nothing', () => {
    expect(sentence({ 营业收入: '0～5万元' }, 'alone')).toMatch(/营业收入可能为 0，请填写准确的数$/);
    expect(sentence({ 营业收入: -3 }, 'growth')).toMatch(/年末资产 ÷ 营业收入为负数，不能开方，请核实$/);
  });

  test('a fact that follows from others says why it does not', () => {
    expect(sentence({ 年末资产: 0 }, 'derived')).toBe(
      '附件1 四：负债率：负债率（负债 ÷ 年末资产无法计算：年末资产为 0，请核实）',
    );
  });

  test('notice, console line and JSON say so; none of them names nothing', () => {
    const applicant = screen({ 单项冠军: '是', 年末资产: 800 });
    expect(correctionItems(applicant, 'zh-CN').map(({ text }) => text)).toEqual([
      '研发强度（无豁免）：研发费用 ÷ 营业收入无法计算：营业收入为 0，请核实',
      '增长：年末资产 ÷ 营业收入无法计算：营业收入为 0，请核实',
    ]);
    expect(wordFirstReason(applicant, 'en-US')).toMatch(/is 0, please check it$/);
    const all = { 单位名称: '甲公司', ...FULL };
    const { applicants } = findingsJson(screenRows(guideline, [Object.keys(all), Object.values(all)]), 'zh-CN');
    expect(applicants[0]?.findings[1]).toMatchObject({
      notComputable: ['研发费用 ÷ 营业收入无法计算：营业收入为 0，请核实'],
    });
  });
});
