import { proposeGuideline } from '../../src/review/propose-guideline';
import type { GuidelineEntry } from '../../src/review/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openPlain } from './open-screened';

const guidelines: readonly GuidelineEntry[] = [
  {
    id: 'a-2022',
    title: '甲省 2022 年项目',
    year: 2022,
    programmes: [
      { id: 'new', name: '高价值专利培育计划项目（新建）', aliases: ['高价值专利（新建）'] },
      { id: 'upgrade', name: '高价值专利培育计划项目（升级）', aliases: [] },
    ],
  },
  {
    id: 'b-2023',
    title: '乙市 2023 年项目',
    year: 2023,
    programmes: [{ id: 'gi', name: '地理标志产品保护', aliases: [] }],
  },
];
const propose = (...rows: (string | null)[][]) => proposeGuideline(snapshotOf(rows), guidelines);

describe('proposeGuideline', () => {
  test('follows the programme cells of the rows, by name or alias', () => {
    expect(propose(['单位', '项目类别'], ['甲', '高价值专利(新建)'], ['乙', '地理标志'])).toEqual({
      guideline: 'a-2022',
      programme: { kind: 'column' },
    });
  });

  test('else follows the title', () => {
    expect(propose(['2022年度甲省高价值专利培育计划项目（升级）申报汇总表'], ['单位'], ['甲'])).toEqual({
      guideline: 'a-2022',
      programme: { kind: 'one', id: 'upgrade' },
    });
  });

  test('a project’s own name in the table is no title', () => {
    expect(propose(['单位', '项目名称', '负责人'], ['甲', '甲公司地理标志产品保护项目', '张三'])).toBeUndefined();
  });

  test('proposes nothing where the sheet names none', () => {
    expect(propose(['申报汇总表'], ['单位'], ['甲'])).toBeUndefined();
  });

  test('a cell that is a programme’s name by chance names none', () => {
    expect(
      propose(
        ['单位', '产品', '产地'],
        ['甲', '苹果', '静宁'],
        ['乙', '地理标志产品保护', '—'],
        ['丙', '枸杞', '靖远'],
        ['丁', '百合', '七里河'],
      ),
    ).toBeUndefined();
  });
});

describe('a sheet that names no guideline', () => {
  const patents = guidelineOf(`  - id: p
    name: 专利项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`);
  const open = async (headers: readonly string[]) => {
    const sheet = snapshotOf([headers, ...['甲公司', '乙公司', '丙公司'].map((name, at) => [name, '张三', 100 + at])]);
    return openPlain(new MemoryHost({ name: '申报表.xlsx', sheets: [sheet], memory: undefined }), patents);
  };

  test('[B12] gets the one that its columns speak for', async () => {
    const review = await open(['单位名称', '项目负责人', '有效专利数']);
    expect(review.getState().review.guideline).toBe(patents.id);
    expect(review.getState().match).toMatchObject({ columns: { bound: 3, all: 3 }, poor: false });
  });

  test('[B12] gets none where all go poorly with it; one chosen all the same is said to', async () => {
    const review = await open(['班组', '姓名', '实发工资']);
    expect(review.getState().review.guideline).toBeUndefined();
    await review.chooseGuideline(patents.id);
    expect(review.getState().match).toMatchObject({ guideline: patents.id, poor: true });
  });
});
