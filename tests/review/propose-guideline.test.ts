import { proposeGuideline } from '../../src/review/propose-guideline';
import type { GuidelineEntry } from '../../src/review/types';
import { snapshotOf } from '../screening/small-guideline';

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
});
