import { decodeMemory } from '../../../src/memory/memory';
import { run } from './small-workbook';
import { openSeveralFolder } from './several-workbook';

interface ScreenedSheetFile {
  readonly sheet: string;
  readonly applicants: readonly {
    readonly name: string;
    readonly programme: string;
    readonly limits: readonly { readonly rows: readonly { readonly sheet: string }[] }[];
  }[];
}

const folder = openSeveralFolder();
const BOTH = ['--sheet', '苏州', '--sheet', '南京=p1'];
const on = (command: string, input: string, ...more: readonly string[]) =>
  run(command, folder.at(input), '--guideline', folder.patents, ...more);

describe('several sheets at once', () => {
  test('[X1] screen counts limits over all given sheets, in the workbook’s order', async () => {
    const { status, output } = await on('screen', 'in.xlsx', ...BOTH, '--json', folder.at('s.json'));
    expect(status).toBe(0);
    expect(output).toMatch(/“?南京[\s\S]*苏州/);
    const { sheets } = folder.json<{ sheets: readonly ScreenedSheetFile[] }>('s.json');
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['南京', '苏州']);
    expect(sheets.flatMap(({ applicants }) => applicants.map(({ name, programme }) => `${name} ${programme}`))).toEqual(
      ['甲公司 p1', '乙公司 p1', '丙公司 p2', '丁公司 p1'],
    );
    expect(sheets[0]?.applicants[0]?.limits[0]?.rows.map(({ sheet }) => sheet)).toEqual(['南京', '苏州']);
  });

  test('one sheet gives the same JSON as it always did', async () => {
    await on('screen', 'in.xlsx', '--sheet', '南京=p1', '--json', folder.at('one.json'));
    const { sheet, applicants } = folder.json<ScreenedSheetFile>('one.json');
    expect([sheet, applicants.map(({ limits }) => limits.length)]).toEqual(['南京', [0, 0]]);
  });

  test.each([
    [['--sheet', '南京'], /工作表“南京”中没有“项目类别”列.*--sheet 南京=项目编号/],
    [['--sheet', '南京=p3'], /--sheet：指南 patents-2022 中没有项目“p3”/],
    [['--sheet', '北京=p1'], /没有工作表“北京”/],
    [['--sheet', '南京=p1', '--sheet', '南京=p2'], /工作表“南京”给出了两次/],
  ])('refuses %j and says why', async (words, message) => {
    const { status, error } = await on('screen', 'in.xlsx', ...words);
    expect([status, error]).toEqual([1, expect.stringMatching(message)]);
  });

  test('rank joins the sheets: one order per programme, lists over all, verified over all', async () => {
    const { status } = await on(
      'rank',
      'in.xlsx',
      ...BOTH,
      '--out',
      folder.at('r.xlsx'),
      '--json',
      folder.at('r.json'),
    );
    expect(status).toBe(0);
    const { applicants } = folder.json<{ applicants: readonly { name: string; sheet: string; placement: string }[] }>(
      'r.json',
    );
    expect(applicants.map(({ sheet, name, placement }) => `${sheet} ${name} ${placement}`)).toEqual([
      '南京 乙公司 selected',
      '南京 甲公司 reserve',
      '苏州 丁公司 notSelected',
      '苏州 丙公司 selected',
    ]);
    const { sheets } = await folder.read('r.xlsx');
    const textOf = (name: string) => JSON.stringify(sheets.find((sheet) => sheet.name === name)?.rows);
    expect(textOf('公示名单')).toMatch(/乙公司.*丙公司/);
    expect(textOf('评审记录')).toMatch(/"申报表","南京".*"申报表","苏州".*"项目类别","南京：培育示例项目"/);
    expect(textOf('限项冲突')?.match(/张三/g)).toHaveLength(2);
    expect(textOf('南京')).toContain('综合得分');
    expect(textOf('商标')).not.toContain('综合得分');
    expect(await run('verify', folder.at('r.xlsx'), '--guideline', folder.patents)).toEqual({
      status: 0,
      error: '',
      output: expect.stringMatching(/^一致：4 个申报/),
    });
  });

  test('the order in which sheets are named makes no difference', async () => {
    await on('rank', 'in.xlsx', ...BOTH, '--out', folder.at('a.xlsx'));
    await on('rank', 'in.xlsx', '--sheet', '南京=p1', '--sheet', '苏州', '--out', folder.at('b.xlsx'));
    expect(folder.bytes('b.xlsx').equals(folder.bytes('a.xlsx'))).toBe(true);
  });

  test.each(['screen', 'rank'])('[B4] %s remembers the bindings it was given, sheet by sheet', async (command) => {
    folder.write('b.json', JSON.stringify({ 项目名称: null }));
    await on(
      command,
      'in.xlsx',
      ...BOTH,
      '--bindings',
      folder.at('b.json'),
      '--elsewhere',
      '现场核验',
      '--out',
      folder.at('m.xlsx'),
    );
    const memory = decodeMemory((await folder.read('m.xlsx')).memory ?? '');
    const { sheet, sheets } = memory ?? {};
    expect(sheet).toBe('南京');
    expect(
      [...(sheets ?? [])].map(([name, { programme, fixed, elsewhere }]) => [
        name,
        programme,
        [...(fixed?.columns ?? [])],
        elsewhere.rest?.reason,
      ]),
    ).toEqual([
      ['南京', { kind: 'one', id: 'p1' }, [['项目名称', []]], '现场核验'],
      ['苏州', { kind: 'column' }, [['项目名称', []]], '现场核验'],
    ]);
    await on(command, 'm.xlsx', ...BOTH, '--json', folder.at('m.json'), '--out', folder.at('again.xlsx'));
    expect(decodeMemory((await folder.read('again.xlsx')).memory ?? '')?.sheets.get('南京')?.fixed.columns).toEqual(
      new Map([['项目名称', []]]),
    );
  });
});
