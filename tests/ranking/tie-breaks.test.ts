import { decodeMemory, EMPTY_MEMORY, encodeMemory } from '../../src/memory/memory';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import type { TieBreak } from '../../src/ranking/tie-breaks';
import { readTieBreak, writeTieBreak } from '../../src/ranking/tie-breaks';
import { wordContestIssue } from '../../src/wording/placement';
import type { CellValue } from '../../src/workbook/types';
import { HEADERS, rank } from './small-contest';

const higher = (column: string): TieBreak => ({ column, first: 'higher' });
const lower = (column: string): TieBreak => ({ column, first: 'lower' });

/** Three equals who differ in the last columns; in their own cities and under their own leaders. */
const rankEquals = (header: string, cells: readonly CellValue[], tieBreaks: readonly TieBreak[]) =>
  rank(
    ['甲公司', '乙公司', '丙公司'].map((name, index) => [
      name,
      `负责人${index}`,
      '苏州市',
      120,
      '否',
      90,
      90,
      cells[index] ?? null,
    ]),
    { tieBreaks, places: new Map([['p', { value: 3, reason: '' }]]) },
    undefined,
    [...HEADERS, header],
  );

const order = (...parts: Parameters<typeof rankEquals>) =>
  rankEquals(...parts).ranking.applicants.map(({ applicant, ranked }) => `${applicant.name} ${ranked.rank}`);

const issuesOf = (...parts: Parameters<typeof rankEquals>) =>
  rankEquals(...parts).ranking.issues.filter(({ code }) => code.startsWith('tieBreak.'));

const DESCENDING = ['丙公司 1', '乙公司 2', '甲公司 3'];

describe('tie-break columns', () => {
  test.each<[string, readonly CellValue[]]>([
    ['成立年限', [3, 5, 8]],
    ['研发投入占比', ['9%', '12.5%', '20%']],
    ['研发投入占比（%）', [9, '12.5', '20%']],
    ['上年销售收入', ['950万元', '2,000万元', '1.2亿元']],
    ['上年销售收入（万元）', [950, '2,000', 12_000]],
    ['成立日期', ['2019-05-01', '2020年3月2日', '2021.12.31']],
    ['创新性得分', ['88分', 90, '９５']],
    ['是否上市', ['否', '/', '是']],
  ])('[R3][F2] %s is read as any fact, the higher first', (header, cells) => {
    const wanted = header === '是否上市' ? ['丙公司 1', '甲公司 2', '乙公司 3'] : DESCENDING;
    expect(order(header, cells, [higher(header)])).toEqual(wanted);
    expect(issuesOf(header, cells, [higher(header)])).toEqual([]);
  });

  test('[R3] the lower comes first where that is asked, and the missing last in either direction', () => {
    expect(order('成立年限', [8, null, 3], [lower('成立年限')])).toEqual(['丙公司 1', '甲公司 2', '乙公司 3']);
    expect(order('成立年限', [8, null, 3], [higher('成立年限')])).toEqual(['甲公司 1', '丙公司 2', '乙公司 3']);
  });

  test('[B8] a fact stands for the column that is bound to it, and a header for the fact it is bound to', () => {
    expect(order('研发占比（％）', [3, '4%', 5], [higher('研发占比')])).toEqual(DESCENDING);
    const rows = ['甲公司', '乙公司'].map((name, index) => [name, name, '苏州市', `${120 + index}件`, '否', 90, 90]);
    const headers = HEADERS.map((header) => (header === '有效专利数' ? ' 有效专利数（件）' : header));
    for (const column of ['有效专利数', ' 有效专利数（件）', '有效专利数(件)']) {
      const { ranking } = rank(rows, { tieBreaks: [higher(column)] }, undefined, headers);
      expect(ranking.applicants.map(({ applicant, ranked }) => `${applicant.name} ${ranked.rank}`)).toEqual([
        '乙公司 1',
        '甲公司 2',
      ]);
    }
  });

  test('[F5] a cell that cannot be read is told once with the column, and comes after all others', () => {
    const cells = ['约20%', '12%', '9%'];
    expect(order('研发投入占比', cells, [higher('研发投入占比')])).toEqual(['乙公司 1', '丙公司 2', '甲公司 3']);
    const { ranking } = rankEquals('研发投入占比', cells, [higher('研发投入占比')]);
    const issue = ranking.issues.find(({ code }) => code === 'tieBreak.unreadable');
    expect(issue).toEqual({
      code: 'tieBreak.unreadable',
      column: '研发投入占比',
      cells: [{ cell: { sheet: '申报表', row: 1, column: 7 }, shown: '约20%' }],
    });
    expect(issue && wordContestIssue(issue, ranking, 'zh-CN')).toMatch(/同分比较.*研发投入占比.*H2.*约20%/);
  });

  test('a word for no mark is a blank, not an unreadable cell', () => {
    expect(issuesOf('创新性得分', ['回避', '未评', 90], [higher('创新性得分')])).toEqual([]);
  });

  test('[R3] a column that is on no sheet is told with those it may have been', () => {
    const [issue] = issuesOf('研发投入占比', ['9%', '12%', '20%'], [higher('研发投人占比')]);
    expect(issue).toEqual({
      code: 'tieBreak.unknown',
      column: '研发投人占比',
      sheets: ['申报表'],
      candidates: expect.arrayContaining(['研发投入占比']),
    });
  });

  test('is written as a name, with :asc where the lower comes first', () => {
    expect(['成立年限', '成立年限:asc', '成立年限:desc', '年限：说明'].map(readTieBreak)).toEqual([
      higher('成立年限'),
      lower('成立年限'),
      higher('成立年限'),
      higher('年限：说明'),
    ]);
    expect([higher('成立年限'), lower('成立年限')].map(writeTieBreak)).toEqual(['成立年限', '成立年限:asc']);
  });

  test('[B4] both directions are kept in the workbook', () => {
    const settings = { ...DEFAULT_RANK_SETTINGS, tieBreaks: [lower('成立年限'), higher('得分')] };
    const kept = encodeMemory({ ...EMPTY_MEMORY, rank: new Map([['g', settings]]) });
    expect(decodeMemory(kept)?.rank.get('g')?.tieBreaks).toEqual(settings.tieBreaks);
  });
});
