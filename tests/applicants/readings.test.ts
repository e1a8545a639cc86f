import { bindSheet } from '../../src/applicants/bind-sheet';
import { asReadings, NO_READINGS, readingsSchema, restoreReadings, storeReadings } from '../../src/applicants/readings';
import { readApplicants } from '../../src/applicants/read-applicants';
import { fact, sheetOf } from './build-sheet';

const facts = [fact('单位名称', 'text', { role: 'organisation' }), fact('失信', 'yesNo'), fact('侵权', 'yesNo')];
const sheet = sheetOf([
  ['单位名称', '诚信情况', '备注一'],
  ['甲公司', '是', '无'],
  ['乙公司', '否', '有'],
]);

describe('sheet readings', () => {
  test('[B4] the written form reads back, rows counted from 1, the old one-fact form included', () => {
    const written = {
      columns: { 甲: '事实', 乙: null, 丙: ['一', { target: '二', turned: true as const }] },
      computed: { 占比: '[甲] / [乙]' },
      words: { 类型: { 民企: '企业' } },
      rows: { '12': 'skip' as const },
      ratioScales: { 占比: 'percent' as const },
    };
    const readings = restoreReadings(readingsSchema.parse(written));
    expect(readings.columns.get('丙')).toEqual([{ target: '一' }, { target: '二', turned: true }]);
    expect(readings.columns.get('乙')).toEqual([]);
    expect(readings.rows.get(11)).toBe('skip');
    expect(storeReadings(readings)).toEqual(written);
    expect(readingsSchema.safeParse({ columns: {}, other: 1 }).success).toBe(false);
    const old = new Map([
      ['甲', '事实'],
      ['乙', null],
    ]);
    expect(asReadings(old).columns).toEqual(
      new Map([
        ['甲', [{ target: '事实' }]],
        ['乙', []],
      ]),
    );
  });

  test('[B7] a column may be fixed for several facts, and turned round for one of them', () => {
    const binding = bindSheet(
      sheet,
      facts,
      {
        ...NO_READINGS,
        columns: new Map([['诚信情况', [{ target: '失信', turned: true as const }, { target: '侵权' }]]]),
      },
      [],
    );
    expect(binding.bindings.slice(1)).toEqual([
      { fact: '失信', column: 1, header: '诚信情况', how: 'user', turned: true },
      { fact: '侵权', column: 1, header: '诚信情况', how: 'user' },
    ]);
    const table = readApplicants(sheet, binding, facts, { sheetName: '申报表' });
    const truths = (name: string) => {
      const column = table.column(name);
      return column?.kind === 'truth' ? [...column.values] : undefined;
    };
    expect(truths('失信')).toEqual([0, 2]);
    expect(truths('侵权')).toEqual([2, 0]);
  });
});
