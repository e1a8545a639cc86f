import type { FactType } from '../../../src/guideline/types';
import type { CellValue } from '../../../src/workbook/types';
import { fact } from '../build-sheet';
import { comesTo, readColumn } from '../read-cells';

const CHECKED = Date.UTC(2022, 8, 18) / 86_400_000;

const read = (name: string, cell: CellValue, type: FactType = 'date', header = name): unknown =>
  comesTo(
    readColumn(fact(name, type), [cell], {
      header,
      options: {
        years: [2022, 2021],
        asOf: CHECKED,
        region: '天津市',
        roundDates: new Set(['申报日期', '完成推荐日期']),
      },
    }),
  );

describe('dates as typed', () => {
  test.each<[CellValue, unknown]>([
    ['2023-05-31 17:30', '2023-05-31 17:30'],
    ['2023/5/31 17:00', '2023-05-31 17:00'],
    ['2023年5月31日17：30', '2023-05-31 17:30'],
    ['2023年5月31日 上午9:30', '2023-05-31 09:30'],
    ['2023.5.31 下午4:00', '2023-05-31 16:00'],
    ['2023年5月31日下午5点半', '2023-05-31 17:30'],
    ['2023年5月31日17时', '2023-05-31 17:00'],
    ['2023-05-31T17:30:20', '2023-05-31 17:31'],
    ['2023-05-31 00:00:00', '2023-05-31'],
    ['２０２３．５．３１', '2023-05-31'],
    [{ date: 45_077 + 17.5 / 24 }, '2023-05-31 17:30'],
    [{ date: 45_077 }, '2023-05-31'],
    [45_077, '2023-05-31'],
    ['2023年5月', '2023-05-01…2023-05-31'],
    ['2023', '2023-01-01…2023-12-31'],
    ['2023-05-31（已延期）', '2023-05-31'],
    ['2023-05-31（预计）', 'remark'],
    ['2023-05-31（待定）', 'remark'],
    ['2023-05-3\n1', 'unreadable'],
    ['20 23-05-31', 'unreadable'],
    ['2023-05-31 25:00', 'unreadable'],
    ['2023-05-31 25:61', 'unreadable'],
    ['2023年5月31日17时61分', 'unreadable'],
    ['20211', 'unreadable'],
    [20_211, 'unreadable'],
    ['20230531', '2023-05-31'],
    ['南开区，1998年', '1998-01-01…1998-12-31'],
    ['东丽区 2016.3', '2016-03-01…2016-03-31'],
    ['石家庄/2013年', '2013-01-01…2013-12-31'],
    ['预计，2023年', 'unreadable'],
    ['已注销2023年', 'unreadable'],
  ])('[F3][F19] %j is %p', (cell, expected) => {
    expect(read('注册日期', cell)).toBe(expected);
  });

  test.each<[CellValue, unknown]>([
    ['9月8日', ['2022-09-08', 'assumedYear']],
    ['9.11', ['2022-09-11', 'assumedYear']],
    ['9月18日17:20', ['2022-09-18 17:20', 'assumedYear']],
    ['9月19日上午9:30', ['2022-09-19 09:30', 'assumedYear']],
    ['12月30日', ['2022-12-30', 'assumedYear']],
    ['2月30日', 'unreadable'],
    ['已推荐', '1900-01-01…2022-09-17'],
    ['√', '1900-01-01…2022-09-17'],
    ['同意推荐', '1900-01-01…2022-09-17'],
    ['未推荐', 'unreadable'],
    ['待推荐', 'unreadable'],
  ])('[F19] of what is done in this round, %j is %p', (cell, expected) => {
    expect(read('完成推荐日期', cell)).toEqual(expected);
  });

  test('[F19] a day without a year is given none where it may lie in any', () => {
    expect(read('注册日期', '9月8日')).toBe('unreadable');
    expect(read('注册日期', '已注册')).toBe('unreadable');
  });

  test.each<[string, string, FactType, CellValue, unknown]>([
    ['贯标认证有效', '贯标证书有效期至', 'yesNo', '2025-11-20', 'yes'],
    ['贯标认证有效', '贯标证书有效期至', 'yesNo', '2022.6.30', 'no'],
    ['贯标认证有效', '贯标证书有效期至', 'yesNo', '2022年9月', 'unreadable'],
    ['贯标认证有效', '贯标证书取得时间', 'yesNo', '2020-06-30', 'unreadable'],
    ['已通过项目验收', '验收时间', 'yesNo', '2019.6', 'yes'],
    ['已通过项目验收', '验收时间', 'yesNo', { date: 43_000 }, 'yes'],
    ['已通过项目验收', '验收时间', 'yesNo', '2023-01-01', 'unreadable'],
    ['有不良信用记录', '失信时间', 'yesNo', '2019.6', 'unreadable'],
    ['专利登记簿副本', '登记簿副本出具日期', 'material', '2022.8.15', 'yes'],
    ['专利登记簿副本', '登记簿副本有效期至', 'material', '2022.8.15', 'unreadable'],
  ])('[F4] %s under %s as %s: %j is %p', (name, header, type, cell, expected) => {
    expect(read(name, cell, type, header)).toBe(expected);
  });
});
