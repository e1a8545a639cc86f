import { bindSheet } from '../../src/applicants/bind-sheet';
import { readApplicants } from '../../src/applicants/read-applicants';
import { NO_READINGS } from '../../src/applicants/readings';
import type { ApplicantTable, SheetBinding } from '../../src/applicants/types';
import type { CellValue } from '../../src/workbook/types';
import { fact, sheetOf } from './build-sheet';

const facts = [
  fact('单位名称', 'text', { role: 'organisation' }),
  fact('研发费用占比', 'ratio', { aliases: ['研发费用占销售收入比例'] }),
  fact('获得称号', 'yesNo'),
];
const sheet = sheetOf([
  ['单位名称', '研发费（万元）', '销售收入（亿元）', '国家级', '省级', '备注'],
  ['甲辰精密机械有限公司', 300, 1, '是', '否', null],
  ['江南理工大学', '450万元', 1.5, '否', '否', null],
  ['水乡米业专业合作社', null, 2, '否', '是', null],
  ['北岸建材有限公司', 10, 0, null, '否', null],
  ['南桥纺织有限公司', '约20', 1, '否', '否', null],
]);

const bind = (computed: Readonly<Record<string, string>>): SheetBinding =>
  bindSheet(sheet, facts, { ...NO_READINGS, computed: new Map(Object.entries(computed)) }, []);
const read = (binding: SheetBinding): ApplicantTable => readApplicants(sheet, binding, facts, { sheetName: '申报表' });
const cellsOf = (table: ApplicantTable, name: string): readonly CellValue[] => {
  const column = table.column(name);
  if (column?.kind === 'number')
    return [...column.values].map((value, row) => (column.valid[row] === 1 ? Number(value.toFixed(6)) : null));
  return column?.kind === 'truth' ? [...column.values] : [];
};

describe('computed facts', () => {
  test('[B7] a ratio of two columns, units brought together, unknown where a part is, with the cells it was read from', () => {
    const binding = bind({ 研发费用占比: '[研发费（万元）] / [销售收入（亿元）]' });
    expect(binding.issues).toEqual([]);
    expect(binding.unboundFacts).toEqual(['获得称号']);
    expect(binding.unboundHeaders.map(({ header }) => header)).toEqual(['国家级', '省级', '备注']);
    const table = read(binding);
    expect(cellsOf(table, '研发费用占比').slice(0, 4)).toEqual([0.03, 0.03, null, null]);
    expect(table.stateOf('研发费用占比', 2)).toEqual({ known: false, cause: 'blank' });
    expect(table.stateOf('研发费用占比', 3)).toEqual({ known: false, cause: 'unreadable' });
    expect(table.cellsOf('研发费用占比', 0).map(({ column }) => column)).toEqual([1, 2]);
    expect(table.shownOf('研发费用占比', 1)).toBe('450万元 / 1.5');
  });

  test('[B7] several columns for one fact: any of them, all of them', () => {
    expect(cellsOf(read(bind({ 获得称号: '[国家级] or [省级]' })), '获得称号')).toEqual([2, 0, 2, 1, 0]);
    expect(cellsOf(read(bind({ 获得称号: '[国家级] and [省级]' })), '获得称号')).toEqual([0, 0, 0, 0, 0]);
  });

  test('[B7] what cannot be computed so is told, and computes nothing', () => {
    const binding = bind({ 研发费用占比: '[研发费（万元）] / [利润]', 获得称号: '[销售收入（亿元）]', 别的: '[省级]' });
    expect(binding.computed).toEqual([]);
    expect(binding.unboundFacts).toEqual(['研发费用占比', '获得称号']);
    expect(binding.issues).toMatchObject([
      { code: 'applicants.computed', fact: '研发费用占比', problem: { code: 'feel.unknownName', name: '利润' } },
      { code: 'applicants.computed', fact: '获得称号', problem: { code: 'feel.type' } },
      { code: 'applicants.fixedUnknown', fact: '别的' },
    ]);
  });

  test('[B7] a likely ratio computes once it is accepted', () => {
    expect(bindSheet(sheet, facts, new Map(), []).computed).toEqual([]);
    const binding = bindSheet(sheet, facts, new Map(), [], { accept: 'likely' });
    expect(binding.computed.map(({ fact: name, how }) => [name, how])).toEqual([['研发费用占比', 'likely']]);
    expect(cellsOf(read(binding), '研发费用占比')[0]).toBe(0.03);
  });
});
