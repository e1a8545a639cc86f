import { readGuidelineFolder } from '../guidelines/read-guideline-folder';
import { rankApplicants } from '../../src/ranking/rank-applicants';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { guidelineOf, screenRows, snapshotOf } from '../screening/small-guideline';

const guideline = guidelineOf(`
  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 2, contracts: 4, finalWhen: 结项验收通过 }
    facts: [{ name: 结项验收通过, type: yesNo }]
    criteria: [{ id: c, kind: condition, clause: 一（1）, title: 无失信, require: not(严重失信) }]
`);
const ROWS = [
  ['单位名称', '严重失信', '结项验收通过', '专家一评分'],
  ['甲公司', '否', '否', 99],
  ['乙公司', '否', '', 98],
  ['丙公司', '否', '是', 80],
  ['丁公司', '否', '是', 70],
];

const rank = (round: 'first' | 'final', rows = ROWS) => {
  const screening = screenRows(guideline, rows);
  const ranking = rankApplicants([{ sheet: snapshotOf(rows), screening }], new Map(), {
    ...DEFAULT_RANK_SETTINGS,
    round,
  });
  return ranking.applicants.map(({ applicant, ranked: { placement, reason } }) => [
    applicant.name,
    placement,
    ...(reason.code === 'rank.withheld' ? [reason.reason] : []),
  ]);
};

describe('the final round', () => {
  test('[R1] only those who passed the acceptance are ranked; a blank acceptance is withheld', () => {
    expect(rank('final')).toEqual([
      ['丙公司', 'selected'],
      ['丁公司', 'selected'],
      ['乙公司', 'withheld', 'finalUnknown'],
      ['甲公司', 'withheld', 'notFinal'],
    ]);
  });

  test('the first round asks for no acceptance, nor does a sheet lack it', () => {
    expect(rank('first').map(([, placement]) => placement)).toEqual(['selected', 'selected', 'selected', 'selected']);
    const rows = ROWS.map((row) => row.filter((_, at) => at !== 2));
    expect(screenRows(guideline, rows).unboundFacts).toEqual([]);
    expect(rank('final', rows).map(([, , reason]) => reason)).toEqual(Array(4).fill('finalUnknown'));
  });

  test('第二部分 一（一）4（3）: Tianjin pays the fifty best of those who passed the acceptance', () => {
    const pilots = readGuidelineFolder('tianjin-2023').loaded.guideline?.programmes.find(
      ({ id }) => id === 'quality-creation',
    );
    expect(pilots?.places).toMatchObject({ count: 50, contracts: 60, finalWhen: '结项验收通过' });
    expect(pilots?.facts.find(({ name }) => name === '结项验收通过')?.ifStated).toBe(true);
  });
});
