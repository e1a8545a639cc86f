import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { openSmallFolder, run } from './small-workbook';

const folder = openSmallFolder();
const { at } = folder;
const screen = (...more: readonly string[]) => run('screen', at('in.xlsx'), '--guideline', folder.guideline, ...more);

beforeEach(() => folder.writeRows('in.xlsx'));

describe('[W9] outputs that would destroy something', () => {
  const refusedAs = async (words: readonly string[], told: RegExp) => {
    const before = folder.bytes('in.xlsx');
    const { status, error } = await screen(...words);
    expect([status, error]).toEqual([1, expect.stringMatching(told)]);
    expect(folder.bytes('in.xlsx').equals(before)).toBe(true);
  };

  test('the workbook itself, however it is named, is refused without --in-place', async () => {
    symlinkSync(at('in.xlsx'), at('link.xlsx'));
    linkSync(at('in.xlsx'), at('second.xlsx'));
    for (const name of ['in.xlsx', 'link.xlsx', 'second.xlsx', './in.xlsx'])
      await refusedAs(['--out', `${at('')}/${name}`], /--out：.*申报表本身.*--in-place/);
  });

  test('JSON over the workbook is refused, with --in-place as well', async () => {
    await refusedAs(['--json', at('in.xlsx')], /--json：.*申报表本身/);
    await refusedAs(['--in-place', '--json', at('in.xlsx')], /--json：.*申报表本身/);
  });

  test('both outputs in one file, whatever the case of its letters', async () => {
    await refusedAs(['--out', at('new'), '--json', at('./NEW')], /--json：.*与 --out 是同一个文件/);
  });

  test('the guideline and the bindings', async () => {
    folder.write('b.json', '{}');
    await refusedAs(['--json', folder.guideline], /--json：.*--guideline 给出的文件/);
    await refusedAs(['--bindings', at('b.json'), '--json', at('b.json')], /--json：.*--bindings 给出的文件/);
  });

  test('a file of another kind, a folder, and a folder that is missing are named before anything is computed', async () => {
    writeFileSync(at('note.txt'), 'note');
    await refusedAs(['--out', at('note.txt')], /--out：.*另一类文件/);
    await refusedAs(['--json', at('')], /--json：.*文件夹/);
    await refusedAs(['--json', at('none/a.json')], /--json：.*文件夹不存在/);
  });
});

describe('--in-place', () => {
  test('writes into the workbook itself, with or without --out', async () => {
    expect(await screen('--in-place')).toMatchObject({ status: 0, error: '' });
    const { sheets } = await folder.read('in.xlsx');
    expect(sheets[0]?.rows[0]).toContain('资格结论');
    expect(await screen('--in-place', '--out', at('in.xlsx'))).toMatchObject({ status: 0, error: '' });
  });

  test('rank writes its lists into the workbook itself', async () => {
    const { status } = await run('rank', at('in.xlsx'), '--guideline', folder.guideline, '--in-place');
    expect(status).toBe(0);
    expect((await folder.read('in.xlsx')).sheets.map(({ name }) => name)).toContain('公示名单');
  });
});
