import { collectOffices } from '../../src/review/collect-offices';
import type { CellValue } from '../../src/workbook/types';
import { HEADERS, guideline, openMaster, screenMaster, sheetOf } from './handed-out';

const copyOf = (file: string, rows: readonly (readonly CellValue[])[]) => ({
  file,
  snapshot: { name: file, sheets: [{ ...sheetOf([], '推荐表'), rows }], memory: undefined },
});

const SUZHOU = copyOf('苏州.xlsx', [
  ['苏州市推荐项目表'],
  ['有效专利数（件）', '项目名称', '单位名称', '项目负责人', '推荐单位', '备注', '申请资助金额（元）'],
  [150, '新项目', '苏州新公司', '赵一', '苏州市', '优先', 800000],
  [120, '末项目', '末公司', '孙三', '苏州市', '', 600000],
  [110, '项目0', '第0公司', '负责人0', '苏州市', ''],
]);
const WUXI = copyOf('无锡.xlsx', [
  ['单位名称', '项目负责人', '项目名称', '推荐单位', '有效专利数'],
  ['苏州新公司', '赵一', '新项目', '无锡市', 151],
  ['无锡新公司', '钱二', '另项目', '无锡市', 160],
]);

describe('collectOffices', () => {
  const master = openMaster(2);
  const join = (copies: readonly (typeof SUZHOU)[]) =>
    collectOffices({ sheets: screenMaster(master), guideline, accept: 'certain', copies });

  test('[C7] columns go by what they mean, rows that are there stay, doubled and homeless ones are told', () => {
    const { appended, cells, findings } = join([WUXI, SUZHOU]);
    expect(appended).toEqual([
      { file: '无锡.xlsx', count: 2 },
      { file: '苏州.xlsx', count: 1 },
    ]);
    const row = (at: number) =>
      HEADERS.map((_, column) => cells.find(({ cell }) => cell.row === at && cell.column === column)?.value ?? null);
    expect([row(3), row(4), row(5), row(6)]).toEqual([
      ['苏州新公司', '赵一', '新项目', '无锡市', 151, null, null],
      ['无锡新公司', '钱二', '另项目', '无锡市', 160, null, null],
      ['末公司', '孙三', '末项目', '苏州市', 120, null, '600000元'],
      HEADERS.map(() => null),
    ]);
    expect(findings).toContainEqual({ code: 'office.column', file: '苏州.xlsx', sheet: '推荐表', header: '备注' });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'office.twice', applicant: '苏州新公司', other: '无锡.xlsx' }),
    );
    expect(findings).toHaveLength(2);
  });

  test('[C3] any order of sheets gives the same', () => {
    expect(join([SUZHOU, WUXI])).toEqual(join([WUXI, SUZHOU]));
  });

  test('a workbook without applicants is told', () => {
    const { cells, findings } = join([copyOf('空.xlsx', [['通知'], ['请于月底前报送']])]);
    expect([cells, findings]).toEqual([[], [{ code: 'office.noSheet', file: '空.xlsx' }]]);
  });
});
