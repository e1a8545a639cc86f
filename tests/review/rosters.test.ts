import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { rosterGuideline } from '../screening/roster-guideline';
import { snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openPlain, openScreened } from './open-screened';

const guideline = rosterGuideline();
type Rows = readonly (readonly CellValue[])[];

const APPLICANTS = snapshotOf([
  ['单位名称', '联系人'],
  ['江苏甲新材料有限公司', '张三'],
  ['南京乙电子有限公司', '李四'],
]);
const LISTED: Rows = [
  ['企业名称', '文号'],
  ['南京乙电子有限公司', '一'],
];
const listed = (name: string, rows: Rows = LISTED): SheetSnapshot => snapshotOf(rows, name);

const start = async (...sheets: readonly SheetSnapshot[]) => {
  const host = new MemoryHost({ name: '申报.xlsx', sheets: [APPLICANTS, ...sheets], memory: undefined });
  return { host, review: await openScreened(host, guideline) };
};
type Review = Awaited<ReturnType<typeof start>>['review'];

const conclusions = (review: Review) => review.getState().screening?.applicants.map(({ conclusion }) => conclusion);
const state = (review: Review) => review.getState().rosters[0];
const file = (...sheets: readonly { readonly name: string; readonly rows: Rows }[]) => ({
  name: '失信.xlsx',
  bytes: createRawWorkbook(sheets),
});

/** Until what a person did in the sheet has been followed. */
const followed = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a sheet of the workbook that serves as a roster', () => {
  test('[S7] any sheet may be chosen, is remembered in the workbook and can be taken back', async () => {
    const { host, review } = await start(listed('清单'));
    expect(conclusions(review)).toEqual(['partial', 'partial']);
    expect(state(review)?.sheets).toEqual(['清单']);
    await review.chooseRosterSheet('dishonest', '清单');
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
    expect(state(review)?.table?.source).toEqual({ sheet: '清单' });
    const again = await openScreened(host, guideline);
    expect(conclusions(again)).toEqual(['qualified', 'unqualified']);
    await again.clearRoster('dishonest');
    expect(conclusions(again)).toEqual(['partial', 'partial']);
    expect(conclusions(await openScreened(host, guideline))).toEqual(['partial', 'partial']);
  });

  test('[S7] one that is chosen goes before the one that bears the name', async () => {
    const { review } = await start(
      listed('失信名单'),
      listed('2021年', [
        ['企业名称', '文号'],
        ['江苏甲新材料有限公司', ''],
      ]),
    );
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
    await review.chooseRosterSheet('dishonest', '2021年');
    expect(conclusions(review)).toEqual(['unqualified', 'qualified']);
  });

  test('[B3] where two columns may hold the names a person says which, and may forget it', async () => {
    const twice = [
      ['企业名称', '被执行人'],
      ['南京乙电子有限公司', '江苏甲新材料有限公司'],
    ];
    const { review } = await start(listed('失信名单', twice));
    expect(state(review)?.issue?.code).toBe('roster.twoNames');
    expect(conclusions(review)).toEqual(['partial', 'partial']);
    await review.setRosterColumn('dishonest', '单位名称', '被执行人');
    expect(state(review)?.issue).toBeUndefined();
    expect(state(review)?.table?.headers.name).toBe('被执行人');
    expect(conclusions(review)).toEqual(['unqualified', 'qualified']);
    await review.setRosterColumn('dishonest', '单位名称', undefined);
    expect(state(review)?.issue?.code).toBe('roster.twoNames');
  });

  test.each([['失信名单'], ['清单']])('[S7] edits, sorting and deleting in “%s” are judged at once', async (name) => {
    const { host, review } = await start(listed(name));
    if (name !== '失信名单') await review.chooseRosterSheet('dishonest', name);
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
    host.type(name, 1, 0, '江苏甲新材料有限公司');
    await followed();
    expect(conclusions(review)).toEqual(['unqualified', 'qualified']);
    const rows = [LISTED[0] ?? [], ['苏州丁有限公司', ''], ['南京乙电子有限公司', '']];
    host.workbook = { ...host.workbook, sheets: [APPLICANTS, listed(name, rows)] };
    host.reverse(name);
    await followed();
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
    const [, second] = review.getState().screening?.applicants ?? [];
    expect(second?.table.rosterOf('被列入失信名单', second.row)?.evidence[0]?.entry.sheetRow).toBe(1);
    host.workbook = { ...host.workbook, sheets: [APPLICANTS, listed(name, rows.slice(0, 2))] };
    host.tell({ kind: 'restructured', sheet: name });
    await followed();
    expect(conclusions(review)).toEqual(['qualified', 'qualified']);
  });

  test('[S7] a chosen sheet that is gone is told, and nobody counts as not on it', async () => {
    const { host, review } = await start(listed('清单'));
    await review.chooseRosterSheet('dishonest', '清单');
    host.workbook = { ...host.workbook, sheets: [APPLICANTS, listed('改名')] };
    host.tell({ kind: 'restructured', sheet: undefined });
    await followed();
    expect(state(review)?.issue).toMatchObject({ code: 'roster.noSheet', sheets: ['申报表', '改名'] });
    expect(conclusions(review)).toEqual(['partial', 'partial']);
  });
});

describe('another file that serves as a roster', () => {
  test('[S7] it is read, named with its row, and asked for again where the workbook is opened again', async () => {
    const { host, review } = await start();
    await review.chooseRosterFile('dishonest', file({ name: '2021年', rows: LISTED }));
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
    expect(state(review)?.table?.source).toEqual({ file: '失信.xlsx', sheet: '2021年' });
    const again = await openScreened(host, guideline);
    expect(conclusions(again)).toEqual(['partial', 'partial']);
    expect(state(again)?.issue).toMatchObject({
      code: 'roster.noFile',
      source: { file: '失信.xlsx', sheet: '2021年' },
    });
    await again.chooseRosterFile('dishonest', file({ name: '2021年', rows: LISTED }));
    expect(conclusions(again)).toEqual(['qualified', 'unqualified']);
  });

  test('[S7] of several sheets a person says which', async () => {
    const { review } = await start();
    const both = file({ name: '2020年', rows: [['企业名称'], ['无']] }, { name: '2021年', rows: LISTED });
    await review.chooseRosterFile('dishonest', both);
    expect(state(review)?.issue).toMatchObject({ code: 'roster.whichSheet', sheets: ['2020年', '2021年'] });
    expect(conclusions(review)).toEqual(['partial', 'partial']);
    await review.chooseRosterSheet('dishonest', '2021年', '失信.xlsx');
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
  });

  test('[W12] a damaged file changes nothing and is told beside its roster', async () => {
    const { review } = await start(listed('失信名单'));
    await review.chooseRosterFile('dishonest', { name: '旧.xls', bytes: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]) });
    expect(state(review)?.trouble).toMatchObject({ file: '旧.xls', issue: { code: 'host.notWorkbook' } });
    expect(conclusions(review)).toEqual(['qualified', 'unqualified']);
    await review.chooseRosterFile('dishonest', file({ name: '名单', rows: LISTED }));
    expect(state(review)?.trouble).toBeUndefined();
  });
});

test('[X2] what was said of names nearly the same is kept in the workbook and taken back', async () => {
  const near = listed('失信名单', [
    ['企业名称', '文号'],
    ['江苏甲新材料股份有限公司', ''],
  ]);
  const { host, review } = await start(near);
  expect(conclusions(review)).toEqual(['incomplete', 'qualified']);
  const [first] = review.getState().screening?.applicants ?? [];
  const pair = first?.table.rosterOf('被列入失信名单', first.row)?.evidence[0]?.pair ?? '';
  await review.decideName('dishonest', pair, 'same');
  expect(conclusions(await openScreened(host, guideline))).toEqual(['unqualified', 'qualified']);
  await review.decideName('dishonest', pair, undefined);
  expect(conclusions(review)).toEqual(['incomplete', 'qualified']);
});

test('[S7] rosters are told before anything is screened', async () => {
  const host = new MemoryHost({ name: '申报.xlsx', sheets: [APPLICANTS, listed('失信名单')], memory: undefined });
  const review = await openPlain(host, guideline);
  await review.chooseGuideline(guideline.id);
  expect(state(review)?.table?.rowCount).toBe(1);
});
