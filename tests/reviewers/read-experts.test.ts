import { readExperts } from '../../src/reviewers/read-experts';
import type { CellValue } from '../../src/workbook/types';
import { sheetOf } from '../applicants/build-sheet';

const read = (...rows: readonly (readonly CellValue[])[]) => readExperts(sheetOf(rows, { name: '专家名单' }));
const HEADER = ['序号', '姓名', '工作单位', '专业领域', '回避单位', '可评项目数'];

describe('readExperts', () => {
  test('an expert list is read under titles, lists in cells are taken apart, words for none are none', () => {
    const { experts, issues } = read(
      ['2022 年度评审专家名单', null, null, null, null, null],
      HEADER,
      [1, '陈一', '甲大学', '材料、化学', '乙公司；丙公司', 12],
      [2, '林二', '丁研究院', '软件', '无', null],
    );
    expect(issues).toEqual([]);
    expect(experts.map(({ avoids, fields, most, name, units }) => [name, units, fields, avoids, most])).toEqual([
      ['陈一', ['甲大学'], ['材料', '化学'], ['乙公司', '丙公司'], 12],
      ['林二', ['丁研究院'], ['软件'], [], undefined],
    ]);
    expect(experts[0]?.cells.avoids).toEqual({ sheet: '专家名单', row: 2, column: 4 });
  });

  test('one person twice is told with the rows and counted once; two persons of one name keep their units', () => {
    const { experts, issues } = read(
      HEADER,
      [1, '陈一', '甲大学', '材料', '乙公司', 12],
      [2, '陈 一', '甲大学', '化学', '丙公司', 8],
      [3, '陈一', '丁研究院', '', '', null],
    );
    expect(issues).toEqual([{ code: 'experts.twice', sheet: '专家名单', name: '陈一', rows: [1, 2] }]);
    expect(experts.map(({ avoids, label, most }) => [label, avoids, most])).toEqual([
      ['陈一（甲大学）', ['乙公司', '丙公司'], 8],
      ['陈一（丁研究院）', [], undefined],
    ]);
  });

  test('what cannot be read is told with its cell, a row without a name or a unit with its row', () => {
    const { experts, issues } = read(
      HEADER,
      [1, '陈一', '甲大学', '', '', '若干'],
      [2, '', '乙大学', '软件', '', 3],
      [3, '林二', '', '软件', '', 3],
    );
    expect(experts.map(({ name }) => name)).toEqual(['陈一', '林二']);
    expect(issues.map(({ code }) => code)).toEqual(['experts.unreadable', 'experts.noName', 'experts.noUnit']);
    expect(issues[0]).toMatchObject({ column: '可评项目数', shown: '若干', cell: { row: 1, column: 5 } });
  });

  test.each([
    [
      'experts.noNames',
      [
        ['代号', '单位'],
        ['A', '甲大学'],
      ],
    ],
    [
      'experts.twoColumns',
      [
        ['姓名', '专家姓名', '单位'],
        ['陈一', '陈一', '甲大学'],
      ],
    ],
    [
      'experts.empty',
      [
        ['姓名', '单位'],
        ['', '甲大学'],
      ],
    ],
  ] as const)('a list from which nobody can be taken is refused: %s', (code, rows) => {
    const { issues, refused } = read(...rows);
    expect([refused, issues.map((issue) => issue.code)]).toEqual([true, [code]]);
  });

  test('a list without units is used and says that conflicts by unit cannot be found', () => {
    const { issues, refused } = read(['姓名', '专业'], ['陈一', '材料'], ['林二', '软件']);
    expect([refused, issues]).toEqual([
      false,
      [{ code: 'experts.noUnitColumn', sheet: '专家名单', headers: ['姓名', '专业'] }],
    ]);
  });
});
