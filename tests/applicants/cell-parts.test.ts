import type { FactType } from '../../src/guideline/types';
import type { CellValue } from '../../src/workbook/types';
import { fact } from './build-sheet';
import { comesTo, readColumn } from './read-cells';

const read = (name: string, type: FactType, header: string, cell: CellValue, unit?: string): unknown =>
  comesTo(readColumn(fact(name, type, unit === undefined ? {} : { unit }), [cell], { header }));

describe('[B7] cells in as many parts as their header', () => {
  test.each<[string, string, CellValue, unknown]>([
    ['导航团队人数', '机构团队（总数/代理师/副高）', '12/5/3', 12],
    ['持专利代理师资格人数', '机构团队（总数/代理师/副高）', '12/5/3', 5],
    ['行业副高以上职称人数', '机构团队（总数/代理师/副高）', '12人、5人、3人', 3],
    ['发明专利数', '发明专利/实用新型', '6/20', 6],
    ['实用新型数', '发明专利、实用新型', '6；20', 20],
    // No more parts than the header names, and no fewer.
    ['持专利代理师资格人数', '机构团队（总数/代理师/副高）', '12/5', 'unreadable'],
    ['持专利代理师资格人数', '机构团队（总数/代理师/副高）', '/', 'blank'],
    // A comma that groups thousands parts nothing.
    ['发明专利数', '发明专利/实用新型', '1,200', 1200],
  ])('%s under %s: %s', (name, header, cell, expected) => {
    expect(read(name, 'count', header, cell, '人')).toEqual(expected);
  });

  test.each<[string, FactType, string, CellValue, unknown]>([
    ['注册地', 'place', '注册地及注册时间', '天津市南开区，1998年', '天津市/南开区'],
    ['注册日期', 'date', '注册地及注册时间', '天津市南开区，1998年5月1日', '1998-05-01'],
    ['注册日期', 'date', '登记地/登记时间', '天津市南开区/2014年5月', '2014-05-01…2014-05-31'],
    ['注册日期', 'date', '登记地/登记时间', '天津市南开区 2018-09-02', '2018-09-02'],
    // A date's own strokes are not those between place and date.
    ['注册日期', 'date', '登记地/登记时间', '2015/4/8', '2015-04-08'],
  ])('%s (%s) under %s: %s', (name, type, header, cell, expected) => {
    expect(read(name, type, header, cell)).toEqual(expected);
  });
});

describe('[B7] a figure of which another is a part', () => {
  test.each<[string, string, CellValue, unknown]>([
    ['知识产权管理人员数', '知产管理人员（其中专职转化）', '9人（专职4人）', 9],
    ['专职专利转化人员数', '知产管理人员（其中专职转化）', '9人（专职4人）', 4],
    ['专职专利转化人员数', '知产管理人员（其中专职转化）', '6（3）', 3],
    ['专职专利转化人员数', '知产管理人员（其中专职转化）', '5人，专职2人', 2],
    ['导航团队人数', '团队规模（其中持代理师证）', '12人（5人）', 12],
    ['持专利代理师资格人数', '团队规模（其中持代理师证）', '12人（5人）', 5],
  ])('%s under %s: %s', (name, header, cell, expected) => {
    expect(read(name, 'count', header, cell, '人')).toEqual(expected);
  });

  test('a lone figure is the whole, and no answer to how many are of the part', () => {
    expect(read('知识产权管理人员数', 'count', '知产管理人员（其中专职）', 9, '人')).toBe(9);
    expect(read('专职人员数', 'count', '知产管理人员（其中专职）', 9, '人')).toBe('unreadable');
    expect(read('专职人员数', 'count', '知产管理人员（专职）', 9, '人')).toBe(9);
  });

  test('a figure of something else is not taken for the part, nor one that is still to come', () => {
    expect(read('专职专利转化人员数', 'count', '知产管理人员（其中专职转化）', '9人（兼职4人）', '人')).toBe(
      'unreadable',
    );
    expect(read('专职专利转化人员数', 'count', '知产管理人员（其中专职转化）', '9人（拟招专职4人）', '人')).not.toBe(4);
  });

  test('kinds of people that are added up in the cell are all of them', () => {
    expect(read('知识产权管理人员数', 'count', '知产人员（专职+兼职）', '2+3', '人')).toBe(5);
    expect(read('专职人员数', 'count', '知产人员（专职+兼职）', '2+3', '人')).toBe(2);
    expect(read('知识产权管理人员数', 'count', '知产人员（专职+兼职）', '2+3+1', '人')).toBe('unreadable');
  });

  test('two figures that nothing names stay a cell to look at', () => {
    expect(read('有效专利数', 'count', '有效专利数（截至年底）', '6（12）', '件')).not.toBe(6);
  });
});
