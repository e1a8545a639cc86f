import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { openSmallFolder, run } from './small-workbook';

const GUIDELINE = `
id: types-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts:
  - { name: 测试占比, type: ratio }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一, count: 3 }
    criteria:
      - { id: type, kind: condition, clause: 一（1）, title: 企业, require: '申报主体类型 = "企业"' }
      - { id: share, kind: condition, clause: 一（2）, title: 测试占比, require: 测试占比 >= 0.6 }
      - { id: patents, kind: condition, clause: 一（3）, title: 有效专利, require: 有效专利数 >= 100 }
`;
const ROWS = [
  ['单位名称', '申报主体类型', '测试占比', '有效专利数', '评分'],
  ['甲机械有限公司', '民企', 0.8, 120, 90],
  ['乙机械有限公司', '规上', 0.7, 130, 80],
  [null, null, null, null, null],
  ['合计', null, null, 250, null],
];

const folder = openSmallFolder();
const { at } = folder;
interface Screened {
  readonly applicants: readonly { readonly conclusion: string }[];
  readonly wordsAsked: readonly {
    readonly fact: string;
    readonly words: readonly { readonly text: string; readonly rows: readonly number[] }[];
  }[];
  readonly proposals: readonly unknown[];
  readonly rowsLeftOut: readonly unknown[];
  readonly elsewhere: unknown;
}
const on = (command: string, name: string, ...more: readonly string[]) =>
  run(command, at(name), '--guideline', at('types.yaml'), ...more);
const conclusions = async (...more: readonly string[]) => {
  const { error, output, status } = await on('screen', 'in.xlsx', '--json', at('found.json'), ...more);
  expect([status, error]).toEqual([0, '']);
  return { output, conclusions: folder.json<Screened>('found.json').applicants.map(({ conclusion }) => conclusion) };
};

beforeAll(() => {
  folder.write('types.yaml', GUIDELINE);
  writeFileSync(at('in.xlsx'), createRawWorkbook([{ name: '申报表', rows: ROWS }]));
  folder.write(
    'b.json',
    JSON.stringify({ words: { 申报主体类型: { 民企: '企业', 规上: '企业' } }, ratioScales: { 测试占比: 'fraction' } }),
  );
});

describe('words on the command line', () => {
  test('[F13] screen names words that could not be read and what they likely mean, and uses none', async () => {
    const { conclusions: found, output } = await conclusions();
    expect(found).toEqual(['incomplete', 'incomplete']);
    expect(output).toContain('申报主体类型：“民企” 1 格 → 企业');
    expect(output).toContain('申报主体类型：“规上” 1 格\n');
    const json = folder.json<Screened>('found.json');
    expect(json.wordsAsked).toMatchObject([
      {
        fact: '申报主体类型',
        headers: ['申报主体类型'],
        words: [
          { text: '民企', count: 1, rows: [2], proposals: [{ value: '企业', level: 'likely' }] },
          { text: '规上', count: 1, rows: [3], proposals: [{ value: '企业', level: 'possible' }] },
        ],
      },
    ]);
    expect(json.rowsLeftOut).toEqual([{ row: 5, why: 'total', shown: '合计 250' }]);
    expect(json.proposals).toContainEqual(expect.objectContaining({ level: 'certain', target: '有效专利数' }));
    expect(json.elsewhere).toEqual({ criteria: {}, rest: null });
  });

  test('[F13] --accept likely uses what is likely, the rest stays open', async () => {
    await conclusions('--accept', 'likely');
    const [type] = folder.json<Screened>('found.json').wordsAsked;
    expect(type?.words.map(({ text }) => text)).toEqual(['规上']);
  });

  test('[F13][F18] words and scales of a bindings file are used by screen, rank and verify', async () => {
    expect((await conclusions('--bindings', at('b.json'))).conclusions).toEqual(['qualified', 'qualified']);
    const ranked = await on('rank', 'in.xlsx', '--bindings', at('b.json'), '--out', at('ranked.xlsx'));
    expect(ranked.status).toBe(0);
    expect(ranked.output).toMatch(/入围 2/);
    const verified = await on('verify', 'ranked.xlsx');
    expect([verified.status, verified.error]).toEqual([0, '']);
  });

  test('[F13] what was settled is remembered in the workbook', async () => {
    await on('screen', 'in.xlsx', '--bindings', at('b.json'), '--out', at('out.xlsx'));
    await on('screen', 'out.xlsx', '--json', at('again.json'));
    expect(folder.json<Screened>('again.json').applicants.map(({ conclusion }) => conclusion)).toEqual([
      'qualified',
      'qualified',
    ]);
  });

  test('[F13] bind writes what is likely as settled where it is accepted, and lists what is asked', async () => {
    await on('bind', 'in.xlsx', '--accept', 'likely', '--out', at('written.json'));
    const file = folder.json<Screened & { readonly words: unknown }>('written.json');
    expect(file.words).toEqual({ 申报主体类型: { 民企: '企业' } });
    expect(file.wordsAsked).toMatchObject([{ words: [{ text: '规上' }] }]);
    await conclusions('--bindings', at('written.json'));
  });
});
