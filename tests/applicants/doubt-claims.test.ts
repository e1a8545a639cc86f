import { bindSheet } from '../../src/applicants/bind-sheet';
import type { Target } from '../../src/applicants/targets';
import type { CellValue } from '../../src/workbook/types';
import { fact, merge, sheetOf } from './build-sheet';

const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];

const organisation = fact('单位名称', 'text', { role: 'organisation', aliases: ['申报主体'] });

/** What the last column of a sheet is certain to stand for. */
const certainOf = (targets: readonly Target[], header: string, cells: readonly CellValue[]): readonly string[] => {
  const rows = names.map((name, at) => [name, cells[at] ?? null]);
  const { bindings } = bindSheet(sheetOf([['全称', header], ...rows]), targets, new Map(), []);
  return bindings.filter(({ column }) => column === 1).map(({ fact: name }) => name);
};

describe('what is certain', () => {
  const type = fact('申报主体类型', 'choice', {
    aliases: ['主体类型'],
    options: [
      { value: '企业', aliases: [] },
      { value: '高等院校', aliases: ['高校'] },
      { value: '合作社', aliases: [] },
    ],
  });

  test('[B6] a header whose cells are those of another target is not certain', () => {
    expect(certainOf([organisation, type], '申报主体', names)).toEqual(['单位名称']);
    expect(certainOf([organisation, type], '申报主体', ['企业', '高校', '合作社'])).toEqual([]);
  });

  test.each([
    ['管理人员', ['有', '有', '否'], fact('管理人员数', 'count', { aliases: ['管理人员'] })],
    ['认证', [{ date: 45000 }, { date: 45100 }, { date: 45200 }], fact('认证有效', 'yesNo', { aliases: ['认证'] })],
    ['参与单位', [2, 3, 1], fact('合作单位', 'list', { role: 'partners', aliases: ['参与单位'] })],
    ['负责人', ['是', '是', '否'], fact('项目负责人', 'text', { role: 'leader', aliases: ['负责人'] })],
  ] as const)('[B6] %s with cells of another kind is not certain', (header, cells, target) => {
    expect(certainOf([organisation, target], header, cells)).toEqual([]);
  });

  test('[B6] a column of 无 alone may be a count', () => {
    const target = fact('管理人员数', 'count', { aliases: ['管理人员'] });
    expect(certainOf([organisation, target], '管理人员', ['无', '无', '无'])).toEqual(['管理人员数']);
  });

  const grouped = (above: string, targets: readonly Target[]): readonly string[] => {
    const rows = [
      ['单位名称', above, ''],
      ['', '机构性质', '信用代码'],
      ...names.map((name) => [name, '企业', '91320100MA1MABCD12']),
    ];
    const { bindings } = bindSheet(
      sheetOf(rows, { merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 2)] }),
      targets,
      new Map(),
      [],
    );
    return bindings.filter(({ column }) => column > 0).map(({ fact: name }) => name);
  };

  test('[B6] under the title of another body nothing is certain to be the applicant’s', () => {
    const own = { ...type, aliases: ['机构性质'] };
    const code = fact('统一社会信用代码', 'text', { role: 'creditCode', aliases: ['信用代码'] });
    const partners = fact('合作单位', 'list', { role: 'partners', aliases: ['联合单位'] });
    const partnerTypes = fact('合作单位类型', 'list', { aliases: ['合作机构类型'], options: type.options });
    expect(grouped('单位情况', [organisation, own, code, partners, partnerTypes])).toEqual([
      '申报主体类型',
      '统一社会信用代码',
    ]);
    expect(grouped('联合申报机构', [organisation, own, code, partners, partnerTypes])).toEqual([]);
  });

  test('[B1] who fills in and when stand above a table, and are no titles of groups', () => {
    const sheet = sheetOf([
      ['申报情况表'],
      ['填报处室：保护处', '', '2022-02-16'],
      ['单位名称', '有效专利数', '机构性质'],
      ...names.map((name): readonly CellValue[] => [name, 3, '企业']),
    ]);
    const { headerRows, dataRows } = bindSheet(sheet, [organisation, type], new Map(), []);
    expect([headerRows, dataRows]).toEqual([[2], [3, 4, 5]]);
  });
});
