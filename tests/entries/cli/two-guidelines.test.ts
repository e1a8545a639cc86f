import { writeFileSync } from 'node:fs';
import { editWorkbook } from '../../../src/hosts/xlsx/edit-workbook';
import { run } from './small-workbook';
import { openSeveralFolder } from './several-workbook';

const folder = openSeveralFolder();
const rankPatents = (from: string, to: string, ...more: readonly string[]) =>
  run('rank', folder.at(from), '--guideline', folder.patents, '--out', folder.at(to), ...more);
const rankBrands = (from: string, to: string) =>
  run('rank', folder.at(from), '--guideline', folder.brands, '--sheet', '商标', '--out', folder.at(to));
const verify = (name: string) =>
  run('verify', folder.at(name), '--guideline', folder.patents, '--guideline', folder.brands);

const BOTH = ['--sheet', '南京=p1', '--sheet', '苏州'];
const sheetsOf = async (name: string) =>
  new Map((await folder.read(name)).sheets.map((sheet) => [sheet.name, sheet.rows]));
const textOf = async (name: string, sheet: string) => JSON.stringify((await sheetsOf(name)).get(sheet));

beforeAll(async () => {
  await rankPatents('in.xlsx', 'one.xlsx', ...BOTH);
  await rankBrands('one.xlsx', 'two.xlsx');
});

describe('two guidelines in one workbook', () => {
  test('[W1] lists of the second stand beside those of the first, which stay as they are', async () => {
    const [one, two] = [await sheetsOf('one.xlsx'), await sheetsOf('two.xlsx')];
    for (const [name, rows] of one) if (name !== '商标') expect([name, two.get(name)]).toEqual([name, rows]);
    const added = [...two.keys()].filter((name) => !one.has(name));
    expect(added).toContain('公示名单（brands-2022）');
    expect(added).toContain('评审记录（brands-2022）');
    expect(added.every((name) => name.length <= 31)).toBe(true);
    expect(await textOf('two.xlsx', '公示名单（brands-2022）')).toMatch(/商标申报指南.*己公司/);
  });

  test('verify recomputes both records, and names the one that does not hold', async () => {
    const { status, output } = await verify('two.xlsx');
    expect([status, output]).toEqual([
      0,
      expect.stringMatching(/“评审记录”：一致：4 个申报[\s\S]*“评审记录（brands-2022）”：一致：2 个申报/),
    ]);
    const rows = (await sheetsOf('two.xlsx')).get('商标') ?? [];
    const row = rows.findIndex((cells) => cells.includes('己公司'));
    const edited = editWorkbook(
      folder.bytes('two.xlsx'),
      [{ name: '商标', cells: [{ row, column: 4, value: 60, looks: {} }], widths: new Map() }],
      undefined,
    );
    if (!edited.ok) throw new Error(JSON.stringify(edited.issue));
    writeFileSync(folder.at('changed.xlsx'), edited.value);
    const changed = await verify('changed.xlsx');
    expect(changed.status).toBe(1);
    expect(changed.error).toMatch(/“评审记录”：一致[\s\S]*“评审记录（brands-2022）”：不一致[\s\S]*己公司/);
  });

  test('[W1] ranking either again replaces its own lists under the names they have', async () => {
    await rankPatents('two.xlsx', 'three.xlsx', ...BOTH);
    await rankBrands('three.xlsx', 'four.xlsx');
    expect(await sheetsOf('four.xlsx')).toEqual(await sheetsOf('two.xlsx'));
  });

  test('a programme that nobody applies for any longer leaves a ranked list that says so', async () => {
    await rankPatents('two.xlsx', 'fewer.xlsx', '--sheet', '南京=p1');
    const sheets = await sheetsOf('fewer.xlsx');
    expect(JSON.stringify(sheets.get('排序表（patents-2022）'))).toContain('乙公司');
    for (const name of ['排序表-培育示例项目', '排序表-提升示例项目']) {
      expect(JSON.stringify(sheets.get(name))).toContain('本表已过期');
      expect(JSON.stringify(sheets.get(name))).not.toMatch(/丙公司|乙公司/);
    }
    expect(sheets.get('排序表')).toEqual((await sheetsOf('two.xlsx')).get('排序表'));
    const { status, output } = await verify('fewer.xlsx');
    expect([status, output]).toEqual([0, expect.stringContaining('一致：2 个申报')]);
  });
});
