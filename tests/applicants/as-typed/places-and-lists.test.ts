import type { FactType } from '../../../src/guideline/types';
import type { CellValue } from '../../../src/workbook/types';
import { fact } from '../build-sheet';
import { comesTo, readColumn } from '../read-cells';

describe('places as typed', () => {
  const read = (cell: CellValue, region: string, name = '注册地'): unknown =>
    comesTo(readColumn(fact(name, 'place'), [cell], { options: { region } }));

  test.each<[CellValue, string, unknown]>([
    ['河东区', '天津市', '天津市/河东区'],
    ['河东', '天津市', '天津市/河东区'],
    ['河东区', '山东省', '山东省/临沂市/河东区'],
    ['河东区', '江苏省', 'unreadable'],
    ['蓟县', '天津市', ['天津市/蓟州区', 'renamedPlace']],
    ['塘沽区', '天津市', ['天津市/滨海新区', 'renamedPlace']],
    ['甘肃河西市', '甘肃省', ['甘肃省/河西市', 'unlistedPlace']],
    ['甘肃陇东', '甘肃省', ['甘肃省/陇东', 'unlistedPlace']],
    ['湖南火星市', '广东省/清远市', ['湖南省/火星市', 'unlistedPlace']],
    ['甘肃省外', '甘肃省', 'unreadable'],
    ['江苏各市', '江苏省', 'unreadable'],
    ['江苏银行', '江苏省', 'unreadable'],
    ['上海路', '上海市', 'unreadable'],
    ['清城', '广东省/清远市', '广东省/清远市/清城区'],
    ['清新县', '广东省/清远市', ['广东省/清远市/清新区', 'renamedPlace']],
    ['兰州市城关区', '甘肃省', '甘肃省/兰州市/城关区'],
    ['兰州新区', '甘肃省', '甘肃省/兰州市/兰州新区'],
    ['陕西西安', '甘肃省', '陕西省/西安市'],
    ['石家庄/2013年', '天津市', '河北省/石家庄市'],
    ['北京海淀，2008年', '天津市', '北京市/海淀区'],
    ['南开区（拟迁入）', '天津市', 'remark'],
    ['南开区（原址，已注销）', '天津市', 'remark'],
    ['火星市', '天津市', 'unreadable'],
    ['苏州\n市', '江苏省', '江苏省/苏州市'],
  ])('[F10] %j in a guideline of %s is %p', (cell, region, expected) => {
    expect(read(cell, region)).toEqual(expected);
  });

  test.each<[CellValue, string, unknown]>([
    ['是', '江苏省', '江苏省'],
    ['√', '江苏省', '江苏省'],
    ['否', '江苏省', '江苏省以外'],
    ['否', '广东省/清远市', 'unreadable'],
    ['是', '广东省/清远市', '广东省/清远市'],
  ])('[F10] where an applicant sits may be asked by yes and no: %j in %s is %p', (cell, region, expected) => {
    expect(read(cell, region)).toBe(expected);
  });

  test('[F10] yes is no place where something else is asked', () => {
    expect(read('是', '江苏省', '推荐单位')).toBe('unreadable');
  });
});

describe('lists as typed', () => {
  const read = (cell: CellValue, type: FactType = 'list'): unknown =>
    comesTo(readColumn(fact('合作单位', type), [cell]));

  test.each<[CellValue, unknown]>([
    ['无', []],
    ['否', []],
    ['未认定', []],
    ['单独申报', []],
    ['独立申报', []],
    ['×', []],
    ['暂无', []],
    ['无合作单位', []],
    ['没有', []],
    ['无（自行实施）', []],
    ['/', 'blank'],
    ['、', 'unreadable'],
    ['，；\n。', 'unreadable'],
    ['…', 'blank'],
    ['甲公司、乙大学', ['甲公司', '乙大学']],
    ['1.甲公司\n2.乙大学', ['甲公司', '乙大学']],
    ['甲公司（牵头、已签约）；乙大学', ['甲公司（牵头、已签约）', '乙大学']],
    ['甲公司和乙大学', ['甲公司', '乙大学']],
    ['中国和平出版社', ['中国和平出版社']],
    ['2', 'unreadable'],
    [2, 'unreadable'],
    ['3家', 'unreadable'],
    ['甲公司（', 'unreadable'],
  ])('[F11][F20] %j is %p', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });
});

describe('shares as typed', () => {
  const scale = (cells: readonly CellValue[], header = '研发占比'): readonly unknown[] => {
    const table = readColumn(fact('研发占比', 'ratio'), cells, { header, ...(header.includes('%') && { unit: '%' }) });
    return cells.map((_, row) => comesTo(table, row));
  };

  test('[F18] bare numbers are asked once for the column, and what tells itself is read', () => {
    const table = readColumn(fact('研发占比', 'ratio'), [0.8, 0.5, 1.2]);
    expect(table.issues.filter(({ code }) => code !== 'applicants.duplicateKey')).toMatchObject([
      { code: 'applicants.ratioScale', count: 3, shown: '0.8' },
    ]);
    expect(scale(['96%', '3.5％', '5‰'])).toEqual([0.96, 0.035, 0.005]);
    expect(scale([3.5, 4], '研发占比（%）')).toEqual([0.035, 0.04]);
  });

  test('[F18] a column of any length is judged', () => {
    const cells = Array.from({ length: 150_000 }, (_, row) => (row === 0 ? 0.05 : '5%'));
    expect(comesTo(readColumn(fact('研发占比', 'ratio'), cells))).toBe(0.05);
  });

  test('[F18] each cell by its own number format', () => {
    const sheet = {
      shownOtherwise: [{ column: 0, as: 'percent' as const, rows: [[1, 1]] as const }],
      percentColumns: [0],
    };
    const table = readColumn(fact('研发占比', 'ratio'), [0.05, 0.05, '6%'], { sheet });
    expect([0, 1, 2].map((row) => comesTo(table, row))).toEqual([0.05, 0.05, 0.06]);
    const apart = readColumn(fact('研发占比', 'ratio'), [0.05, 6, '6%'], { sheet });
    expect([0, 1, 2].map((row) => comesTo(apart, row))).toEqual([0.05, 0.06, 0.06]);
  });
});

describe('there are some', () => {
  const read = (cell: CellValue): unknown => comesTo(readColumn(fact('人数', 'count', { unit: '人' }), [cell]));

  test.each<[CellValue, unknown]>([
    ['有', '1…Infinity'],
    ['有，3人', 3],
    ['有（5人）', 5],
    ['有5人', 5],
    ['无', 0],
  ])('[L7] %j counted in 人 is %p', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });
});
