import fc from 'fast-check';
import { listIndicators } from '../../src/screening/score-results';
import type { CellValue } from '../../src/workbook/types';
import { programmeOf, screenOne } from './small-guideline';

const guideline = programmeOf(`
    criteria: [{ id: pass, kind: condition, clause: 二, title: 达标, require: 得分 >= 60 }]
    scores:
      - name: 得分
        clause: 一
        max: 100
        min: 0
        sections:
          - name: 专利得分
            clause: 一（一）
            max: 20
            weight: 3
            indicators:
              - { id: patents, clause: 一（一）1, title: 专利, max: 10, per: { of: 有效专利数, points: 2 } }
              - id: inventions
                clause: 一（一）2
                title: 发明
                max: 10
                when: 申报主体类型 = "企业"
                whenNot: leftOut
                per: { of: 有效发明专利数, points: 5 }
        indicators:
          - { id: champion, clause: 一（二）, title: 单项冠军, max: 20, weight: 2, choices: { of: 单项冠军, points: { 是: 20, 否: 0 } } }
          - { id: bad, clause: 一（三）, title: 失信扣分, max: 0, min: -30, points: 'if 严重失信 then -30 else 0' }
          - { id: share, clause: 一（四）, title: 研发占比, max: 0, min: -5, per: { of: 研发占比, each: 0.1, points: -1, partly: true } }
`);

type Row = Readonly<Record<string, CellValue>>;

const ROW: Row = {
  申报主体类型: '企业',
  有效专利数: 3,
  有效发明专利数: 1,
  单项冠军: '是',
  严重失信: '否',
  研发占比: '5%',
};

const totalOf = (row: Row) => screenOne(guideline, row).totals.find(({ name }) => name === '得分')?.points;
const exactly = (points: number) => ({
  low: expect.closeTo(points, 9) as number,
  high: expect.closeTo(points, 9) as number,
});

const countByHand = (row: Row): number => {
  const patents = Math.min(10, 2 * Number(row['有效专利数']));
  const inventions = Math.min(10, 5 * Number(row['有效发明专利数']));
  const section = row['申报主体类型'] === '企业' ? patents + inventions : patents * 2;
  const off = (row['严重失信'] === '是' ? 30 : 0) + Math.min(5, Number.parseFloat(String(row['研发占比'])) / 10);
  return Math.max(0, 3 * section + (row['单项冠军'] === '是' ? 40 : 0) - off);
};

const WORLD: Readonly<Record<string, readonly CellValue[]>> = {
  申报主体类型: ['企业', '高等院校'],
  有效专利数: [0, 3, 5, 9],
  有效发明专利数: [0, 1, 2],
  单项冠军: ['是', '否'],
  严重失信: ['是', '否'],
  研发占比: ['0%', '5%', '60%'],
};

describe('sums of points', () => {
  test.each([
    ['weights count for sections and indicators', {}, 3 * 11 + 40 - 0.5],
    ['what does not apply is left out and made up for by the rest', { 申报主体类型: '高等院校' }, 3 * 12 + 40 - 0.5],
    ['points are taken off', { 严重失信: '是' }, 3 * 11 + 40 - 30.5],
    ['never below the least of the whole', { 严重失信: '是', 单项冠军: '否', 有效专利数: 0, 有效发明专利数: 0 }, 0],
    ['a part of a unit counts where it is to', { 研发占比: '60%' }, 3 * 11 + 40 - 5],
  ])('[S1] %s', (_, change, points) => {
    expect(totalOf({ ...ROW, ...change })).toEqual(exactly(points));
    expect(countByHand({ ...ROW, ...change })).toBeCloseTo(points, 9);
  });

  test('[S3] of a row with something open hold every way to fill it in', () => {
    const anyRow = fc.record(
      Object.fromEntries(Object.entries(WORLD).map(([name, values]) => [name, fc.constantFrom(...values)])),
    );
    fc.assert(
      fc.property(anyRow, fc.subarray(Object.keys(WORLD)), (row, blank) => {
        const opened = { ...row, ...Object.fromEntries(blank.map((name) => [name, ''])) };
        const points = totalOf(opened);
        expect(points?.low).toBeLessThanOrEqual(countByHand(row) + 1e-9);
        expect(points?.high).toBeGreaterThanOrEqual(countByHand(row) - 1e-9);
      }),
      { numRuns: 80 },
    );
  });

  test('[S8] what cannot be worked out though nothing is missing is said to be so', () => {
    const divided = programmeOf(`
    facts: [{ name: 收入, type: amount }, { name: 费用, type: amount }]
    criteria: [{ id: pass, kind: condition, clause: 二, title: 达标, require: 得分 >= 60 }]
    scores:
      - name: 得分
        clause: 一
        max: 100
        indicators:
          - { id: share, clause: 一1, title: 占比, max: 100, bands: { of: 费用 / 收入, list: [{ from: 0.1, points: 100 }] } }`);
    const applicant = screenOne(divided, { '收入（万元）': 0, '费用（万元）': 20 });
    expect(applicant.scores.flatMap(listIndicators)).toMatchObject([
      { note: 'notComputable', points: { low: 0, high: 100 }, missing: [] },
    ]);
  });
});
