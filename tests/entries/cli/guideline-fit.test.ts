import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { openSmallFolder, run } from './small-workbook';

const folder = openSmallFolder();
const { at } = folder;

const write = (name: string, rows: readonly (readonly CellValue[])[]) =>
  writeFileSync(at(name), createRawWorkbook([{ name: '申报表', rows }]));

/** A sheet whose headers are those of a bundled programme. */
const writeAsFor = async (name: string, guideline: string, programme: string, title: string) => {
  await run('template', guideline, programme, '--out', at('blank.xlsx'));
  const [sheet] = (await folder.read('blank.xlsx')).sheets;
  const headers = sheet?.rows.find((row) => row.filter((cell) => cell !== null).length > 5) ?? [];
  const rows = ['甲辰精密机械有限公司', '江南理工大学', '乙巳机电有限公司'].map((own) =>
    headers.map((header) => (/^(申报)?单位名称$/.test(String(header)) ? own : null)),
  );
  write(name, [[title], headers, ...rows]);
};

describe('a sheet and a guideline that do not go together', () => {
  beforeAll(() => writeAsFor('theirs.xlsx', 'jiangsu-2022', 'hvp-new', '高价值专利培育计划项目（新建）申报汇总表'));

  test('[B12] screen says before anything else which guideline it goes with far better, and screens all the same', async () => {
    const { status, output } = await run(
      'screen',
      at('theirs.xlsx'),
      '--guideline',
      folder.guideline,
      '--json',
      at('found.json'),
    );
    expect(status).toBe(0);
    expect(output).toMatch(/^注意：工作表“申报表”更像是按另一份指南填报的：jiangsu-2022 .*--programme hvp-new/);
    expect(folder.json<{ misfit: unknown }>('found.json').misfit).toMatchObject({
      better: { guideline: 'jiangsu-2022', programme: { id: 'hvp-new' } },
    });
  });

  test('[B12] nothing is said of a sheet that goes well with its guideline', async () => {
    folder.writeRows('ours.xlsx');
    const { output } = await run('screen', at('ours.xlsx'), '--guideline', folder.guideline, '--json', at('ours.json'));
    expect(output).not.toContain('注意');
    expect(folder.json<{ misfit: unknown }>('ours.json').misfit).toBeNull();
  });

  test('[F12] without a programme column the likeliest programme is named and not chosen', async () => {
    const [rows] = (await folder.read('theirs.xlsx')).sheets.map((sheet) => sheet.rows);
    const at0 = (rows?.[1] ?? []).indexOf('项目类别');
    write(
      'bare.xlsx',
      (rows ?? []).map((row) => row.filter((_, column) => column !== at0 || at0 < 0)),
    );
    const { error, status } = await run('screen', at('bare.xlsx'), '--guideline', 'jiangsu-2022');
    expect(status).toBe(1);
    expect(error).toContain('按标题和列名，最像 hvp-new 高价值专利培育计划项目（新建）：加 --programme hvp-new');
    const english = await run('screen', at('bare.xlsx'), '--guideline', 'jiangsu-2022', '--language', 'en-US');
    expect(english.error).toContain('most likely for hvp-new');
  });

  test.each(['screen', 'rank'])(
    '[B12] %s without a guideline names the likely ones, as a usage error',
    async (command) => {
      const { error, status } = await run(command, at('theirs.xlsx'));
      expect(status).toBe(2);
      expect(error).toMatch(/请用 --guideline 指明[^]*--guideline jiangsu-2022 --programme hvp-new[^]*可用的指南/);
    },
  );
});
