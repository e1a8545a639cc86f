import type { FactType } from '../../../src/guideline/types';
import type { CellValue } from '../../../src/workbook/types';
import { fact } from '../build-sheet';
import { comesTo, readColumn } from '../read-cells';

/*
 * Cells as people type them and what they read as: one table per kind. A number within bounds is `a…b`, `>a` and `<b`
 * where the figure itself is left out. What is not read is the code of its issue.
 */
describe('numbers as typed', () => {
  const read = (type: FactType, cell: CellValue, unit?: string, headerUnit?: string, header?: string): unknown =>
    comesTo(
      readColumn(fact('有效专利数', type, unit === undefined ? {} : { unit }), [cell], {
        ...(headerUnit === undefined ? {} : { unit: headerUnit }),
        ...(header === undefined ? {} : { header }),
      }),
    );

  test.each<[CellValue, string, unknown]>([
    ['1,000家以上', '家', '1000…Infinity'],
    ['不少于5件', '件', '5…Infinity'],
    ['至少5件', '件', '5…Infinity'],
    ['3～5年', '年', '3…5'],
    ['3年至5年', '年', '3…5'],
    ['3 - 5 年', '年', '3…5'],
    ['12-15', '件', '12…15'],
    ['12—15件', '件', '12…15'],
    ['≥5', '件', '5…Infinity'],
    ['>=5件', '件', '5…Infinity'],
    ['≤5', '件', '0…5'],
    ['5件以上', '件', '5…Infinity'],
    ['5件（含）以上', '件', '5…Infinity'],
    ['5件以上（含5件）', '件', '5…Infinity'],
    ['5件以上（不含5件）', '件', 'remark'],
    ['5件以下', '件', '0…5'],
    ['5件以内', '件', '0…5'],
    ['不超过5件', '件', '0…5'],
    ['不足3年', '年', '0…<3'],
    ['不满3年', '年', '0…<3'],
    ['超过3年', '年', '>3…Infinity'],
    ['小于3', '年', '0…<3'],
    ['＜3', '年', '0…<3'],
    ['超过10家', '家', '11…Infinity'],
    ['不足10家', '家', '0…9'],
    ['少于10家', '家', '0…9'],
    ['＞100', '件', '101…Infinity'],
    ['逾100家', '家', '101…Infinity'],
    ['100余家', '家', '100…Infinity'],
    ['50+', '家', '50…Infinity'],
    ['前10位', '位', '1…10'],
    ['15-12', '件', 'unreadable'],
    ['2019-2021', '年', 'unreadable'],
    ['近100家', '家', 'unreadable'],
    ['约120件', '件', 'unreadable'],
    ['100家左右', '家', 'unreadable'],
    ['3/5', '件', 'unreadable'],
  ])('[L7] %s counted in %s is %p', (cell, unit, expected) => {
    expect(read('count', cell, unit)).toBe(expected);
  });

  test.each<[CellValue, string, unknown]>([
    ['2000万元以上', '万元', '2000…Infinity'],
    ['1-1.5亿元', '万元', '10000…15000'],
    ['不足2000万元', '万元', '-Infinity…<2000'],
    ['¥300', '万元', 300],
    ['人民币300万元整', '万元', 300],
    ['叁佰万元整', '万元', 300],
    ['19万', '万元', 19],
    ['62,000元', '万元', [6.2, 'ownUnit']],
    ['$300', '万元', 'unreadable'],
    ['30万美元', '万元', 'unitConflict'],
    ['300（不含税）', '万元', 300],
    ['300（待审计）', '万元', 'remark'],
    ['１ ２３４．５', '万元', 1234.5],
  ])('[F2] %s as an amount is %p', (cell, unit, expected) => {
    expect(read('amount', cell, undefined, unit)).toEqual(expected);
  });

  test.each<[CellValue, unknown]>([
    ['80%以上', '0.8…Infinity'],
    ['3%-5%', '0.03…0.05'],
    ['3-5%', '0.03…0.05'],
    ['超过80%', '>0.8…Infinity'],
    ['¥3.5%', 'unreadable'],
    ['3.5％（2021年）', 0.035],
  ])('[F2] %s as a ratio is %p', (cell, expected) => {
    expect(read('ratio', cell)).toBe(expected);
  });

  test.each<[CellValue, string, unknown]>([
    ['三份', '份', 3],
    ['一式三份', '份', 3],
    ['一式3份', '份', 3],
    ['两项', '项', 2],
    ['十五件', '件', 15],
    ['一百二十件', '件', 120],
    ['一百二件', '件', 'unreadable'],
    ['三五件', '件', 'unreadable'],
    ['三百万字', '字', 3_000_000],
    ['第７位', '位', 7],
    ['第三', '位', 3],
    ['全省第三名', '位', 3],
    ['第三', '件', 'unreadable'],
    ['三十', '件', 'unreadable'],
  ])('[F14] %s counted in %s is %p', (cell, unit, expected) => {
    expect(read('count', cell, unit)).toBe(expected);
  });

  test.each<[CellValue, string, string | undefined, unknown]>([
    ['36个月', '年', undefined, 3],
    ['半年', '月', undefined, 6],
    ['2022.10-2023.9', '月', undefined, 12],
    ['2022年10月至2023年9月', '年', undefined, 1],
    ['2022.10.15—2023.10.14', '月', undefined, 12],
    ['两年半', '月', undefined, 30],
    ['1年6个月', '年', undefined, 1.5],
    [36, '年', '月', 3],
    ['2年', '月', '年', 24],
    ['3亩', '平方米', undefined, 2000],
    ['1200m²', '平方米', undefined, 1200],
    ['1.2公顷', '平方米', undefined, 12_000],
    ['2周', '天', undefined, 14],
    ['10万', '字', '万字', 100_000],
    [9.8, '字', '万字', 98_000],
    ['100,500字', '字', '万字', [100_500, 'ownUnit']],
    ['10次/年', '次', undefined, 10],
    ['1年', '天', undefined, 'unitConflict'],
    ['10个工作日', '天', undefined, 'unitConflict'],
    ['500人次', '人', undefined, 'unitConflict'],
    ['500人', '人次', undefined, 'unitConflict'],
    [500, '人', '人次', 'unitConflict'],
    ['3亩', '件', undefined, 'unitConflict'],
    ['2021年', '年', undefined, 'unreadable'],
    [2021, '年', undefined, 'unreadable'],
  ])('[F2] %p told in %s, header unit %p, is %p', (cell, unit, header, expected) => {
    expect(read('count', cell, unit, header)).toEqual(expected);
  });

  test.each<[CellValue, string, string, unknown]>([
    ['6件（含发明专利2件）', '件', '有效专利', 6],
    ['6件（含发明专利2件）', '件', '发明专利', 'remark'],
    ['6件，其中发明专利2件', '件', '有效专利', 6],
    ['35\n（含发明专利12件）', '件', '有效专利', 35],
    ['12期（每月1期）', '期', '期数', 12],
    ['3年（36个月）', '年', '期限', 3],
    ['3年（24个月）', '年', '期限', 'remark'],
    ['5件（8件）', '件', '有效专利', 'remark'],
    ['6件（含发明专利8件）', '件', '有效专利', 'remark'],
    ['8名（其中专职4名，兼职4名）', '人', '有相关经验的专职人员', 'remark'],
    ['8名（其中专职4名，兼职4名）', '人', '人员', 8],
    ['0（兼职2人）', '人', '专职人员', 0],
    ['5件（2件已失效）', '件', '有效专利', 'remark'],
    ['5件（实际3件）', '件', '有效专利', 'remark'],
    ['120（预计）', '件', '有效专利', 'remark'],
    ['12（见附件）', '件', '有效专利', 12],
    ['12（无锡市）', '件', '有效专利', 12],
    ['5(件)', '件', '有效专利', 5],
    ['5（件', '件', '有效专利', 'unreadable'],
    ['5件）', '件', '有效专利', 'unreadable'],
    ['（5）', '件', '有效专利', 'unreadable'],
  ])('[F17] %j in %s under %s is %p', (cell, unit, header, expected) => {
    expect(read('count', cell, unit, undefined, header)).toBe(expected);
  });

  test.each<[CellValue, unknown]>([
    ['1 234', 1234],
    ['12 345 678', 12_345_678],
    ['1 23', 'unreadable'],
    ['12\n34', 'unreadable'],
    ['1\t234', 'unreadable'],
    ['1\n234', 'unreadable'],
    ['3. 5', 'unreadable'],
    ['12 件', 12],
    ['5件\n3件', 'unreadable'],
    ['10²', 'unreadable'],
    ['①', 'unreadable'],
    ['５⑥', 'unreadable'],
    ['½', 'unreadable'],
    ['5十', 'unreadable'],
    ['(120', 'unreadable'],
    ['120）', 'unreadable'],
    ['1e5', 'unreadable'],
    ['1.2E+05', 'unreadable'],
    ['¥5', 'unreadable'],
    ['￥5件', 'unreadable'],
    ['999999999999999999', 'unreadable'],
    [1e21, 'lostDigits'],
  ])('[F16] %j in a count column is %p', (cell, expected) => {
    expect(read('count', cell)).toBe(expected);
  });

  test('[F2] a cell in its own unit that stands out by a thousand times is remarked on, others are not', () => {
    const table = readColumn(fact('财税贡献', 'amount'), [15, 6, '62,000元', '2000元', '1.2亿元', '30万元'], {
      unit: '万元',
    });
    expect([0, 1, 2, 3, 4, 5].map((row) => comesTo(table, row))).toEqual([15, 6, 6.2, 0.2, 12_000, 30]);
    const apart = readColumn(fact('利税', 'amount'), [2000, '2000元', 3000], { unit: '万元' });
    expect(comesTo(apart, 1)).toEqual([0.2, 'ownUnit']);
  });
});
