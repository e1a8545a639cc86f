import fc from 'fast-check';
import { bindSheet } from '../../src/applicants/bind-sheet';
import type { SheetBinding } from '../../src/applicants/types';
import type { CellValue } from '../../src/workbook/types';
import { fact, merge, sheetOf } from './build-sheet';

const organisation = fact('申报单位', 'text', { role: 'organisation', aliases: ['单位名称', '企业名称'] });
const patents = fact('有效专利数', 'count', { unit: '件' });
const inventions = fact('有效发明专利数', 'count', { unit: '件', aliases: ['有效专利数发明'] });
const cost = fact('研发费用', 'amount');
const share = fact('研发占比', 'ratio');
const profit = fact('近三年利税总额', 'amount', { years: [2019, 2020, 2021], aliases: ['近三年利润税收总额'] });
const facts = [organisation, patents, inventions, cost, share, profit];
const none = new Map<string, string | null>();

const columns = (binding: SheetBinding): Record<string, number | undefined> =>
  Object.fromEntries(
    binding.bindings.map(({ column, fact: name, year }) => [year === undefined ? name : `${name} ${year}`, column]),
  );
const codes = (binding: SheetBinding): readonly string[] => binding.issues.map(({ code }) => code);
const bindHeader = (...headers: readonly CellValue[]): SheetBinding =>
  bindSheet(sheetOf([headers, headers.map((_, at) => at + 1)]), facts, none, []);

describe('bindSheet: where the table is', () => {
  test('[B1] the header stands under title rows', () => {
    const binding = bindSheet(
      sheetOf(
        [
          ['2022年度项目申报汇总表'],
          ['填报单位：苏州市知识产权局'],
          [],
          ['序号', '申报单位', '有效专利数'],
          [1, '甲', 3],
        ],
        { merges: [merge(0, 0, 0, 2), merge(1, 0, 1, 2)] },
      ),
      facts,
      none,
      [],
    );
    expect(binding.headerRows).toEqual([3]);
    expect(binding.dataRows).toEqual([4]);
    expect(columns(binding)).toEqual({ 申报单位: 1, 有效专利数: 2 });
  });

  test('[B1] a header over two rows is joined, single headers merged down stand for themselves', () => {
    const rows = [
      ['汇总表', null, null, null, null],
      ['申报单位', '有效专利数', null, '近三年利税总额（万元）', null],
      [null, '发明', '外观', 2020, '2021年'],
      ['甲', 1, 2, 3, 4],
    ];
    const merges = [merge(0, 0, 0, 4), merge(1, 0, 2, 0), merge(1, 1, 1, 2), merge(1, 3, 1, 4)];
    for (const snapshot of [sheetOf(rows, { merges }), sheetOf(rows)]) {
      const binding = bindSheet(snapshot, facts, none, []);
      expect(binding.headerRows).toEqual([1, 2]);
      expect(binding.dataRows).toEqual([3]);
      expect(columns(binding)).toEqual({
        申报单位: 0,
        有效发明专利数: 1,
        '近三年利税总额 2020': 3,
        '近三年利税总额 2021': 4,
      });
      expect(binding.bindings[2]).toMatchObject({ unit: '万元' });
      expect(binding.unboundHeaders.map(({ header }) => header)).toEqual(['有效专利数 外观']);
    }
  });

  test('[B1] a group of a single column is joined where other headers are merged down', () => {
    const rows = [
      ['申报单位', '有效专利数', '近三年利税总额（万元）', null],
      [null, '发明', 2020, '2021年'],
      ['甲', 1, 3, 4],
    ];
    const merges = [merge(0, 0, 1, 0), merge(0, 2, 0, 3)];
    const binding = bindSheet(sheetOf(rows, { merges }), facts, none, []);
    expect(binding.headerRows).toEqual([0, 1]);
    expect(columns(binding)).toMatchObject({ 申报单位: 0, 有效发明专利数: 1 });
  });

  test('[B4] a header of two rows is fixed by its lower part too', () => {
    const rows = [
      ['申报单位', '拥有量', null],
      [null, '外观', '发明一类'],
      ['甲', 1, 2],
    ];
    const merges = [merge(0, 0, 1, 0), merge(0, 1, 0, 2)];
    const binding = bindSheet(sheetOf(rows, { merges }), facts, new Map([['发明一类', '有效发明专利数']]), []);
    expect(columns(binding)).toEqual({ 申报单位: 0, 有效发明专利数: 2 });
  });

  test('[B1] a group title over full headers does not hide them', () => {
    const rows = [
      ['基本情况', null, '创新情况', null],
      ['申报单位', '研发占比', '有效专利数', '研发费用'],
      ['甲', 0.1, 2, 3],
    ];
    const binding = bindSheet(sheetOf(rows, { merges: [merge(0, 0, 0, 1), merge(0, 2, 0, 3)] }), facts, none, []);
    expect(columns(binding)).toEqual({ 申报单位: 0, 研发占比: 1, 有效专利数: 2, 研发费用: 3 });
  });

  test('[B1] totals, repeated headers, blank rows and notes are no applicants and are listed', () => {
    const rows = [
      ['序号', '申报单位', '有效专利数'],
      [1, '甲', 3],
      [null, '苏州市小计', 3],
      ['序号', '申报单位', '有效专利数'],
      [2, '合计算法公司', 4],
      [null, null, null],
      [3, '丙', null],
      ['合  计', null, 7],
      ['填表说明：', null, null],
      ['1.数据截至年底', null, null],
      [4, null, null],
    ];
    const { dataRows, skippedRows } = bindSheet(sheetOf(rows), facts, none, []);
    expect(dataRows).toEqual([1, 4, 6]);
    expect(skippedRows).toEqual([
      { row: 2, why: 'total', shown: '苏州市小计 3' },
      { row: 3, why: 'header', shown: '序号 申报单位 有效专利数' },
      { row: 5, why: 'blank', shown: '' },
      { row: 7, why: 'total', shown: '合计 7' },
      { row: 8, why: 'note', shown: '填表说明：' },
      { row: 9, why: 'note', shown: '1.数据截至年底' },
    ]);
  });

  test('[B1] hidden rows and columns are read like any other', () => {
    const rows = [
      ['申报单位', '有效专利数'],
      ['甲', 1],
      ['乙', 2],
    ];
    const binding = bindSheet(sheetOf(rows, { hiddenRows: [2], hiddenColumns: [1] }), facts, none, []);
    expect(binding.dataRows).toEqual([1, 2]);
    expect(columns(binding)).toEqual({ 申报单位: 0, 有效专利数: 1 });
  });

  test('[B1] a sheet without header or rows says so', () => {
    expect(codes(bindSheet(sheetOf([]), facts, none, []))).toEqual(['applicants.noHeader']);
    expect(codes(bindSheet(sheetOf([['申报单位', '有效专利数']]), facts, none, []))).toEqual(['applicants.noRows']);
  });
});

describe('bindSheet: what a header stands for', () => {
  test('[B2] by name, by alias, then folded with its unit set apart', () => {
    const binding = bindHeader(
      '申报单位',
      '近三年利润税收总额',
      '＊研发费用 （万元）',
      '研发占比(％)',
      '3.有效 专利数（件）',
    );
    expect(binding.bindings.map(({ fact: name, how, unit }) => [name, how, unit])).toEqual([
      ['申报单位', 'name', undefined],
      ['近三年利税总额', 'alias', undefined],
      ['研发费用', 'folded', '万元'],
      ['研发占比', 'folded', '%'],
      ['有效专利数', 'folded', '件'],
    ]);
  });

  test('[B2] anything weaker is only suggested', () => {
    const binding = bindHeader('申报单位', '研发总费用', '电话');
    expect(columns(binding)).toEqual({ 申报单位: 0 });
    expect(binding.unboundHeaders).toEqual([
      { column: 1, header: '研发总费用', suggestions: ['研发费用'] },
      { column: 2, header: '电话', suggestions: [] },
    ]);
  });

  test('[B2] a unit that cannot measure the fact keeps the header unbound', () => {
    const binding = bindHeader('申报单位', '研发费用（%）');
    expect(columns(binding)).toEqual({ 申报单位: 0 });
    expect(binding.unboundHeaders[0]?.suggestions).toContain('研发费用');
  });

  test('[B3] two headers for one fact stay unbound and are asked', () => {
    const binding = bindHeader('企业名称', '单位名称', '有效专利数');
    expect(columns(binding)).toEqual({ 有效专利数: 2 });
    expect(binding.issues).toEqual([
      {
        code: 'applicants.twoHeaders',
        sheet: '申报表',
        fact: '申报单位',
        headers: [
          { column: 0, header: '企业名称' },
          { column: 1, header: '单位名称' },
        ],
      },
    ]);
    expect(binding.unboundFacts).toContain('申报单位');
  });

  test('[B3] one header for two facts stays unbound and is asked; an exact name beats an alias', () => {
    const rivals = [fact('甲数', 'count', { aliases: ['总数', '乙数'] }), fact('乙数', 'count', { aliases: ['总数'] })];
    const binding = bindSheet(
      sheetOf([
        ['总数', '乙数', '备注'],
        [1, 2, 3],
      ]),
      rivals,
      none,
      [],
    );
    expect(columns(binding)).toEqual({ 乙数: 1 });
    expect(binding.issues).toEqual([
      { code: 'applicants.twoFacts', sheet: '申报表', column: 0, header: '总数', facts: ['甲数', '乙数'] },
    ]);
  });

  test('[B4] what a person fixed wins, also against a better header, and may stand for nothing', () => {
    const rows = [
      ['申报单位', '牵头单位', '有效专利数'],
      ['甲', '乙', 1],
    ];
    const fixed = new Map<string, string | null>([
      ['牵头 单位', '申报单位'],
      ['有效专利数', null],
    ]);
    const binding = bindSheet(sheetOf(rows), facts, fixed, []);
    expect(binding.bindings).toEqual([{ fact: '申报单位', column: 1, header: '牵头单位', how: 'user' }]);
    expect(binding.unboundFacts).toContain('有效专利数');
  });

  test('[B4] a fixed fact that nobody asks for is reported', () => {
    const binding = bindSheet(
      sheetOf([
        ['申报单位', '费用'],
        ['甲', 1],
      ]),
      facts,
      new Map([['费用', '研发费']]),
      [],
    );
    expect(binding.issues).toEqual([
      { code: 'applicants.fixedUnknown', header: '费用', fact: '研发费', candidates: ['研发费用'] },
    ]);
  });

  test('[B5] a fact without a column is listed once; our own columns carry nothing', () => {
    const binding = bindSheet(
      sheetOf([
        ['申报单位', '资格结论'],
        ['甲', '合格'],
      ]),
      facts,
      none,
      ['资格结论'],
    );
    expect(binding.unboundFacts).toEqual(['有效专利数', '有效发明专利数', '研发费用', '研发占比', '近三年利税总额']);
    expect(binding.ownColumns).toEqual([1]);
    expect(binding.unboundHeaders).toEqual([]);
  });

  test.each([
    '2019年利税总额（万元）',
    '利税总额（2019）',
    '利税总额2019年',
    '近三年利税总额_2019',
    '2019年度利税总额',
    '利润税收总额 2019',
  ])('[F9] %s is the year 2019 of the series', (header) => {
    expect(columns(bindHeader('申报单位', header))).toEqual({ 申报单位: 0, '近三年利税总额 2019': 1 });
  });

  test('[F8] a list column carries every material without a column of its own', () => {
    const materials = [organisation, fact('承诺书', 'material'), fact('申报书', 'material')];
    const binding = bindSheet(
      sheetOf([
        ['申报单位', '已提交材料', '承诺书'],
        ['甲', '申报书', '有'],
      ]),
      materials,
      none,
      [],
    );
    expect(columns(binding)).toEqual({ 申报单位: 0, 申报书: 1, 承诺书: 2 });
    expect(binding.bindings[1]?.materialList).toBe(true);
  });

  test('[W1] our columns right of a group that is not merged are ours', () => {
    const binding = bindSheet(
      sheetOf([
        ['申报单位', '专利', null, '专家评分', null, null],
        [null, '有效专利数', '研发费用', '甲', '名次', '资格结论'],
        ['甲公司', 1, 2, 90, 1, '合格'],
      ]),
      facts,
      none,
      ['资格结论', '名次'],
    );
    expect(binding.headerRows).toEqual([0, 1]);
    expect(binding.ownColumns).toEqual([4, 5]);
    expect(binding.unboundHeaders.map(({ header }) => header)).toEqual(['专家评分 甲']);
  });

  test('[B1] no arrangement of cells makes binding fail, and each row is either read or listed', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        '申报单位',
        '有效专利数',
        '合计',
        '备注',
        '2019年利税总额',
        { date: 44561 },
        { error: '#REF!' },
        true,
      ),
      fc.string(),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const binding = bindSheet(sheetOf(rows), facts, none, []);
        const seen = [...binding.dataRows, ...binding.skippedRows.map(({ row }) => row)];
        expect(new Set(seen).size).toBe(seen.length);
        for (const row of binding.dataRows) expect(row).toBeGreaterThan(Math.max(...binding.headerRows));
      }),
      { seed: 20223, numRuns: 300 },
    );
  });
});
