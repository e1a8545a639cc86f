import type { CellValue, WorkbookSnapshot } from '../../src/workbook/types';
import { snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { reviewOf } from './two-guidelines';

const HEADERS = ['单位名称', '项目负责人', '项目类别', '有效专利数'];
const PATENT_ROWS: CellValue[][] = [
  HEADERS,
  ['甲公司', '张三', '培育示例项目', 60],
  ['乙公司', '李四', '提升示例项目', 60],
  ['丙公司', '王五', '提升示例项目', 10],
];
const BRAND_ROWS: CellValue[][] = [HEADERS, ['甲公司', '张三', '商标示例项目', 0]];

const workbook = (): WorkbookSnapshot => ({
  name: '申报.xlsx',
  sheets: [snapshotOf(PATENT_ROWS, '专利'), snapshotOf(BRAND_ROWS, '商标')],
  memory: undefined,
});

const start = async (host = new MemoryHost(workbook())) => ({ host, review: await reviewOf(host) });

describe('turning from sheet to sheet', () => {
  test('[B4] a sheet of another guideline gets that guideline, and turning back restores every choice', async () => {
    const { review } = await start();
    await review.setReading('half', '减半');
    await review.setAsOf('2022-03-01');
    await review.checkElsewhere(undefined, { reason: '现场核验' });
    await review.fixBinding('有效专利数', []);
    const choices = () => {
      const { guideline, binding, review: own } = review.getState();
      const { asOf, readings, elsewhere } = own;
      return [guideline?.id, asOf, [...readings], elsewhere.rest?.reason, binding?.unboundFacts.includes('有效专利数')];
    };
    const chosen = choices();
    expect(chosen).toEqual(['patents-2022', '2022-03-01', [['half', '减半']], '现场核验', true]);

    await review.chooseSheet('商标');
    expect(choices()).toEqual(['brands-2023', undefined, [], undefined, false]);

    await review.chooseSheet('专利');
    expect(choices()).toEqual(chosen);
  });

  test('[B4] a workbook opened again has the choices of every sheet', async () => {
    const { host, review } = await start();
    await review.setReading('half', '减半');
    await review.chooseSheet('商标');
    const again = await reviewOf(new MemoryHost(host.workbook));
    expect([again.getState().sheet, again.getState().guideline?.id]).toEqual(['商标', 'brands-2023']);
    await again.chooseSheet('专利');
    expect([...again.getState().review.readings]).toEqual([['half', '减半']]);
  });

  test('[V4] an override of one sheet’s applicant is not the other sheet’s, though their keys are equal', async () => {
    const { review } = await start();
    await review.chooseProgramme({ kind: 'one', id: 'growth' });
    await review.screen();
    const key = review.getState().screening?.applicants[0]?.key ?? '';
    await review.override(key, 'stock', { verdict: 'met', reason: '已核证书' });
    await review.chooseSheet('商标');
    await review.screen();
    const [brand] = review.getState().screening?.applicants ?? [];
    expect([brand?.key, brand?.overridden, brand?.conclusion]).toEqual([key, false, 'unqualified']);
    await review.override(key, 'brand-stock', { verdict: 'met', reason: '补充材料' });
    await review.chooseSheet('专利');
    await review.screen();
    expect(review.getState().screening?.applicants[0]?.findings.map(({ override }) => override?.reason)).toEqual([
      '已核证书',
    ]);
  });

  test.each(['while it is open', 'while it is closed'])('[B4] a sheet renamed %s keeps its decisions', async (when) => {
    const { host, review } = await start();
    await review.screen();
    const key = review.getState().screening?.applicants[0]?.key ?? '';
    await review.override(key, 'stock', { verdict: 'met', reason: '已核证书' });
    const [first, ...others] = host.workbook.sheets;
    if (first === undefined) throw new Error('The workbook has sheets');
    const renamed = { ...host.workbook, sheets: [{ ...first, name: '专利（终稿）' }, ...others] };
    host.workbook = renamed;
    const same = when === 'while it is open' ? review : await reviewOf(new MemoryHost(renamed));
    await same.screen();
    expect(same.getState().sheet).toBe('专利（终稿）');
    expect(same.getState().screening?.applicants.map(({ overridden }) => overridden)).toEqual([true, false, false]);
  });

  test('[B4] a sheet that is gone lends its decisions to no sheet that stood beside it', async () => {
    const { host, review } = await start();
    await review.chooseProgramme({ kind: 'one', id: 'growth' });
    await review.screen();
    const key = review.getState().screening?.applicants[0]?.key ?? '';
    await review.override(key, 'stock', { verdict: 'met', reason: '已核证书' });
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.slice(1) };
    await review.screen();
    await review.chooseSheet('商标');
    await review.screen();
    expect(review.getState().screening?.applicants.map(({ overridden }) => overridden)).toEqual([false]);
  });

  test('[B4] a guideline that is not at hand stays remembered', async () => {
    const { host, review } = await start();
    await review.chooseSheet('商标');
    const memory = host.workbook.memory?.replaceAll('"patents-2022"', '"own-2022"');
    const foreign = new MemoryHost({ ...host.workbook, memory });
    const again = await reviewOf(foreign);
    await again.chooseSheet('专利');
    expect(again.getState().guideline).toBeUndefined();
    await again.chooseSheet('商标');
    expect(foreign.workbook.memory).toContain('"own-2022"');
  });
});
