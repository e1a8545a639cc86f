import fc from 'fast-check';
import { listIndicators } from '../../src/screening/score-results';
import type { ApplicantResult } from '../../src/screening/types';
import { findingOf, programmeOf, screenOne, without } from './small-guideline';
import type { Row } from './scored-guideline';
import { countByHand, FULL, SCORED, WORLD } from './scored-guideline';

const screen = (row: Row): ApplicantResult => screenOne(SCORED, row);
const totalOf = (applicant: ApplicantResult) => applicant.totals.find(({ name }) => name === '评价得分')?.points;
const indicatorOf = (applicant: ApplicantResult, id: string) => {
  const found = applicant.scores.flatMap(listIndicators).find(({ indicator }) => indicator.id === id);
  if (found === undefined) throw new Error(`No indicator ${id}`);
  return found;
};

const anyRow: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(Object.entries(WORLD).map(([name, values]) => [name, fc.constantFrom(...values)])),
);

describe('points of a row that is filled in', () => {
  test.each([
    ['all as it should be', {}, 90],
    ['share on an end that counts', { 主营占比: '80%' }, 90],
    ['share just under it', { 主营占比: '79.99%' }, 82],
    ['share on an end that does not count', { 主营占比: '60%' }, 70],
    ['share just over it', { 主营占比: '60.01%' }, 75],
    ['years beyond the most', { 市场年限: 40 }, 92],
    ['an odd year counts for nothing', { 市场年限: 7 }, 88],
    ['another size', { 规模: '大型' }, 84],
    ['the better two of three', { 单项冠军: '否' }, 78],
    ['no enterprise is given the points for exports', { 申报主体类型: '高等院校', 出口额: 0 }, 90],
    ['exports on an end', { 出口额: 100 }, 86],
    ['exports below all bands', { 出口额: 99 }, 80],
  ])('[S1] %s', (_, change, points) => {
    expect(totalOf(screen({ ...FULL, ...change }))).toEqual({ low: points, high: points });
    expect(countByHand({ ...FULL, ...change })).toBe(points);
  });

  test('[S1] agrees with the tables worked out by hand', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const points = countByHand(row);
        expect(totalOf(screen(row))).toEqual({ low: points, high: points });
      }),
      { numRuns: 60 },
    );
  });

  test('[S4] sections and the total are names that criteria ask for', () => {
    const low = screen({ ...FULL, 主营占比: '50%', 市场年限: 1, 单项冠军: '否', 进口替代: '否', 专家评价: 5 });
    expect(low.verdicts).toEqual(['notMet', 'notMet']);
    expect(screen(FULL).verdicts).toEqual(['met', 'met']);
    expect(low.totals).toEqual([
      { name: '评价得分', points: { low: 40, high: 40 }, max: 100 },
      { name: '专业化得分', points: { low: 10, high: 10 }, max: 40 },
      { name: '创新得分', points: { low: 15, high: 15 }, max: 40 },
    ]);
  });
});

describe('points of a row with something open', () => {
  test('[S3] lie between the least and the most, and settle what all of them agree on', () => {
    const open = screen({ ...FULL, 规模: '' });
    expect(totalOf(open)).toEqual({ low: 84, high: 90 });
    expect(open.verdicts).toEqual(['met', 'met']);
    const failing = screen({ ...FULL, 主营占比: '0%', 市场年限: 0, 规模: '', 单项冠军: '否', 有效专利数: 1 });
    expect(totalOf(failing)).toEqual({ low: 34, high: 40 });
    expect(failing.verdicts).toEqual(['notMet', 'notMet']);
  });

  test('[S3] are exactly what every way to fill it in comes to', () => {
    const names = Object.keys(WORLD);
    fc.assert(
      fc.property(anyRow, fc.subarray(names, { minLength: 1, maxLength: 3 }), (row, blank) => {
        const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !blank.includes(name)));
        const fillings = blank.reduce<readonly Row[]>(
          (rows, name) => rows.flatMap((own) => (WORLD[name] ?? []).map((value) => ({ ...own, [name]: value }))),
          [rest],
        );
        const points = fillings.map(countByHand);
        const opened = { ...row, ...Object.fromEntries(blank.map((name) => [name, ''])) };
        expect(totalOf(screen(opened))).toEqual({ low: Math.min(...points), high: Math.max(...points) });
      }),
      { numRuns: 60 },
    );
  });

  test('[S3] the same where the sheet has no such column at all', () => {
    expect(totalOf(screen(without(FULL, '主营占比')))).toEqual({ low: 70, high: 90 });
  });

  test('[S3] a number of which only a bound is known reaches just the bands within it', () => {
    expect(indicatorOf(screen({ ...FULL, 市场年限: '5年以上' }), 'years').points).toEqual({ low: 4, high: 10 });
    const open = indicatorOf(screen({ ...FULL, 出口额: '500～1500' }), 'export');
    expect(open.points).toEqual({ low: 6, high: 10 });
    expect(open.missing).toMatchObject([{ fact: '出口额', cause: 'insufficient' }]);
  });

  test('[S3] every indicator says what is missing and where to fill it in', () => {
    const open = screen({ ...FULL, 规模: '', 主营占比: '约八成' });
    expect(indicatorOf(open, 'size')).toMatchObject({
      points: { low: 4, high: 10 },
      missing: [{ fact: '规模', cause: 'blank', cell: { row: 1 } }],
    });
    expect(indicatorOf(open, 'share')).toMatchObject({
      points: { low: 0, high: 20 },
      missing: [{ fact: '主营占比', cause: 'unreadable' }],
    });
    expect(indicatorOf(open, 'years').missing).toEqual([]);
  });

  test('[L5] filling in one more fact never moves a total out of what it was', () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.subarray(Object.keys(WORLD)),
        fc.constantFrom(...Object.keys(WORLD)),
        (row, blank, name) => {
          const opened = { ...row, ...Object.fromEntries(blank.map((own) => [own, ''])) };
          const before = totalOf(screen({ ...opened, [name]: '' }));
          const after = totalOf(screen({ ...opened, [name]: row[name] ?? '' }));
          expect(after?.low).toBeGreaterThanOrEqual(before?.low ?? Infinity);
          expect(after?.high).toBeLessThanOrEqual(before?.high ?? -Infinity);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('[R5] more of what brings points never lowers the total', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom('主营占比', '市场年限', '有效专利数', '出口额', '专家评价'), (row, name) => {
        const values = [...(WORLD[name] ?? [])].map((value) => totalOf(screen({ ...row, [name]: value }))?.low ?? -1);
        expect([...values].sort((a, b) => a - b)).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a score comes from', () => {
  test('[S5] each indicator tells actual, band, points, clause and cells', () => {
    const applicant = screen({ ...FULL, 主营占比: '75%' });
    expect(indicatorOf(applicant, 'share')).toMatchObject({
      indicator: { clause: '附件1 一（一）1', max: 20 },
      counted: { value: 0.75 },
      band: 1,
      points: { low: 12, high: 12 },
      cells: [{ row: 1, column: 2 }],
    });
    expect(findingOf(applicant, 'pass').scores.map(({ score, points }) => [score.name, points.low])).toEqual([
      ['评价得分', 82],
    ]);
  });

  test('[S1] what lies between two bands is told, and may be either of them', () => {
    const gapped = programmeOf(`
    criteria: [{ id: pass, kind: condition, clause: 附件1 二, title: 达到 60 分, require: 得分 >= 60 }]
    scores:
      - name: 得分
        clause: 附件1 一
        max: 100
        indicators:
          - id: few
            clause: 附件1 一
            title: 专利
            max: 100
            bands: { of: 有效专利数, list: [{ over: 10, points: 100 }, { under: 10, points: 50 }] }`);
    const applicant = screenOne(gapped, { 有效专利数: 10 });
    expect(indicatorOf(applicant, 'few')).toMatchObject({ note: 'gap', points: { low: 50, high: 100 }, missing: [] });
    expect(findingOf(applicant, 'pass')).toMatchObject({
      verdict: 'undetermined',
      missing: [{ fact: '有效专利数', cause: 'insufficient' }],
    });
  });

  test('[S1] a mark outside of what may be given is no mark', () => {
    const applicant = screen({ ...FULL, 专家评价: 12 });
    expect(indicatorOf(applicant, 'expert')).toMatchObject({ note: 'outOfRange', points: { low: 0, high: 10 } });
  });

  test('[S1] more than full marks are given for is said', () => {
    expect(indicatorOf(screen({ ...FULL, 有效专利数: 9 }), 'patents')).toMatchObject({
      note: 'capped',
      points: { low: 20, high: 20 },
    });
  });

  test('[S3] points that hang on an expert alone wait for the expert, not for the applicant', () => {
    const row = { ...FULL, 主营占比: '50%', 单项冠军: '否', 有效专利数: 3, 专家评价: '' };
    const applicant = screen(row);
    expect(totalOf(applicant)).toEqual({ low: 51, high: 61 });
    expect(findingOf(applicant, 'pass')).toMatchObject({ verdict: 'undetermined', awaiting: true });
    expect(applicant.conclusion).toBe('pending');
    expect(applicant.missing).toEqual([]);
    expect(screen(without(row, '专家评价')).conclusion).toBe('pending');
  });
});

describe('a mark that may be given within ends that hang on facts', () => {
  const RANGED = programmeOf(`
    facts:
      - { name: 年均转化数, type: count, unit: 项 }
    let:
      档位: if 年均转化数 >= 5 then 25 else if 年均转化数 >= 4 then 19 else 0
    criteria:
      - { id: pass, kind: condition, clause: 一, title: 得分高于 22 分, require: 创新得分 > 22 }
    scores:
      - name: 创新得分
        clause: 二
        max: 30
        indicators:
          - id: conversion
            clause: 二1
            title: 成果转化
            max: 30
            mark: { from: 档位, to: 'if 档位 = 0 then 0 else 档位 + 5' }
`);
  const screenRanged = (row: Row) => screenOne(RANGED, row);
  const pointsOf = (row: Row) => indicatorOf(screenRanged(row), 'conversion').points;

  test.each<readonly [string, Row, number, number]>([
    ['counts on its lower end', { 年均转化数: 5, 成果转化: 25 }, 25, 25],
    ['counts on its upper end', { 年均转化数: 5, 成果转化: 30 }, 30, 30],
    ['does not count below', { 年均转化数: 5, 成果转化: 24 }, 25, 30],
    ['does not count above', { 年均转化数: 4, 成果转化: 25 }, 19, 24],
    ['is not waited for where there is only one', { 年均转化数: 0, 成果转化: null }, 0, 0],
    ['is any of them while none is given', { 年均转化数: 4, 成果转化: null }, 19, 24],
    ['hangs on the ends while these are open', { 年均转化数: null, 成果转化: 20 }, 0, 30],
    ['lies between the ends of a number that is known in part', { 年均转化数: '5以上', 成果转化: null }, 25, 30],
  ])('[S1] %s', (_, row, low, high) => {
    expect(pointsOf(row)).toEqual({ low, high });
  });

  test('[S3] a line below its least is passed, one above its most is missed, before any expert', () => {
    expect(screenRanged({ 年均转化数: 5, 成果转化: null }).conclusion).toBe('qualified');
    expect(screenRanged({ 年均转化数: 3, 成果转化: null }).conclusion).toBe('unqualified');
    expect(screenRanged({ 年均转化数: 4, 成果转化: null }).conclusion).toBe('pending');
  });

  test('[S3] the fact that its ends hang on is the gap of the applicant, the mark is not', () => {
    const applicant = screenRanged({ 年均转化数: null, 成果转化: null });
    expect(applicant.conclusion).toBe('incomplete');
    expect(applicant.missing.map(({ fact }) => fact)).toEqual(['年均转化数']);
  });

  test('[S5] tells what may be given, and that a mark lies outside of it', () => {
    const applicant = screenRanged({ 年均转化数: 4, 成果转化: 30 });
    const { given, note } = indicatorOf(applicant, 'conversion');
    expect(given).toEqual({ low: 19, high: 24 });
    expect(note).toBe('outOfRange');
    expect(indicatorOf(screenRanged({ 年均转化数: 5, 成果转化: 30 }), 'conversion').note).toBeUndefined();
  });
});
