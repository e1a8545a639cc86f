import { bindSheet } from '../../src/applicants/bind-sheet';
import { matchGuideline, rankGuidelines } from '../../src/applicants/rank-guidelines';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { runSteps } from '../../src/logic/steps';
import type { Guideline } from '../../src/guideline/types';
import type { SheetSnapshot } from '../../src/workbook/types';
import { sheetOf } from './build-sheet';

const guidelineOf = (id: string, title: string, facts: readonly string[], programmes: readonly string[]): Guideline => {
  const criteria = facts.map(
    (name, at) => `      - { id: c${at}, kind: condition, clause: 一${at}, title: ${name}, require: ${name} }`,
  );
  const { guideline, issues } = loadGuideline(
    [
      {
        path: 'guideline.yaml',
        text: [
          `id: ${id}`,
          `title: ${title}`,
          'authority: 示例局',
          'year: 2022',
          'referenceYear: 2021',
          'checkDate: 2022-01-30',
          'facts:',
          '  - { name: 单位名称, type: text, role: organisation }',
          '  - { name: 项目类别, type: text, role: programme }',
          ...facts.map((name) => `  - { name: ${name}, type: yesNo }`),
          'programmes:',
          ...programmes.flatMap((name, at) => [
            `  - id: p${at}`,
            `    name: ${name}`,
            `    clause: 附件${at}`,
            '    criteria:',
            ...criteria,
          ]),
        ].join('\n'),
      },
    ],
    undefined,
  );
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  return guideline;
};

const brand = guidelineOf(
  'brand',
  '商标品牌指南',
  ['拥有驰名商标', '开展海外维权'],
  ['商标品牌培育项目', '地理标志培育项目'],
);
const patent = guidelineOf('patent', '专利指南', ['设有导航团队', '建立专利数据库'], ['产业专利导航项目']);
const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];

const rank = (sheet: SheetSnapshot, guidelines: readonly Guideline[]) =>
  runSteps(rankGuidelines(sheet, guidelines, []));

describe('rankGuidelines', () => {
  test('[B12] by columns bound, certain or likely', () => {
    const sheet = sheetOf([
      ['单位名称', '导航团队', '专利数据库', '备注'],
      ...names.map((name) => [name, '有', '有', null]),
    ]);
    const [first, second] = rank(sheet, [brand, patent]);
    expect(first).toMatchObject({ guideline: 'patent', programme: 'p0', columns: { bound: 3, all: 4 }, poor: false });
    expect(second).toMatchObject({ guideline: 'brand', poor: true });
  });

  test('[B12] of programmes that ask the same, the one that the title names', () => {
    const sheet = sheetOf([
      ['2022年江南市地理标志培育项目申报汇总表', null, null],
      ['单位名称', '驰名商标', '备注'],
      ...names.map((name) => [name, '有', null]),
    ]);
    const [first] = rank(sheet, [patent, brand]);
    expect(first).toMatchObject({ guideline: 'brand', programme: 'p1', poor: false });
  });

  test('[B12] the rows tell their programmes themselves where a column does', () => {
    const sheet = sheetOf([
      ['单位名称', '申报类别', '驰名商标'],
      ...names.map((name, at) => [name, at === 0 ? '商标品牌培育项目' : '地理标志培育项目', '有']),
    ]);
    const ranked = rank(sheet, [patent, brand]);
    expect(ranked[0]).toMatchObject({ guideline: 'brand', programme: 'column' });
  });

  test('[B12] a sheet for something else goes poorly with all', () => {
    const payroll = sheetOf([
      ['工号', '姓名', '实发合计'],
      ['A1', '张三', 6000],
    ]);
    expect(rank(payroll, [brand, patent]).every(({ poor }) => poor)).toBe(true);
    expect(rank(sheetOf([]), [brand])).toEqual([]);
  });

  test('[B12] how a chosen guideline goes with a sheet is told as in the ranking', () => {
    const sheet = sheetOf([
      ['单位名称', '导航团队', '专利数据库', '备注'],
      ...names.map((name) => [name, '有', '有', null]),
    ]);
    const match = (guideline: Guideline) => {
      const { facts } = guideline.programmes[0] ?? { facts: [] };
      return matchGuideline(sheet, guideline, 'p0', bindSheet(sheet, facts, new Map(), [], { accept: 'likely' }));
    };
    expect(match(patent)).toMatchObject({ columns: { bound: 3, all: 4 }, poor: false });
    expect(match(brand)).toMatchObject({ columns: { bound: 1, all: 4 }, poor: true });
  });
});
