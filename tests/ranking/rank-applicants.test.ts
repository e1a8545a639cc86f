import { rankingCells } from '../../src/plans/result-cells';
import { planResults } from '../plans/plan-results';
import { candidateId } from '../../src/ranking/read-marks';
import { snapshotOf } from '../screening/small-guideline';
import { ROWS, rank, told } from './small-contest';

describe('rankApplicants', () => {
  test('[R1][R2][R3] ranks the qualified by the marks that were given; a missing score is not a zero', () => {
    expect(told(rank(ROWS))).toEqual(
      [
        '乙公司 1 selected',
        '甲公司 2 selected',
        '丙公司 3 reserve',
        '丁公司 4 notSelected',
        '己公司 - withheld',
        '戊公司 - withheld',
      ].sort((a, b) => (a.endsWith('withheld') ? 1 : 0) - (b.endsWith('withheld') ? 1 : 0)),
    );
  });

  test('[A1] quotas follow from the offices’ own sheet', () => {
    const rows = ROWS.map((row) => row.map((cell, column) => (column === 2 ? '无锡市' : cell)));
    const result = rank(rows);
    expect(told(result).slice(0, 2)).toEqual(['乙公司 1 selected', '甲公司 2 notSelected']);
    const cell = rankingCells(result.ranking, 'zh-CN').get(result.screening.applicants[0] ?? fail());
    expect(cell?.placementReason.value).toMatch(/各市推荐名额.*无锡市.*至多 1.*乙公司/);
  });

  test('[A5] a group whose number of places nothing tells is reported', () => {
    const result = rank(
      ROWS,
      {},
      snapshotOf(
        [
          ['所在地', '授权量'],
          ['苏州市', 2000],
        ],
        '各市',
      ),
    );
    expect(result.ranking.issues).toContainEqual({
      code: 'contest.unknownGroup',
      quota: 'per-city',
      group: '无锡市',
    });
  });

  test('[A1] a leader with two applications keeps the better one', () => {
    const rows = ROWS.map((row, index) => row.map((cell, column) => (column === 1 && index < 2 ? '张三' : cell)));
    expect(told(rank(rows)).slice(0, 3)).toEqual(['乙公司 1 selected', '甲公司 2 notSelected', '丙公司 3 selected']);
  });

  test('places changed by the user count, with the reason kept', () => {
    const result = rank(ROWS, { places: new Map([['p', { value: 1, reason: '预算调减' }]]) });
    expect(told(result).slice(0, 2)).toEqual(['乙公司 1 selected', '甲公司 2 reserve']);
  });

  test('the order of rows plays no part', () => {
    expect(told(rank([...ROWS].reverse()))).toEqual(told(rank(ROWS)));
  });

  test('[W1] the ranking’s columns stand right of the screening’s, scores and ranks as numbers', () => {
    const { ranking, screening, sheet } = rank(ROWS);
    const { plan } = planResults(screening, sheet, undefined, 'zh-CN', rankingCells(ranking, 'zh-CN'));
    const [block] = plan.blocks;
    expect(block?.columns.slice(-4).map(({ header }) => header)).toEqual(['综合得分', '名次', '入围结论', '入围说明']);
    const row = screening.applicants.findIndex((one) => one.name === '乙公司');
    expect(block?.columns.slice(-4).map(({ cells }) => cells[row]?.value)).toEqual([
      95,
      1,
      '入围',
      '第 1 名，在 2 个名额之内',
    ]);
  });

  test('every person on no list finds the sentence that says why', () => {
    const { ranking } = rank(ROWS);
    for (const [applicant, { placementReason }] of rankingCells(ranking, 'zh-CN'))
      expect([candidateId(applicant), String(placementReason.value).length > 6]).toEqual([
        candidateId(applicant),
        true,
      ]);
  });
});

const fail = (): never => {
  throw new Error('No applicant was read.');
};
