import { writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { editWorkbook } from '../../../src/hosts/xlsx/edit-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { openSmallFolder, ROWS, run } from './small-workbook';

const folder = openSmallFolder();
const verify = (name: string, ...more: readonly string[]) =>
  run('verify', folder.at(name), '--guideline', folder.guideline, ...more);

/** The ranked workbook with one cell changed by a person. */
const change = (name: string, sheet: string, row: number, column: number, value: CellValue) => {
  const edited = editWorkbook(
    folder.bytes('ranked.xlsx'),
    [{ name: sheet, cells: [{ row, column, value, looks: {} }], widths: new Map() }],
    undefined,
  );
  if (!edited.ok) throw new Error(JSON.stringify(edited.issue));
  writeFileSync(folder.at(name), edited.value);
};

const rowOf = async (sheet: string, text: string) => {
  const { sheets } = await folder.read('ranked.xlsx');
  const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const row = rows.findIndex((cells) => cells.includes(text));
  return { row, column: rows[row]?.indexOf(text) ?? -1, cells: rows[row] ?? [] };
};

beforeAll(async () => {
  folder.write('q.yaml', 'per-city: { 苏州市: { value: 1, reason: 上年度未完成 } }\n');
  folder.writeRows('in.xlsx', [...ROWS, ['辛公司', '郑十', '辛项目', '苏州市', null, 60, 70, 70]]);
  const words = [
    '--notices',
    '2022-02-10',
    '--quotas',
    folder.at('q.yaml'),
    '--tie',
    'draw:7',
    '--budget',
    '900',
    '--as-of',
    '2022-02-01',
  ];
  await run('rank', folder.at('in.xlsx'), '--guideline', folder.guideline, '--out', folder.at('ranked.xlsx'), ...words);
});

describe('shortlister verify', () => {
  test('finds its own output consistent, with the settings it was made with', async () => {
    expect(await verify('ranked.xlsx')).toEqual({
      status: 0,
      error: '',
      output: expect.stringMatching(/^一致：8 个申报.* 11 张名单/),
    });
  });

  test('names the row whose mark was changed, and what no longer follows', async () => {
    const { row } = await rowOf('申报表', '甲公司');
    change('mark.xlsx', '申报表', row, 6, 96);
    const { status, error } = await verify('mark.xlsx');
    expect(status).toBe(1);
    expect(error).toContain(`“申报表”第 ${row + 1} 行（甲公司）：申报内容或评分在生成名单后有改动`);
    expect(error).toMatch(/综合得分）：表中为“89”，重算为“92”/);
  });

  test('names the row even where nothing in the results hangs on the cell', async () => {
    const { row, column } = await rowOf('申报表', '丙公司');
    change('funds.xlsx', '申报表', row, column + 5, 61);
    const { status, error } = await verify('funds.xlsx');
    expect([status, error]).toEqual([1, expect.stringContaining('（丙公司）：申报内容或评分')]);
    expect(error).toContain('不一致，共 2 处');
  });

  test.each([
    ['申报表', '未入围', '入围', /入围结论）：表中为“入围”，重算为“未入围”/],
    ['公示名单', '丙公司', '丁公司', /公示名单!D\d+（申报单位）：表中为“丁公司”，重算为“丙公司”/],
    ['评审记录', '抽签，种子：7', '抽签，种子：8', /评审记录!B\d+（内容）：表中为“抽签，种子：8”/],
  ])('finds a cell of %s that was changed afterwards', async (sheet, text, value, message) => {
    const { row, column } = await rowOf(sheet, text);
    change('cell.xlsx', sheet, row, column, value);
    const { status, error } = await verify('cell.xlsx');
    expect([status, error]).toEqual([1, expect.stringMatching(message)]);
  });

  test('[W5] sorting the applicants afterwards makes nothing wrong, and a change is still found', async () => {
    const { sheets } = await folder.read('ranked.xlsx');
    const rows = sheets.find(({ name }) => name === '申报表')?.rows ?? [];
    const [one, other] = ['甲公司', '辛公司'].map((name) => rows.findIndex((cells) => cells.includes(name)));
    if (one === undefined || other === undefined) throw new Error('Both rows are there');
    const moved = [
      [one, other],
      [other, one],
    ].flatMap(([to = 0, from = 0]) =>
      (rows[from] ?? []).map((value, column) => ({ row: to, column, value, looks: {} })),
    );
    const sorted = (more: typeof moved) =>
      editWorkbook(
        folder.bytes('ranked.xlsx'),
        [{ name: '申报表', cells: [...moved, ...more], widths: new Map() }],
        undefined,
      );
    const good = sorted([]);
    if (!good.ok) throw new Error(JSON.stringify(good.issue));
    writeFileSync(folder.at('sorted.xlsx'), good.value);
    expect(await verify('sorted.xlsx')).toMatchObject({ status: 0, error: '' });
    const notice = await rowOf('补正通知', '辛公司');
    change('notice.xlsx', '补正通知', notice.row, notice.column, '壬公司');
    expect((await verify('notice.xlsx')).error).toMatch(/补正通知.*表中为“壬公司”，重算为“辛公司”/);
  });

  test('correction notices are among the lists where their date was given', async () => {
    const { sheets } = await folder.read('ranked.xlsx');
    expect(sheets.map(({ name }) => name)).toContain('补正通知');
    const notice = sheets.find(({ name }) => name === '补正通知')?.rows.find((row) => row.includes('辛公司'));
    expect(notice?.at(-1)).toMatch(/2022年2月10日/);
  });

  test('tells when the guideline is not the one of the record', async () => {
    const other = openSmallFolder();
    other.write('small.yaml', new TextDecoder().decode(other.bytes('small.yaml')).replace('>= 100', '>= 90'));
    const { status, error } = await run('verify', folder.at('ranked.xlsx'), '--guideline', other.guideline);
    expect([status, error]).toEqual([1, expect.stringContaining('指南与记录不同')]);
  });

  test('[W8] refuses a file that is no whole package, though every cell in it is right', async () => {
    const parts = unzipSync(folder.bytes('ranked.xlsx'));
    const path = Object.keys(parts).find((name) => /worksheets\/sheet\d+\.xml$/.test(name)) ?? '';
    const broken = strFromU8(parts[path] ?? new Uint8Array()).replace('</sheetData>', '</sheetData><cols/>');
    writeFileSync(folder.at('broken.xlsx'), zipSync({ ...parts, [path]: strToU8(broken) }));
    const { status, error } = await verify('broken.xlsx');
    expect([status, error]).toEqual([1, expect.stringMatching(/文件本身不完整，共 1 处.*\n.*元素顺序有误（cols）/)]);
  });

  test('refuses a workbook without a record, and one whose record was damaged', async () => {
    writeFileSync(folder.at('none.xlsx'), createRawWorkbook([{ name: '申报表', rows: [['单位名称'], ['甲公司']] }]));
    expect(await verify('none.xlsx')).toMatchObject({ status: 1, error: expect.stringContaining('评审记录') });
    const { row } = await rowOf('评审记录', '复核设置（1/1）');
    change('damaged.xlsx', '评审记录', row, 1, '{}');
    expect(await verify('damaged.xlsx')).toMatchObject({ status: 1, error: expect.stringContaining('无法复核') });
  });
});
