import type { Rubric } from '../../src/ranking/rubric';
import { wordContestIssue } from '../../src/wording/placement';
import { wordIssue } from '../../src/wording/issue';
import type { Ranking } from '../../src/ranking/rank-applicants';
import type { Review } from '../../src/review/types';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openScreened } from './open-screened';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
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
  ['丙公司', '王五', 110],
];
const OWN: Rubric = { dimensions: [{ id: 'whole', name: '综合评价', weight: 1, max: 100 }] };

const open = (host: MemoryHost) => openScreened(host, guideline);
const start = async () => {
  const host = new MemoryHost({ name: '申报表.xlsx', sheets: [snapshotOf(ROWS)], memory: undefined });
  return { host, review: await open(host) };
};
const keyOf = (review: Review, name: string) =>
  review.getState().screening?.applicants.find((one) => one.name === name)?.key ?? '';
/** Everything that was entered, as `expert applicant dimension=score`. */
const entered = (review: Review) =>
  [...review.getState().review.scoring.marks].flatMap(([expert, own]) =>
    [...own].map(([key, { recused, scores }]) =>
      [
        expert,
        review.getState().screening?.applicants.find((one) => one.key === key)?.name,
        ...[...scores].map(([id, score]) => `${id}=${score}`),
        ...(recused ? ['recused'] : []),
      ].join(' '),
    ),
  );
const enterBoth = async (review: Review) => {
  await review.setExpert('张专家');
  await review.score(keyOf(review, '甲公司'), 'novelty', 8);
  await review.score(keyOf(review, '甲公司'), 'benefit', 10.5);
  await review.setExpert('李专家');
  await review.score(keyOf(review, '甲公司'), 'novelty', 6);
  await review.recuse(keyOf(review, '乙公司'), true);
};
const ranked = (review: Review) =>
  review
    .getState()
    .ranking?.applicants.map(({ applicant, ranked: { score } }) => `${applicant.name} ${score ?? '-'}`) ?? [];
const worded = (review: Review, issue: Ranking['issues'][number]) => {
  const { ranking } = review.getState();
  return ranking === undefined ? '' : wordContestIssue(issue, ranking, 'zh-CN');
};
const BOTH = ['张专家 甲公司 novelty=8 benefit=10.5', '李专家 乙公司 recused', '李专家 甲公司 novelty=6'];

describe('scoring by rubric', () => {
  test('[B4] two experts score on one machine, and all of it comes back with the workbook', async () => {
    const { host, review } = await start();
    await enterBoth(review);
    expect(entered(review)).toEqual(BOTH);
    const again = await open(new MemoryHost(host.workbook));
    expect(entered(again)).toEqual(BOTH);
    // Who reviews is known to his own pane, not to the workbook.
    expect(again.getState().review.scoring.expert).toBe('');
  });

  test('[W5] scores follow their applicants when rows are sorted', async () => {
    const { host, review } = await start();
    await enterBoth(review);
    host.reverse('申报表');
    await review.screen();
    expect(entered(review)).toEqual(BOTH);
  });

  test('[R2] a score taken back is gone, and an expert without scores too; another’s stay', async () => {
    const { review } = await start();
    await enterBoth(review);
    await review.score(keyOf(review, '甲公司'), 'novelty', undefined);
    await review.recuse(keyOf(review, '乙公司'), false);
    expect(entered(review)).toEqual(['张专家 甲公司 novelty=8 benefit=10.5']);
  });

  test('[B4] another sheet of the guideline has the expert and the rubric, but marks of its own', async () => {
    const host = new MemoryHost({
      name: '申报表.xlsx',
      sheets: [snapshotOf([...ROWS, ['丁公司', '赵六', 120]]), snapshotOf(ROWS, '第二批')],
      memory: undefined,
    });
    const review = await open(host);
    await review.setRubric(OWN);
    await review.setExpert('张专家');
    await review.score(keyOf(review, '甲公司'), 'whole', 88);
    await review.chooseSheet('第二批');
    await review.screen();
    expect(review.getState().review.scoring).toEqual({ rubric: OWN, expert: '张专家', marks: new Map() });
    await review.score(keyOf(review, '甲公司'), 'whole', 66);
    await review.chooseSheet('申报表');
    await review.screen();
    expect(entered(review)).toEqual(['张专家 甲公司 whole=88']);
  });

  test('[W6] undoing a write keeps what was scored since', async () => {
    const { host, review } = await start();
    await review.setExpert('张专家');
    await review.previewResults();
    await review.write();
    await review.score(keyOf(review, '甲公司'), 'novelty', 8);
    await review.undo();
    const again = await open(new MemoryHost(host.workbook));
    expect(entered(again)).toEqual(['张专家 甲公司 novelty=8']);
  });

  test('recusal keeps what was entered for when it is taken back', async () => {
    const { review } = await start();
    await enterBoth(review);
    await review.setExpert('张专家');
    await review.recuse(keyOf(review, '甲公司'), true);
    expect(entered(review)[0]).toBe('张专家 甲公司 novelty=8 benefit=10.5 recused');
    await review.recuse(keyOf(review, '甲公司'), false);
    expect(entered(review)[0]).toBe('张专家 甲公司 novelty=8 benefit=10.5');
  });

  test('an expert’s name is one name under any width or spacing', async () => {
    const { review } = await start();
    await review.setExpert(' Ｄｒ．　Li ');
    expect(review.getState().review.scoring.expert).toBe('Dr. Li');
  });

  test('a score out of range or without an expert is refused, with where, expected and found', async () => {
    const { review } = await start();
    await review.score(keyOf(review, '甲公司'), 'novelty', 8);
    expect(review.getState().trouble).toEqual({ code: 'review.noExpert' });
    await review.setExpert('张专家');
    await review.score(keyOf(review, '甲公司'), 'novelty', 10.5);
    const { trouble } = review.getState();
    expect(trouble && wordIssue(trouble, 'zh-CN')).toBe(
      '张专家对甲公司的评分未保存，请改填。“创新性”应在 0 至 10 之间，填的是 10.5。',
    );
    await review.score(keyOf(review, '甲公司'), 'novelty', Number.NaN);
    expect(review.getState().trouble).toMatchObject({ issue: { code: 'score.notANumber' } });
    expect(entered(review)).toEqual([]);
  });

  test('a rubric of one’s own replaces the guideline’s and is remembered; a wrong one is refused', async () => {
    const { host, review } = await start();
    await review.setExpert('张专家');
    expect(await review.setRubric({ dimensions: [] })).toEqual([{ code: 'rubric.noDimensions' }]);
    expect(await review.setRubric(OWN)).toEqual([]);
    await review.score(keyOf(review, '丙公司'), 'novelty', 8);
    await review.score(keyOf(review, '丙公司'), 'whole', 88);
    const again = await open(new MemoryHost(host.workbook));
    expect(again.getState().review.scoring.rubric).toEqual(OWN);
    expect(entered(again)).toEqual(['张专家 丙公司 whole=88']);
    await again.setRubric(undefined);
    expect(again.getState().review.scoring.rubric).toBeUndefined();
  });

  test('[R1][R2] the ranking has every expert as one column, and follows each score', async () => {
    const { review } = await start();
    await review.rank();
    await review.setExpert('张专家');
    await review.score(keyOf(review, '甲公司'), 'novelty', 8);
    expect(ranked(review)).toEqual(['丙公司 -', '乙公司 -', '甲公司 -']);
    await review.score(keyOf(review, '甲公司'), 'benefit', 10);
    await review.score(keyOf(review, '乙公司'), 'novelty', 9);
    await review.score(keyOf(review, '乙公司'), 'benefit', 20);
    await review.setExpert('李专家');
    await review.recuse(keyOf(review, '乙公司'), true);
    await review.score(keyOf(review, '丙公司'), 'benefit', 20);
    const { ranking } = review.getState();
    expect(ranking?.markSheet.experts).toEqual(['张专家', '李专家']);
    expect(ranked(review)).toEqual(['乙公司 92.5', '甲公司 72.5', '丙公司 -']);
    expect(ranking?.applicants.map(({ aggregate }) => [aggregate?.counted, aggregate?.recused])).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
    expect(ranking?.issues).toEqual([]);
  });

  test('scores that a changed rubric does not allow, or that have none, do not count and are named', async () => {
    const { review } = await start();
    await enterBoth(review);
    await review.rank();
    const [novelty, benefit] = guideline.programmes[0]?.rubric?.dimensions ?? [];
    if (novelty === undefined || benefit === undefined) throw new Error('The guideline brings two dimensions');
    await review.setRubric({ dimensions: [{ ...novelty, max: 5 }, benefit] });
    const issues = () => review.getState().ranking?.issues.map((issue) => worded(review, issue));
    expect(ranked(review).every((line) => line.endsWith('-'))).toBe(true);
    expect(issues()).toEqual([
      '张专家对甲公司的评分不合评分表，未计入：“创新性”应在 0 至 5 之间，填的是 8。',
      '李专家对甲公司的评分不合评分表，未计入：“创新性”应在 0 至 5 之间，填的是 6。',
    ]);
  });
});
