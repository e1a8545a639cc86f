import type { CellValue, WorkbookSnapshot } from '../../src/workbook/types';
import { snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { reviewOf } from './two-guidelines';

const HEADERS = ['单位名称', '项目负责人', '有效专利数', '专家评分'];
const NANJING: CellValue[][] = [
  [...HEADERS, '项目类别'],
  ['甲公司', '张三', 120, 90, '培育示例项目'],
  ['乙公司', '李四', 130, 95, '培育示例项目'],
  ['戊公司', '吴九', 130, 60, '提升示例项目'],
];
const SUZHOU: CellValue[][] = [HEADERS, ['丙公司', '张三', 110, 97], ['甲公司', '赵六', 20, 86]];
const NOTES: CellValue[][] = [
  ['会议', '时间'],
  ['初审', '三月'],
];

const workbook = (): WorkbookSnapshot => ({
  name: '申报.xlsx',
  sheets: [snapshotOf(NANJING, '南京'), snapshotOf(SUZHOU, '苏州'), snapshotOf(NOTES, '说明')],
  memory: undefined,
});

const GROWTH = { kind: 'one', id: 'growth' } as const;

const start = async () => {
  const host = new MemoryHost(workbook());
  return { host, review: await reviewOf(host) };
};

const joined = async () => {
  const both = await start();
  await both.review.joinSheet('苏州', GROWTH);
  await both.review.screen();
  return both;
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('sheets screened together', () => {
  test('offers the sheets that stand for applicants of the guideline, and asks for a programme where none is told', async () => {
    const { review } = await start();
    expect(review.getState().joinable).toEqual([{ name: '苏州', asks: true, proposed: undefined }]);
    await review.chooseSheet('苏州');
    expect(review.getState().joinable).toEqual([{ name: '南京', asks: false, proposed: { kind: 'column' } }]);
  });

  test('[X1] limits count over all of them; the list is the chosen sheet’s', async () => {
    const { review } = await joined();
    const { screening } = review.getState();
    expect(screening?.applicants.map(({ name, limits }) => [name, limits.length])).toEqual([
      ['甲公司', 1],
      ['乙公司', 0],
      ['戊公司', 0],
    ]);
    expect(screening?.violations[0]?.rows.map(({ sheet }) => sheet)).toEqual(['南京', '苏州']);
    await review.joinSheet('苏州', undefined);
    expect(review.getState().screening?.violations).toEqual([]);
  });

  test('all are ranked together, and columns and lists are written for all', async () => {
    const { host, review } = await joined();
    await review.rank();
    const order = () => review.getState().ranking?.applicants.map(({ applicant }) => applicant.name);
    expect(order()).toEqual(['丙公司', '乙公司', '甲公司', '甲公司', '戊公司']);
    await review.previewLists(['published', 'record']);
    expect(review.getState().preview?.plan.blocks.map(({ sheet }) => sheet)).toEqual(['南京', '苏州']);
    await review.write();
    const rowsOf = (name: string) => host.workbook.sheets.find((sheet) => sheet.name === name)?.rows;
    expect(rowsOf('苏州')?.[0]).toContain('入围结论');
    expect(JSON.stringify(rowsOf('公示名单'))).toContain('丙公司');
    expect(JSON.stringify(rowsOf('评审记录'))).toMatch(/"申报表","南京".*"申报表","苏州"/);
  });

  test('[R2] an expert who marks one sheet only is missing on no other', async () => {
    const { host, review } = await start();
    host.workbook = {
      ...host.workbook,
      sheets: [snapshotOf(NANJING, '南京'), snapshotOf([HEADERS.with(3, '王老师评分'), ...SUZHOU.slice(1)], '苏州')],
    };
    await review.joinSheet('苏州', GROWTH);
    await review.screen();
    await review.rank();
    const { ranking } = review.getState();
    expect(ranking?.markSheet.experts).toEqual(['专家评分', '王老师评分']);
    expect(ranking?.applicants.map(({ aggregate }) => [aggregate?.counted, aggregate?.missing])).toEqual(
      Array.from({ length: 5 }, () => [1, 0]),
    );
  });

  test('turning to another of them keeps the round, its results and its ranking', async () => {
    const { review } = await joined();
    await review.rank();
    const before = review.getState().ranking?.applicants.map(({ ranked }) => ranked);
    await review.chooseSheet('苏州');
    const { screening, ranking, review: own } = review.getState();
    const { programme, together } = own;
    expect([programme, [...together]]).toEqual([GROWTH, [['南京', { kind: 'column' }]]]);
    expect(screening?.applicants.map(({ name }) => name)).toEqual(['丙公司', '甲公司']);
    expect(ranking?.applicants.map(({ ranked }) => ranked)).toEqual(before);
  });

  test('[V4] a decision is made for the chosen sheet’s applicant and counts while another sheet is shown', async () => {
    const { review } = await joined();
    await review.chooseSheet('苏州');
    const key = review.getState().screening?.applicants[1]?.key ?? '';
    await review.override(key, 'stock', { verdict: 'met', reason: '已核证书' });
    await review.chooseSheet('南京');
    const overridden = () => [
      review.getState().screening?.applicants.filter((one) => one.overridden).length,
      review.getState().round[1]?.screening.applicants.filter((one) => one.overridden).length,
    ];
    expect(overridden()).toEqual([0, 1]);
    await review.screen();
    expect(overridden()).toEqual([0, 1]);
  });

  test('an edit in a sheet beside the chosen one counts at once', async () => {
    const { host, review } = await joined();
    host.type('苏州', 2, 1, '李四');
    await settled();
    expect(review.getState().screening?.applicants.map(({ limits }) => limits.length)).toEqual([1, 1, 0]);
  });

  test('[B4] the round is remembered in the workbook', async () => {
    const { host } = await joined();
    const again = await reviewOf(new MemoryHost(host.workbook));
    expect([...again.getState().review.together]).toEqual([['苏州', GROWTH]]);
    await again.screen();
    expect(again.getState().screening?.violations).toHaveLength(1);
    await again.chooseGuideline('brands-2023');
    expect(again.getState().review.together.size).toBe(0);
  });
});
