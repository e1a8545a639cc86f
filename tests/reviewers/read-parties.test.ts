import { bindSheet } from '../../src/applicants/bind-sheet';
import { readParties } from '../../src/reviewers/read-parties';
import { screenSheet, targetsOf } from '../../src/screening/screen-sheets';
import type { CellValue } from '../../src/workbook/types';
import { optionsOf, programmeOf, snapshotOf } from '../screening/small-guideline';

const guideline = programmeOf(`
    criteria:
      - { id: patents, kind: condition, clause: 一1, title: 有效专利, require: 有效专利数 >= 100 }
`);

const read = (headers: readonly string[], ...rows: readonly (readonly CellValue[])[]) => {
  const sheet = snapshotOf([['单位名称', '项目负责人', '有效专利数', ...headers], ...rows]);
  const binding = bindSheet(sheet, targetsOf(guideline, 'p'), new Map(), []);
  const { applicants } = screenSheet(guideline, 'p', sheet, binding, optionsOf(guideline));
  return readParties(applicants, () => sheet);
};
const told = (all: readonly { readonly kind: string; readonly name: string }[] | undefined) =>
  (all ?? []).map(({ kind, name }) => `${kind} ${name}`);

describe('readParties', () => {
  test('[C8] who has a stake is read from columns that the guideline never asks for, too', () => {
    const [one] = read(
      ['联合申报单位', '项目负责人工作单位', '上级主管单位', '下属公司', '项目组成员', '负责人身份证号', '所属领域'],
      [
        '甲大学',
        '张三',
        120,
        '乙公司、丙研究院',
        '丁医院',
        '省教育厅',
        '甲出版社',
        '李四、王五',
        '320101199001011234',
        '新材料',
      ],
    );
    expect(told(one?.parties)).toEqual([
      'organisation 甲大学',
      'partner 乙公司',
      'partner 丙研究院',
      'leaderUnit 丁医院',
      'parent 省教育厅',
      'subsidiary 甲出版社',
    ]);
    expect(told(one?.persons)).toEqual(['leader 张三', 'member 李四', 'member 王五']);
    expect([one?.identity, one?.texts.includes('新材料')]).toEqual(['320101199001011234', true]);
    expect(one?.parties[1]?.cells).toEqual([{ sheet: expect.any(String), row: 1, column: 3 }]);
  });

  test('[F20] words for none name nobody, blank cells neither', () => {
    const rows = [
      ['甲公司', '张三', 120, '无', ''],
      ['乙公司', '李四', 120, '/', null],
      ['丙公司', '王五', 120, '丁研究院', '无'],
    ];
    expect(read(['合作单位', '母公司'], ...rows).map(({ parties }) => told(parties).slice(1))).toEqual([
      [],
      [],
      ['partner 丁研究院'],
    ]);
  });

  test('who is 不合格 is not assessed; rows keep their place', () => {
    const all = read([], ['甲公司', '张三', 20], ['乙公司', '李四', 120], ['丙公司', '王五', null]);
    expect(all.map(({ conclusion, name, row }) => [name, row, conclusion])).toEqual([
      ['乙公司', 2, 'qualified'],
      ['丙公司', 3, 'incomplete'],
    ]);
  });
});
