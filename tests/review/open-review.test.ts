import { openReview } from '../../src/review/open-review';
import type { Review } from '../../src/review/types';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { libraryOf } from './library-of';
import { openScreened } from './open-screened';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: level, kind: judgement, clause: 一（2）, title: 研发水平国际领先 }
`,
  `limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
`,
);
const HEADERS = ['单位名称', '项目负责人', '有效专利数'];
const ROWS: CellValue[][] = [
  ['甲公司', '张三', 120],
  ['乙公司', '李四', 80],
  ['丙公司', '王五', null],
];

const workbook = (rows = ROWS): WorkbookSnapshot => ({
  name: '申报表.xlsx',
  sheets: [snapshotOf([HEADERS, ...rows])],
  memory: undefined,
});

const start = async (host = new MemoryHost(workbook())) => {
  let clock = 0;
  const review = openReview({
    host,
    library: libraryOf(guideline),
    language: 'zh-CN',
    today: '2022-02-01',
    pause: () => Promise.resolve(),
    now: () => (clock += 1),
  });
  await review.open();
  return { host, review };
};

const screened = async () => {
  const both = await start();
  await both.review.chooseGuideline(guideline.id);
  await both.review.screen();
  return both;
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const conclusions = (review: Review) =>
  review.getState().screening?.applicants.map(({ name, conclusion }) => `${name} ${conclusion}`);
const keyOf = (review: Review, name: string) =>
  review.getState().screening?.applicants.find((one) => one.name === name)?.key ?? '';

describe('openReview', () => {
  test('reads the workbook, takes the fullest sheet and screens it when asked to', async () => {
    const { review } = await screened();
    expect(review.getState().sheet).toBe('申报表');
    expect(conclusions(review)).toEqual(['甲公司 pending', '乙公司 unqualified', '丙公司 incomplete']);
    expect(review.getState().activity).toEqual({ kind: 'idle' });
  });

  test('[V6] a person’s yes settles a judgement, and it is remembered in the workbook', async () => {
    const { review, host } = await screened();
    await review.answer(keyOf(review, '甲公司'), 'level', { answer: 'yes' });
    expect(conclusions(review)?.[0]).toBe('甲公司 qualified');
    const again = await start(new MemoryHost(host.workbook));
    await again.review.screen();
    expect(conclusions(again.review)?.[0]).toBe('甲公司 qualified');
  });

  test('[V4] an override keeps its reason and its date', async () => {
    const { review } = await screened();
    await review.override(keyOf(review, '乙公司'), 'patents', { verdict: 'met', reason: '补充证书已核' });
    const finding = review.getState().screening?.applicants[1]?.findings[0];
    expect(finding).toMatchObject({ verdict: 'met', override: { reason: '补充证书已核', on: '2022-02-01' } });
  });

  test('an edit in the sheet judges the edited row again, the others keep their results', async () => {
    const { review, host } = await screened();
    const before = review.getState().screening?.applicants[0];
    host.type('申报表', 2, 2, 100);
    await settled();
    expect(conclusions(review)?.[1]).toBe('乙公司 pending');
    expect(review.getState().screening?.applicants[0]).toBe(before);
    expect(review.getState().screening?.counts).toEqual({
      unqualified: 0,
      incomplete: 1,
      partial: 0,
      pending: 2,
      qualified: 0,
    });
  });

  test('[X1] an edit that brings two rows into a limit flags both', async () => {
    const { review, host } = await screened();
    host.type('申报表', 2, 1, '张 三');
    await settled();
    expect(review.getState().screening?.applicants.map(({ limits }) => limits.length)).toEqual([1, 1, 0]);
  });

  test('[X1] an edit of what a limit’s own condition reads judges the limit again', async () => {
    const ofWinners = guidelineOf(
      `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`,
      `limits:
  - { id: winners, kind: atMost, clause: 二, title: 获奖负责人限一项, per: [项目负责人], count: 1, when: 三年内获奖 }
`,
    );
    const host = new MemoryHost({
      name: '申报表.xlsx',
      memory: undefined,
      sheets: [
        snapshotOf([
          ['单位名称', '项目负责人', '有效专利数', '三年内获奖'],
          ['甲公司', '张三', 120, '是'],
          ['乙公司', '张三', 130, '否'],
        ]),
      ],
    });
    const review = await openScreened(host, ofWinners);
    const limits = () => review.getState().screening?.applicants.map((applicant) => applicant.limits.length);
    expect(limits()).toEqual([0, 0]);
    host.type('申报表', 2, 3, '是');
    await settled();
    expect(limits()).toEqual([1, 1]);
  });

  test('[W5] answers follow the applicant when the sheet is sorted', async () => {
    const { review, host } = await screened();
    await review.answer(keyOf(review, '甲公司'), 'level', { answer: 'yes' });
    host.reverse('申报表');
    await settled();
    expect(conclusions(review)).toEqual(['丙公司 incomplete', '乙公司 unqualified', '甲公司 qualified']);
  });

  test('selecting a row selects its applicant', async () => {
    const { review, host } = await screened();
    host.tell({ kind: 'selected', sheet: '申报表', row: 3, column: 0 });
    await settled();
    expect(review.getState().selected).toBe(keyOf(review, '丙公司'));
  });

  test('[W6] a write is previewed with its counts, and one step takes it back', async () => {
    const { review, host } = await screened();
    const untouched = host.workbook.sheets;
    await review.previewResults();
    expect(review.getState().preview?.freshColumns).toContain('资格结论');
    expect(host.applied).toHaveLength(0);
    await review.write();
    expect(host.workbook.sheets[0]?.rows[0]).toContain('资格结论');
    await review.undo();
    expect(host.workbook.sheets).toEqual(untouched);
    expect(review.getState().lastWrite).toBeUndefined();
  });

  test('[W1] a result that a person changed is kept and listed on the next run', async () => {
    const { review, host } = await screened();
    await review.previewResults();
    await review.write();
    const column = host.workbook.sheets[0]?.rows[0]?.indexOf('资格结论') ?? -1;
    host.type('申报表', 2, column, '合格（局长批示）');
    await settled();
    await review.previewResults();
    expect(review.getState().preview?.kept.map(({ shown }) => shown)).toEqual(['合格（局长批示）']);
    await review.write();
    expect(host.workbook.sheets[0]?.rows[2]?.[column]).toBe('合格（局长批示）');
  });

  test('trouble of the host is shown and nothing is written', async () => {
    const { review, host } = await screened();
    await review.previewResults();
    host.fault = { code: 'host.protectedSheet', sheet: '申报表' };
    await review.write();
    expect(review.getState().trouble).toEqual({ code: 'host.protectedSheet', sheet: '申报表' });
    expect(host.applied).toHaveLength(0);
    expect(review.getState().preview).toBeDefined();
  });

  test('[B4] a binding that a person fixed is remembered', async () => {
    const host = new MemoryHost({
      ...workbook(),
      sheets: [snapshotOf([['单位名称', '项目负责人', '备查'], ...ROWS])],
    });
    const { review } = await start(host);
    await review.chooseGuideline(guideline.id);
    expect(review.getState().binding?.unboundFacts).toContain('有效专利数');
    await review.fixBinding('备查', [{ target: '有效专利数' }]);
    expect(review.getState().binding?.unboundFacts).not.toContain('有效专利数');
    const again = await start(new MemoryHost(host.workbook));
    expect(again.review.getState().binding?.unboundFacts).not.toContain('有效专利数');
  });

  test('memory that cannot be read is told, and the review goes on without it', async () => {
    const { review } = await start(new MemoryHost({ ...workbook(), memory: '{' }));
    expect(review.getState().trouble).toEqual({ code: 'review.memoryUnreadable' });
    await review.chooseGuideline(guideline.id);
    await review.screen();
    expect(conclusions(review)).toHaveLength(3);
  });
});
