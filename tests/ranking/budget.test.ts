import { rankApplicants } from '../../src/ranking/rank-applicants';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { bindForReview, screenPart } from '../../src/review/screen-round';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';

const PROGRAMME = (funding: string) => `  - id: p
    name: 示例项目
    clause: 附件1
    facts: [{ name: 申请额, type: amount, unit: 万元, role: budget }]
    ${funding}
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`;

const rank = (funding: string, amounts: readonly CellValue[], budget: number) => {
  const guideline = guidelineOf(PROGRAMME(funding));
  const sheet = snapshotOf([
    ['单位名称', '有效专利数', '申请额', '专家评分'],
    ...amounts.map((amount, index): CellValue[] => [`${index + 1}号公司`, 120, amount, 90 - index]),
  ]);
  const review = { ...NEW_SHEET_REVIEW, guideline: guideline.id, programme: { kind: 'one', id: 'p' } as const };
  const screening = screenPart(guideline, bindForReview(sheet, guideline, review));
  const ranking = rankApplicants([{ sheet, screening }], new Map(), {
    ...DEFAULT_RANK_SETTINGS,
    budget: { value: budget, reason: '' },
  });
  return {
    placements: ranking.applicants.map(({ ranked }) => ranked.placement),
    used: ranking.allocation.capUse.find(({ cap }) => cap.kind === 'budget')?.used,
    unknown: ranking.issues.filter(({ code }) => code === 'contest.unknownAmount').length,
  };
};

describe('the budget cap', () => {
  test('[A1] reads the requested amount of a funded programme though no criterion asks for it', () => {
    expect(rank('funding: { clause: 五 }', [60, '80万元', 30], 100)).toEqual({
      placements: ['selected', 'notSelected', 'selected'],
      used: 90,
      unknown: 0,
    });
  });

  test('[A1] a project counts with no more than the guideline gives one', () => {
    expect(rank('funding: { clause: 五, cap: 50 }', [60, 80, 30], 100)).toEqual({
      placements: ['selected', 'selected', 'notSelected'],
      used: 100,
      unknown: 0,
    });
  });

  test('[R2] a blank amount is told, and counts with the most that could be given', () => {
    expect(rank('funding: { clause: 五, cap: 50 }', [60, null, 30], 100)).toEqual({
      placements: ['selected', 'selected', 'notSelected'],
      used: 100,
      unknown: 1,
    });
  });
});
