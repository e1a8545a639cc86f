import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import { readReviewers } from '../../../src/plans/reviewers/read-reviewer-sheet';
import { openReview } from '../../../src/review/open-review';
import type { CellValue } from '../../../src/workbook/types';
import { libraryOf } from '../../review/library-of';
import { guidelineOf, snapshotOf } from '../../screening/small-guideline';
import { startStandIn } from '../../support/start-stand-in';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: market, kind: judgement, clause: 一（2）, title: 市场前景好 }
    rubric:
      dimensions:
        - { id: novelty, name: 创新性, weight: 3, max: 10 }
        - { id: benefit, name: 效益, weight: 1, max: 20 }
`,
);
const ROWS: CellValue[][] = [
  ['单位名称', '项目负责人', '有效专利数'],
  ['甲公司', '张三', 120],
  ['乙公司', '李四', 130],
];

describe('reviewers’ sheets in Excel', () => {
  test('[C1] scores and decisions are written by the client, grow, wait while a cell is edited, and are read again', async () => {
    const standIn = startStandIn({ name: '申报表.xlsx', sheets: [snapshotOf(ROWS)], memory: undefined });
    const host = createExcelHost();
    const review = openReview({
      host,
      reviewer: { name: '张专家', unit: '一所', role: 'expert' },
      library: libraryOf(guideline),
      language: 'zh-CN',
      today: '2022-02-01',
      pause: () => Promise.resolve(),
      now: () => 0,
    });
    await review.open();
    await review.chooseGuideline(guideline.id);
    await review.screen();
    const [first = '', second = ''] = review.getState().screening?.applicants.map(({ key }) => key) ?? [];
    await review.score(first, 'novelty', 8);
    await review.score(second, 'benefit', 12.5);
    await review.answer(first, 'market', { answer: 'yes', note: '有订单' });
    standIn.settings.cellEditing = true;
    await review.override(second, 'patents', { verdict: 'notMet', reason: '=1+1' });
    expect(review.getState().unwritten).toEqual({ count: 1, issue: { code: 'host.cellEditing' } });
    standIn.settings.cellEditing = false;
    await review.writeAgain();
    expect(review.getState().unwritten).toBeUndefined();
    const outcome = await createExcelHost().snapshot();
    if (!outcome.ok) throw new Error(outcome.issue.code);
    const { entries, issues, sheets } = readReviewers(outcome.value);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['评审·张专家']);
    expect(issues).toEqual([]);
    expect(entries.map(({ about, key, note, value }) => [key, about.kind, value, note])).toEqual([
      [second, 'override', 'notMet', '=1+1'],
      [second, 'score', 12.5, undefined],
      [first, 'answer', 'yes', '有订单'],
      [first, 'score', 8, undefined],
    ]);
    review.close();
    standIn.uninstall();
  });
});
