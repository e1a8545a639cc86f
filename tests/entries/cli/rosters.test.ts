import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { ROSTER_GUIDELINE } from '../../screening/roster-guideline';
import { HEADERS, openSmallFolder, ROWS, run } from './small-workbook';

interface Told {
  readonly applicants: readonly {
    readonly name: string;
    readonly conclusion: string;
    readonly findings: readonly {
      readonly text: string;
      readonly rosters?: readonly {
        readonly file?: string;
        readonly given: boolean;
        readonly entries: readonly { readonly row: number; readonly pair: string }[];
      }[];
    }[];
  }[];
}

const folder = openSmallFolder();
const LISTED: readonly (readonly CellValue[])[] = [['企业名称'], ['丙公司'], ['丁股份公司']];

const sheets = (name: string, own: Parameters<typeof createRawWorkbook>[0]) =>
  writeFileSync(folder.at(name), createRawWorkbook(own));

const screen = (...more: readonly string[]) =>
  run('screen', folder.at('in.xlsx'), '--guideline', folder.at('g.yaml'), '--json', folder.at('out.json'), ...more);

const conclusions = () =>
  Object.fromEntries(folder.json<Told>('out.json').applicants.map(({ name, conclusion }) => [name, conclusion]));

beforeAll(() => {
  folder.write('g.yaml', ROSTER_GUIDELINE);
  folder.writeRows('in.xlsx');
  sheets('失信.xlsx', [{ name: '2021年', rows: LISTED }]);
});

test('[S7] without the roster everybody is 未查全, and the console says which roster is missing', async () => {
  const { status, output } = await screen();
  expect(status).toBe(0);
  expect(new Set(Object.values(conclusions()))).toEqual(new Set(['partial']));
  expect(output).toContain('名单“失信名单”没有给出');
});

test('[S7] with it a hit names its file and row, and a near name is left to a person', async () => {
  const { status, output } = await screen('--roster', `失信=${folder.at('失信.xlsx')}`);
  expect(status).toBe(0);
  expect(output).toContain('名单“失信名单”：“失信.xlsx”的工作表“2021年”，2 行，按“企业名称”查');
  expect(conclusions()).toMatchObject({ 甲公司: 'qualified', 丙公司: 'unqualified', 丁公司: 'incomplete' });
  const told = folder.json<Told>('out.json').applicants;
  const hit = told.find(({ name }) => name === '丙公司')?.findings[0];
  expect(hit?.text).toContain('失信.xlsx 第 2 行');
  expect(hit?.rosters?.[0]).toMatchObject({ file: '失信.xlsx', given: true, entries: [{ row: 2 }] });
  const pair = told.find(({ name }) => name === '丁公司')?.findings[0]?.rosters?.[0]?.entries[0]?.pair ?? '';
  folder.write('b.json', JSON.stringify({ columns: {}, rosters: { dishonest: { [pair]: 'different' } } }));
  await screen('--roster', `失信名单=${folder.at('失信.xlsx')}:2021年`, '--bindings', folder.at('b.json'));
  expect(conclusions()).toMatchObject({ 丁公司: 'qualified' });
});

test('[S7] a sheet of the workbook that bears the name is the roster', async () => {
  sheets('both.xlsx', [
    { name: '申报表', rows: [HEADERS, ...ROWS] },
    { name: '失信名单', rows: LISTED },
  ]);
  const words = ['screen', folder.at('both.xlsx'), '--guideline', folder.at('g.yaml'), '--json', folder.at('out.json')];
  expect((await run(...words)).status).toBe(0);
  expect(conclusions()).toMatchObject({ 丙公司: 'unqualified' });
});

test('[S7] a roster longer than the sheet of applicants is not taken for it', async () => {
  const many = Array.from({ length: 20 }, (_, at) => [`某${at}公司`]);
  sheets('long.xlsx', [
    { name: '失信名单', rows: [...LISTED, ...many] },
    { name: '申报表', rows: [HEADERS, ...ROWS] },
  ]);
  const words = ['screen', folder.at('long.xlsx'), '--guideline', folder.at('g.yaml'), '--json', folder.at('out.json')];
  expect((await run(...words)).status).toBe(0);
  expect(conclusions()).toMatchObject({ 甲公司: 'qualified', 丙公司: 'unqualified' });
});

test.each([
  ['a name of no roster', '黑名单=失信.xlsx', ['失信名单', '黑名单']],
  ['nothing behind the name', '失信名单=', ['名称=文件']],
  ['a file that is not there', '失信名单=没有.xlsx', ['没有.xlsx', '不存在']],
  ['a sheet that is not there', '失信名单=失信.xlsx:2020年', ['2020年', '2021年']],
  ['a roster without names', '失信名单=空.xlsx', ['应有单位名称列', '“案号”']],
])('[W12] %s is refused', async (_, text, words) => {
  sheets('空.xlsx', [
    {
      name: '名单',
      rows: [
        ['案号', '金额'],
        ['一', 3],
      ],
    },
  ]);
  const [name = '', path = ''] = text.split('=');
  const { status, error } = await screen('--roster', path === '' ? text : `${name}=${folder.at(path)}`);
  expect(status).toBe(1);
  for (const word of words) expect(error).toContain(word);
});

test('[W9] a roster is not written over', async () => {
  const path = folder.at('失信.xlsx');
  const { status, error } = await screen('--roster', `失信名单=${path}`, '--out', path);
  expect(status).toBe(1);
  expect(error).toContain('--roster');
});

test('[S7] what was ranked by a roster is recomputed with it, and differs with another', async () => {
  const given = ['--guideline', folder.at('g.yaml'), '--roster', `失信名单=${folder.at('失信.xlsx')}`];
  await run('rank', folder.at('in.xlsx'), ...given, '--out', folder.at('ranked.xlsx'));
  const verified = await run('verify', folder.at('ranked.xlsx'), ...given);
  expect(verified.error).toBe('');
  expect(verified.status).toBe(0);
  sheets('另一份.xlsx', [{ name: '2021年', rows: [...LISTED, ['甲公司']] }]);
  const other = ['--guideline', folder.at('g.yaml'), '--roster', `失信名单=${folder.at('另一份.xlsx')}`];
  expect((await run('verify', folder.at('ranked.xlsx'), ...other)).status).toBe(1);
  const record = (await folder.read('ranked.xlsx')).sheets.find(({ name }) => name === '评审记录');
  expect(record?.rows.find(([item]) => item === '名单')?.[1]).toContain('失信.xlsx');
});

test('[S7] a roster’s file is remembered: what is screened without it and verified without it names it', async () => {
  const own = ['--guideline', folder.at('g.yaml')];
  await run(
    'rank',
    folder.at('in.xlsx'),
    ...own,
    '--roster',
    `失信名单=${folder.at('失信.xlsx')}`,
    '--out',
    folder.at('kept.xlsx'),
  );
  const again = await run('screen', folder.at('kept.xlsx'), ...own, '--json', folder.at('out.json'));
  expect(again.status).toBe(0);
  expect(again.output).toContain('名单“失信名单”（“失信.xlsx”的工作表“2021年”）这次没有给出');
  expect(new Set(Object.values(conclusions()))).toEqual(new Set(['partial']));
  const verified = await run('verify', folder.at('kept.xlsx'), ...own);
  expect(verified.status).toBe(1);
  expect(verified.error).toContain('“失信.xlsx”的工作表“2021年”');
});
