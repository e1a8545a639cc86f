import { bindSheet } from '../../src/applicants/bind-sheet';
import { NO_READINGS } from '../../src/applicants/readings';
import type { SheetBinding } from '../../src/applicants/types';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { fact, merge, sheetOf } from './build-sheet';

const facts = [fact('单位名称', 'text', { role: 'organisation' }), fact('有效专利数', 'count')];
const header = ['序号', '单位名称', '有效专利数', '备注'];
const bind = (rows: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}): SheetBinding =>
  bindSheet(sheetOf([header, ...rows], more), facts, new Map(), []);

describe('applicants and other rows', () => {
  test('[B10] a row with a name is an applicant, even if nothing else is filled in or notes stand above it', () => {
    const { dataRows, skippedRows } = bind([
      [1, '甲辰精密机械有限公司', 3, null],
      [null, '注：以下为补报', null, null],
      [null, '江南理工大学', null, null],
      [null, '联系人网络科技有限公司', null, null],
      [null, '日期食品（江苏）有限公司', 4, null],
    ]);
    expect(dataRows).toEqual([1, 3, 4, 5]);
    expect(skippedRows).toEqual([{ row: 2, why: 'note', shown: '注：以下为补报' }]);
  });

  test('[B10] signatures and totals are none, whatever organisation they name', () => {
    const { dataRows, skippedRows } = bind(
      [
        [1, '甲辰精密机械有限公司', 3, null],
        [null, '小计', 3, null],
        [null, '填报单位：江南市知识产权局', null, null],
        ['江南市知识产权局', null, null, null],
      ],
      { merges: [merge(4, 0, 4, 3)] },
    );
    expect(dataRows).toEqual([1]);
    expect(skippedRows.map(({ why }) => why)).toEqual(['total', 'note', 'note']);
  });

  test('[B10] a person may take a row back, or leave one out', () => {
    const rows = [
      [1, '甲辰精密机械有限公司', 3, null],
      [null, '小计', 3, null],
      [2, '测试用单位', 9, null],
    ];
    const binding = bindSheet(
      sheetOf([header, ...rows]),
      facts,
      {
        ...NO_READINGS,
        rows: new Map([
          [2, 'applicant' as const],
          [3, 'skip' as const],
        ]),
      },
      [],
    );
    expect(binding.dataRows).toEqual([1, 2]);
    expect(binding.skippedRows).toEqual([{ row: 3, why: 'user', shown: '2 测试用单位 9' }]);
  });

  test('[B11] a sheet in which no column names organisations is refused with its headers', () => {
    const payroll = sheetOf([
      ['工号', '姓名', '实发合计'],
      ['A001', '张三', 6000],
      ['A002', '李四', 7000],
      ['A003', '王五', 8000],
    ]);
    const { dataRows, issues } = bindSheet(payroll, facts, new Map(), []);
    expect(dataRows).toEqual([]);
    expect(issues).toEqual([{ code: 'applicants.noNames', sheet: '申报表', headers: ['工号', '姓名', '实发合计'] }]);
  });

  test('[B11] a name column under an odd header, or fixed by hand, is a name column', () => {
    const rows = [
      ['甲辰精密机械有限公司', 1],
      ['江南理工大学', 2],
      ['水乡米业专业合作社', 3],
    ];
    const odd = bindSheet(sheetOf([['谁家', '有效专利数'], ...rows]), facts, new Map(), []);
    expect(odd.dataRows).toEqual([1, 2, 3]);
    const letters = [
      ['甲', 1],
      ['乙', 2],
    ];
    const sheet = sheetOf([['谁家', '有效专利数'], ...letters]);
    expect(bindSheet(sheet, facts, new Map(), []).dataRows).toEqual([]);
    expect(bindSheet(sheet, facts, new Map([['谁家', '单位名称']]), []).dataRows).toEqual([1, 2]);
  });
});

describe('applicants that are places', () => {
  const asked = [
    fact('申报单位', 'text', { role: 'organisation' }),
    fact('所在地', 'place', { role: 'region', aliases: ['申报地区'] }),
    fact('有效专利数', 'count', { unit: '件' }),
  ];
  const bindPlaces = (places: readonly string[]) =>
    bindSheet(
      sheetOf([['序号', '申报地区', '有效专利数'], ...places.map((place, at) => [at + 1, place, 10 + at])]),
      asked,
      new Map(),
      [],
    );

  test('[B11] a county or a zone that applies itself is called by its place', () => {
    const { dataRows, issues } = bindPlaces(['昆山市', '江阴市', '南京市江宁区']);
    expect(dataRows).toEqual([1, 2, 3]);
    expect(issues).toEqual([]);
  });

  test('[B11] places that many rows share tell nobody apart', () => {
    const { dataRows, issues } = bindPlaces(['昆山市', '昆山市', '昆山市', '江阴市']);
    expect(dataRows).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('applicants.noNames');
  });
});
