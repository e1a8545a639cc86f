import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { Conclusion } from '../../../src/screening/types';
import { HEADERS, openSmallFolder, ROWS, run } from './small-workbook';

const folder = openSmallFolder();
const SAID = '申请金额已在申报系统逐项核对';

/** The workbook without the column of the funds asked for. */
const without = HEADERS.findIndex((header) => header.startsWith('申请资助金额'));
const rows = [HEADERS, ...ROWS].map((cells) => cells.filter((_, at) => at !== without));
writeFileSync(folder.at('in.xlsx'), createRawWorkbook([{ name: '申报表', rows }]));

const on = (command: string, file: string, ...more: readonly string[]) =>
  run(command, folder.at(file), '--guideline', folder.guideline, ...more);

interface Screened {
  readonly counts: Readonly<Record<Conclusion, number>>;
  readonly elsewhere: { readonly rest: { readonly reason: string } | null };
  readonly applicants: readonly {
    readonly conclusion: Conclusion;
    readonly unchecked: readonly object[];
    readonly elsewhere: readonly object[];
    readonly findings: readonly { readonly criterion: string; readonly verdict: string }[];
  }[];
}

describe('clauses without a column', () => {
  test('[V9] leave everybody who does not fail 未查全, on the console and in JSON', async () => {
    const { output, status } = await on('screen', 'in.xlsx', '--json', folder.at('a.json'));
    expect(status).toBe(0);
    expect(output).toContain('不合格 1，待补正 0，未查全 6，待评议 0，合格 0');
    expect(output).toContain('6 家未查全，不能视为合格');
    const { applicants, counts } = folder.json<Screened>('a.json');
    expect(counts).toEqual({ unqualified: 1, incomplete: 0, partial: 6, pending: 0, qualified: 0 });
    expect(applicants[0]).toMatchObject({
      conclusion: 'partial',
      unchecked: [{ criterion: 'funds', clause: '一（2）', columns: [{ fact: '申请资助金额', cause: 'noColumn' }] }],
      elsewhere: [],
    });
  });

  test('[V9] are named with what was said of all of them', async () => {
    const { output } = await on('screen', 'in.xlsx', '--elsewhere', SAID, '--json', folder.at('b.json'));
    expect(output).toContain('未查全 0，待评议 0，合格 6');
    expect(output).toContain(`另行核查：${SAID}`);
    const { applicants, elsewhere } = folder.json<Screened>('b.json');
    expect(elsewhere.rest?.reason).toBe(SAID);
    expect(applicants[0]).toMatchObject({
      conclusion: 'qualified',
      unchecked: [],
      elsewhere: [{ criterion: 'funds', clause: '一（2）', reason: SAID }],
    });
    const funds = applicants[0]?.findings.find(({ criterion }) => criterion === 'funds');
    expect(funds).toMatchObject({ verdict: 'unchecked', elsewhere: { reason: SAID } });
  });

  test('[V9] ranked with what was said, list and record name it, and the result verifies', async () => {
    expect((await on('rank', 'in.xlsx', '--elsewhere', SAID, '--out', folder.at('c.xlsx'))).status).toBe(0);
    const { sheets } = await folder.read('c.xlsx');
    const textOf = (name: string) => JSON.stringify(sheets.find((sheet) => sheet.name === name)?.rows);
    for (const name of ['排序表', '推荐项目汇总表', '公示名单', '评审记录']) expect(textOf(name)).toContain(SAID);
    expect(await on('verify', 'c.xlsx')).toMatchObject({ status: 0, error: '' });
  });

  test('[V9] is remembered in the workbook, and refused without a sentence', async () => {
    await on('screen', 'in.xlsx', '--elsewhere', SAID, '--out', folder.at('d.xlsx'));
    expect((await on('screen', 'd.xlsx')).output).toContain('合格 6');
    const { error, status } = await on('screen', 'in.xlsx', '--elsewhere', ' ');
    expect([status, error]).toEqual([1, expect.stringContaining('--elsewhere')]);
  });

  test('[V9] may be named one by one in a bindings file', async () => {
    folder.write('b.json', JSON.stringify({ columns: {}, elsewhere: { funds: SAID } }));
    await on('screen', 'in.xlsx', '--bindings', folder.at('b.json'), '--json', folder.at('e.json'));
    const { applicants } = folder.json<Screened>('e.json');
    expect(applicants[0]).toMatchObject({
      conclusion: 'qualified',
      elsewhere: [{ criterion: 'funds', reason: SAID }],
    });
  });
});
