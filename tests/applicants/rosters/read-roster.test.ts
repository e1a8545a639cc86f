import { readRoster } from '../../../src/applicants/rosters/read-roster';
import { wordsIn } from '../../../src/words/words';
import type { CellValue } from '../../../src/workbook/types';
import { sheetOf } from '../build-sheet';
import { codeOf, rosterOf, tableOf } from './roster-sheets';

const COMPANIES = ['江苏甲新材料有限公司', '南京乙电子股份有限公司', '苏州丙机械有限公司'];

const refusal = (rows: readonly (readonly CellValue[])[], needed: readonly string[] = [], roster = rosterOf()) => {
  const source = { file: '历年立项.xlsx', sheet: '名单' };
  const read = readRoster(roster, sheetOf(rows, { name: '名单' }), source, new Set(needed));
  if (!('issue' in read)) throw new Error('This roster should be refused');
  return wordsIn('zh-CN').rosters.issue(read.issue);
};

describe('a roster', () => {
  test('[B1] finds its header under titles and passes over totals and notes', () => {
    const table = tableOf([
      ['2019—2021 年度立项项目一览表', null, null],
      [null, null, '单位：万元'],
      ['序号', '承担单位', '统一社会信用代码'],
      [1, COMPANIES[0] ?? '', codeOf(1)],
      [2, COMPANIES[1] ?? '', codeOf(2)],
      ['合计', 2, null],
    ]);
    expect(table.headers).toEqual({ name: '承担单位', code: '统一社会信用代码' });
    expect(table.entries.map(({ name, code, sheetRow }) => [name, code, sheetRow])).toEqual([
      [COMPANIES[0], codeOf(1), 3],
      [COMPANIES[1], codeOf(2), 4],
    ]);
  });

  test('[B6] finds a column of names by its cells where its header tells nothing', () => {
    const table = tableOf([['序号', '名单所列对象', '事由'], ...COMPANIES.map((name, at) => [at + 1, name, '逾期'])]);
    expect(table.headers.name).toBe('名单所列对象');
    expect(table.guessed).toBe(true);
  });

  test('takes further headers that the guideline names', () => {
    const rows = [['惩戒对象全称', '案号'], ...COMPANIES.map((name, at) => [name, at])];
    expect(tableOf(rows, rosterOf({ headers: ['惩戒对象全称'] })).guessed).toBe(false);
  });

  test('[F7] looks up by no code that is not one', () => {
    const table = tableOf([
      ['企业名称', '信用代码'],
      [COMPANIES[0] ?? '', '91320100MA0000000X'],
    ]);
    expect(table.entries[0]?.code).toBeUndefined();
  });

  test('has another digest when one cell that counts is another, and the same for the same cells', () => {
    const rows = [['企业名称'], ...COMPANIES.map((name) => [name])];
    const changed = [...rows.slice(0, 3), ['苏州丁机械有限公司']];
    expect(tableOf(rows).digest).toBe(tableOf(rows.map((row) => [...row])).digest);
    expect(tableOf(changed).digest).not.toBe(tableOf(rows).digest);
  });
});

describe('[S7] a roster that cannot be looked up in is refused with where, expected, found and what to do', () => {
  test('without a column of names', () => {
    const said = refusal([
      ['案号', '金额'],
      ['一', 3],
      ['二', 4],
    ]);
    expect(said).toContain('历年立项.xlsx');
    expect(said).toContain('应有单位名称列');
    expect(said).toContain('“案号”、“金额”');
    expect(said).toContain('请将该列表头改为');
  });

  test('with two columns of names', () => {
    const said = refusal([
      ['企业名称', '承担单位'],
      [COMPANIES[0] ?? '', COMPANIES[1] ?? ''],
    ]);
    expect(said).toContain('“企业名称”、“承担单位”');
  });

  test('without a row', () => {
    expect(refusal([['企业名称', '信用代码']])).toContain('没有一行填了名称');
  });

  test('without anything', () => {
    expect(refusal([])).toContain('没有找到表头');
  });

  test('without a column that the guideline goes by', () => {
    const columns = [{ name: '立项年度', type: 'date' as const, aliases: [], options: [] }];
    const said = refusal([['企业名称'], [COMPANIES[0] ?? '']], ['立项年度'], rosterOf({ columns }));
    expect(said).toContain('应有“立项年度”列');
    expect(said).toContain('“企业名称”');
  });
});
