import fc from 'fast-check';
import { bindSheet } from '../../src/applicants/bind-sheet';
import { matchProgramme } from '../../src/applicants/match-programme';
import { readApplicants } from '../../src/applicants/read-applicants';
import type { ApplicantTable } from '../../src/applicants/types';
import type { Fact } from '../../src/guideline/types';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { fact, sheetOf } from './build-sheet';

const facts: readonly Fact[] = [
  fact('申报单位', 'text', { role: 'organisation' }),
  fact('统一社会信用代码', 'text', { role: 'creditCode' }),
  fact('项目负责人', 'text', { role: 'leader' }),
  fact('有效专利数', 'count', { unit: '件' }),
  fact('近三年利税总额', 'amount', { years: [2019, 2020, 2021] }),
  fact('成立日期', 'date'),
  fact('上市', 'yesNo'),
  fact('注册地', 'place'),
  fact('合作单位', 'list'),
  fact('承诺书', 'material'),
  fact('未列事实', 'count'),
];
const header = [
  '申报单位',
  '统一社会信用代码',
  '项目负责人',
  '有效专利数',
  '2019年利税总额（万元）',
  '2021年利税总额（亿元）',
  '成立日期',
  '上市',
  '注册地',
  '合作单位',
  '已提交材料',
];
const read = (rows: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}): ApplicantTable => {
  const sheet = sheetOf([header, ...rows], more);
  return readApplicants(sheet, bindSheet(sheet, facts, new Map(), []), facts, { sheetName: '申报表' });
};
const full: readonly CellValue[] = [
  '甲公司',
  '91350100M000100Y43',
  '张三',
  '３５件',
  2100,
  0.25,
  '2021.12',
  '否（试点县）',
  '昆山市',
  '乙、丙',
  '《承诺书》',
];

describe('readApplicants', () => {
  test('[F1] each fact is read into the column of its type', () => {
    const table = read([full]);
    expect(table.column('有效专利数')).toEqual({
      kind: 'number',
      values: Float64Array.of(35),
      valid: Uint8Array.of(1),
    });
    expect(table.column('成立日期')).toEqual({
      kind: 'date',
      from: Int32Array.of(18962),
      to: Int32Array.of(18992),
      valid: Uint8Array.of(1),
    });
    expect(table.column('上市')).toEqual({ kind: 'truth', values: Int8Array.of(0) });
    expect(table.column('注册地')).toEqual({ kind: 'text', codes: Int32Array.of(0), words: ['江苏省/苏州市/昆山市'] });
    expect(table.column('合作单位')).toEqual({
      kind: 'list',
      offsets: Int32Array.of(0, 2),
      items: { kind: 'text', codes: Int32Array.of(0, 1), words: ['乙', '丙'] },
      valid: Uint8Array.of(1),
    });
    expect(table.column('承诺书')).toEqual({ kind: 'truth', values: Int8Array.of(2) });
    expect(table.column('未列事实')).toBeUndefined();
    expect(table.issues).toEqual([]);
  });

  test('[F9] a year without a column is a missing item of its own; each column has its unit', () => {
    const table = read([full]);
    expect(table.column('近三年利税总额')).toEqual({
      kind: 'list',
      offsets: Int32Array.of(0, 3),
      items: { kind: 'number', values: Float64Array.of(2100, 0, 2500), valid: Uint8Array.of(1, 0, 1) },
      valid: Uint8Array.of(1),
    });
    expect(table.stateOf('近三年利税总额[0]', 0)).toEqual({ known: true });
    expect(table.stateOf('近三年利税总额[1]', 0)).toEqual({ known: false, cause: 'noColumn' });
    expect(table.stateOf('近三年利税总额', 0)).toEqual({ known: false, cause: 'noColumn' });
    expect(table.cellsOf('近三年利税总额', 0).map(({ column }) => column)).toEqual([4, 5]);
    expect(table.cellsOf('近三年利税总额[2]', 0)).toEqual([{ sheet: '申报表', row: 1, column: 5 }]);
    expect(table.shownOf('近三年利税总额', 0)).toBe('2100 / 0.25');
  });

  test('[L4] each unknown tells its cause', () => {
    const table = read([['甲公司', null, '/', '约120', null, null, '2021-02-30', null, '城关区', null, null]]);
    const cause = (name: string): unknown => table.stateOf(name, 0);
    expect(cause('项目负责人')).toEqual({ known: false, cause: 'blank' });
    expect(cause('有效专利数')).toEqual({ known: false, cause: 'unreadable' });
    expect(cause('承诺书')).toEqual({ known: false, cause: 'blank' });
    expect(cause('未列事实')).toEqual({ known: false, cause: 'noColumn' });
    expect(cause('申报单位')).toEqual({ known: true });
  });

  test('[F5] every unreadable cell is an issue with its address, its text and what it may be', () => {
    const table = read([
      ['甲公司', '91350100M000100Y44', '张三', '约120', '1人', null, '2021-02-30', '也许', '城关区', '无', '申报书'],
    ]);
    expect(
      table.issues.map((issue) =>
        'cell' in issue ? [issue.code, issue.cell.column, 'shown' in issue && issue.shown] : issue.code,
      ),
    ).toEqual([
      ['applicants.checkDigit', 1, '91350100M000100Y44'],
      ['applicants.unreadable', 3, '约120'],
      ['applicants.unitConflict', 4, '1人'],
      ['applicants.unreadable', 6, '2021-02-30'],
      ['applicants.unreadable', 7, '也许'],
      ['applicants.unreadable', 8, '城关区'],
      ['applicants.unreadable', 10, '申报书'],
    ]);
  });

  test('[F4] a remark stays in what is shown', () => {
    expect(read([full]).shownOf('上市', 0)).toBe('否（试点县）');
  });

  test('[W5] the key follows the applicant, by valid code, else by folded name', () => {
    const table = read([
      full,
      ['乙 (苏州) 公司', '无效', '李四'],
      ['乙（苏州）公司', null, '李四'],
      ['丙', null, '王五'],
    ]);
    expect([0, 1, 2, 3].map((row) => table.keyOf(row))).toEqual([
      '91350100m000100y43|||张三',
      '乙苏州公司|||李四',
      '乙苏州公司|||李四#2',
      '丙|||王五',
    ]);
    expect(table.issues.at(-1)).toEqual({
      code: 'applicants.duplicateKey',
      sheet: '申报表',
      key: '乙苏州公司|||李四',
      rows: [2, 3],
    });
  });

  test('[W5] what a row reads as never depends on the order of rows, and no cell makes reading fail', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        '/',
        '无',
        '35件',
        '1,250.5',
        '2021.12',
        { date: 44561 },
        { error: '#N/A' },
        true,
        '昆山市',
        '乙、丙',
        '3.5%',
      ),
      fc.string({ unit: 'grapheme' }),
      fc.double(),
    );
    const row = fc
      .tuple(fc.uuid(), fc.array(cell, { minLength: 10, maxLength: 10 }))
      .map(([name, rest]) => [name, ...rest]);
    const summary = (table: ApplicantTable, at: number): unknown => [
      table.keyOf(at),
      ...facts.map(({ name }) => {
        const column = table.column(name);
        const text = column?.kind === 'text' ? column.words[column.codes[at] ?? -1] : undefined;
        const number = column?.kind === 'number' || column?.kind === 'truth' ? column.values[at] : undefined;
        return [table.stateOf(name, at), text, number, table.shownOf(name, at)];
      }),
    ];
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const forward = read(rows);
        const backward = read([...rows].reverse());
        expect(forward.rowCount).toBe(backward.rowCount);
        for (let at = 0; at < forward.rowCount; at += 1)
          expect(summary(forward, at)).toEqual(summary(backward, forward.rowCount - 1 - at));
        expect(forward.issues.length).toBe(backward.issues.length);
      }),
      { seed: 20224, numRuns: 150 },
    );
  });
});

describe('matchProgramme', () => {
  const programmes = [
    { id: 'hvp-new', name: '高价值专利培育计划项目（新建）', aliases: ['高价值专利新建'] },
    { id: 'hvp-up', name: '高价值专利培育计划项目（升级）', aliases: [] },
  ];

  test('[F12] a programme is matched by name or alias, folded', () => {
    expect(matchProgramme('高价值专利培育计划项目(新建)', programmes)).toEqual({ id: 'hvp-new' });
    expect(matchProgramme('高价值专利 新建', programmes)).toEqual({ id: 'hvp-new' });
  });

  test('[F12] a near miss is asked, never guessed', () => {
    expect(matchProgramme('高价值专利培育计划', programmes)).toEqual({
      candidates: programmes.map(({ name }) => name),
    });
    expect(matchProgramme('商标', programmes)).toEqual({ candidates: [] });
  });
});
