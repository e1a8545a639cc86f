import { bindSheet } from '../../src/applicants/bind-sheet';
import {
  headersOf,
  matchProfile,
  profileOf,
  profileSchema,
  restoreProfile,
  storeProfile,
} from '../../src/applicants/profile';
import { NO_READINGS } from '../../src/applicants/readings';
import type { CellValue } from '../../src/workbook/types';
import { fact, sheetOf } from './build-sheet';

const facts = [
  fact('单位名称', 'text', { role: 'organisation' }),
  fact('设有独立知识产权管理机构', 'yesNo'),
  fact('有效发明专利数', 'count', { unit: '件' }),
  fact('研发费用占比', 'ratio', { aliases: ['研发费用占销售收入比例'] }),
];
const headers = ['单位', '独立知产部门', '发明', '研发费（万元）', '销售收入（万元）', '备注'];
const rows: readonly (readonly CellValue[])[] = ['甲公司', '乙公司', '丙公司'].map((name) => [
  name,
  '有',
  3,
  30,
  900,
  null,
]);
const fixed = {
  ...NO_READINGS,
  columns: new Map([
    ['单位', [{ target: '单位名称' }]],
    ['备注', []],
  ]),
  rows: new Map([[2, 'skip' as const]]),
};

describe('profiles', () => {
  const binding = bindSheet(sheetOf([headers, ...rows]), facts, fixed, [], { accept: 'likely' });
  const profile = profileOf('江南市', binding, fixed);

  test('[B9] keep what was fixed and what likely bindings were read with, but nothing of single rows', () => {
    expect(Object.fromEntries(profile.readings.columns)).toEqual({
      单位: [{ target: '单位名称' }],
      备注: [],
      独立知产部门: [{ target: '设有独立知识产权管理机构' }],
      发明: [{ target: '有效发明专利数' }],
    });
    expect(Object.fromEntries(profile.readings.computed)).toEqual({
      研发费用占比: '[研发费（万元）] / [销售收入（万元）]',
    });
    expect(profile.readings.rows.size).toBe(0);
  });

  test('[B9] read the next sheet of the office without anything likely being asked', () => {
    const next = sheetOf([headers, ...rows]);
    const again = bindSheet(next, facts, profile.readings, []);
    expect(again.bindings.map(({ fact: name, how }) => [name, how])).toEqual([
      ['单位名称', 'user'],
      ['设有独立知识产权管理机构', 'user'],
      ['有效发明专利数', 'user'],
    ]);
    expect(again.computed.map(({ fact: name, how }) => [name, how])).toEqual([['研发费用占比', 'user']]);
    expect(again.unboundFacts).toEqual([]);
  });

  test('[B9] are offered where nearly all headers are the same, the best first', () => {
    expect(headersOf(binding)).toContain('独立知产部门');
    const other = { ...profile, name: '别处', headers: [...profile.headers, '另一列'] };
    expect(matchProfile(headersOf(binding, fixed), [other, profile])).toEqual({ profile, shared: 1 });
    expect(matchProfile([...headersOf(binding, fixed), '新增一列'], [profile])?.profile.name).toBe('江南市');
    expect(matchProfile(['单位', '独立知产部门'], [profile])).toBeUndefined();
    expect(matchProfile([], [])).toBeUndefined();
  });

  test('[B9] are files', () => {
    const stored: unknown = JSON.parse(JSON.stringify(storeProfile(profile)));
    expect(restoreProfile(profileSchema.parse(stored))).toEqual(profile);
    expect(profileSchema.safeParse({ ...(stored as object), headers: [] }).success).toBe(false);
  });
});
