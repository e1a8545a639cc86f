import fc from 'fast-check';
import type { CellValue } from '../../src/workbook/types';
import type { Finding, MissingFact } from '../../src/screening/types';
import { programmeOf, screenRows } from './small-guideline';

const guideline = programmeOf(`
    criteria:
      - { id: patents, title: 专利, clause: 一（1）, kind: condition, require: 有效专利数 >= 50 or 有效发明专利数 + PCT数 >= 10 }
      - { id: profit, title: 利税, clause: 一（2）, kind: condition, when: 申报主体类型 = "企业", require: every x in 近三年利税总额 satisfies x >= 100 }
      - { id: old-enough, title: 注册, clause: 一（3）, kind: condition, require: 注册日期 <= date("2021-06-15") or 单项冠军 }
      - { id: region, title: 层级, clause: 一（4）, kind: condition, require: '层级 in ("县", "园区") and 研发占比 >= 0.03' }
      - { id: expert, title: 评议, clause: 一（5）, kind: judgement, when: 三年内获奖 or 单项冠军 }
`);

const DOMAINS: Readonly<Record<string, readonly CellValue[]>> = {
  申报主体类型: ['企业', '高等院校', null, '个体户'],
  注册日期: ['2021-06-15', '2021年6月', '2020', null, '待定'],
  有效专利数: [49, 50, null, '若干'],
  有效发明专利数: [4, 10, null],
  PCT数: [0, 6, null, '无法统计'],
  研发占比: ['2%', '3.5%', null],
  '2019年利税总额': [99, 100, null],
  '2020年利税总额': [100, '约', null],
  '2021年利税总额': [120, null],
  单项冠军: ['是', '否', null],
  三年内获奖: ['是', '否', null],
  层级: ['设区市', '县', null, '镇'],
};

const rowArbitrary = fc.record(
  Object.fromEntries(Object.entries(DOMAINS).map(([header, domain]) => [header, fc.constantFrom(...domain)])),
);

const withoutPlace = ({ fact, cause, year }: MissingFact) => ({ fact, cause, year });

/** A finding without the places of its cells, which differ with the row. */
const tellFinding = (finding: Finding) => ({
  ...Object.fromEntries(TOLD.map((part) => [part, finding[part]])),
  columns: finding.cells.map(({ column }) => column),
  missing: finding.missing.map(withoutPlace),
  alternatives: finding.alternatives.map((set) => set.map(withoutPlace)),
});

const TOLD = [
  'criterion',
  'verdict',
  'explanation',
  'condition',
  'decisive',
  'answer',
  'override',
  'elsewhere',
  'otherWays',
  'mends',
  'awaiting',
  'softened',
] as const;

describe('explainRows', () => {
  test('[V2] a row has the same reasons among others as alone', () => {
    const headers = ['单位名称', ...Object.keys(DOMAINS)];
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 2, maxLength: 12 }), (rows) => {
        const written = rows.map((row, index) => [`单位${index}`, ...Object.values(row)]);
        const together = screenRows(guideline, [headers, ...written]).applicants;
        written.forEach((row, index) => {
          const [alone] = screenRows(guideline, [headers, row]).applicants;
          expect(together[index]?.findings.map(tellFinding)).toEqual(alone?.findings.map(tellFinding));
          expect(together[index]?.missing.map(withoutPlace)).toEqual(alone?.missing.map(withoutPlace));
        });
      }),
      { seed: 20220301, numRuns: 30 },
    );
  });

  test('[V2] rows with the same values share their evaluated trees, rows with others do not', () => {
    const headers = ['单位名称', '有效专利数', '有效发明专利数', 'PCT数'];
    const { applicants } = screenRows(guideline, [headers, ['甲', 40, 1, 2], ['乙', 40, 1, 2], ['丙', 40, 1, 3]]);
    const [first, second, third] = applicants.map((applicant) => applicant.findingOf(0).explanation);
    expect(first?.value).toBe(false);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
