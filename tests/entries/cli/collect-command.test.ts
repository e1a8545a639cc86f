import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as filesystem from 'node:fs/promises';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { editWorkbook } from '../../../src/hosts/xlsx/edit-workbook';
import { readReviewers } from '../../../src/plans/reviewers/read-reviewer-sheet';
import type { CellValue } from '../../../src/workbook/types';
import { openSmallFolder, run } from './small-workbook';

jest.mock('node:fs/promises', () => ({
  __esModule: true,
  ...jest.requireActual<typeof filesystem>('node:fs/promises'),
}));

const folder = openSmallFolder();
const { at } = folder;

const RUBRIC = `    rubric:
      dimensions:
        - { id: new, name: 创新性, weight: 60, max: 60 }
        - { id: use, name: 应用, weight: 40, max: 40 }
`;
const HEADERS = ['单位名称', '项目负责人', '项目名称', '推荐单位', '有效专利数', '申请资助金额（万元）', '联系电话'];
const APPLICANTS: readonly (readonly CellValue[])[] = [
  ['甲公司', '张三', '材料项目', '无锡市', 120, 100, '13800000001'],
  ['乙公司', '李四', '薄膜项目', '苏州市', 130, 80, '13800000002'],
  ['丙公司', '王五', '平台项目', '无锡市', 110, 60, '13800000003'],
];

const base = () => {
  const text = readFileSync(folder.guideline, 'utf8');
  folder.write('scored.yaml', text.replace('    criteria:\n', `${RUBRIC}    criteria:\n`));
  return ['--guideline', at('scored.yaml'), '--sheet', '申报表'];
};

/** A master with its copies handed out. */
const handOut = async (name: string): Promise<readonly string[]> => {
  writeFileSync(
    at(`${name}.xlsx`),
    createRawWorkbook([
      { name: '申报表', rows: [HEADERS, ...APPLICANTS] },
      {
        name: '专家名单',
        rows: [
          ['姓名', '工作单位'],
          ['陈一', '某大学'],
          ['周四', '另一大学'],
          ['吴五', '第三大学'],
        ],
      },
    ]),
  );
  const { error, status } = await run(
    'handout',
    at(`${name}.xlsx`),
    ...base(),
    '--to',
    'experts',
    '--folder',
    at(name),
  );
  expect([error, status]).toEqual(['', 0]);
  return readdirSync(at(name))
    .sort()
    .map((file) => `${name}/${file}`);
};

/** Types into a copy: the sheet that begins so, the row that holds a text, the column of a header. */
const type = async (file: string, ...edits: readonly (readonly [string, string, string, CellValue])[]) => {
  const { sheets } = await folder.read(file);
  const edited = edits.map(([prefix, text, header, value]) => {
    const sheet = sheets.find(({ name }) => name.startsWith(prefix));
    const row = sheet?.rows.findIndex((cells) => cells.includes(text)) ?? -1;
    const column = sheet?.rows.find((cells) => cells.includes(header))?.indexOf(header) ?? -1;
    if (sheet === undefined || row < 0 || column < 0) throw new Error(`no ${prefix} ${text} ${header}`);
    return { name: sheet.name, cells: [{ row, column, value, looks: {} }], widths: new Map<number, number>() };
  });
  for (const one of edited) {
    const written = editWorkbook(folder.bytes(file), [one], undefined);
    if (!written.ok) throw new Error(JSON.stringify(written.issue));
    writeFileSync(at(file), written.value);
  }
};

const collect = (master: string, files: readonly string[], ...more: readonly string[]) =>
  run('collect', at(master), ...files.map(at), ...base(), ...more);

describe('collect', () => {
  let copies: readonly string[] = [];
  beforeAll(async () => {
    copies = await handOut('master');
    for (const [index, file] of copies.entries()) {
      await type(
        file,
        ['评审·', '甲公司', '创新性（60分）', 40 + index],
        ['评审·', '甲公司', '应用（40分）', 30],
        ['评审·', '乙公司', '创新性（60分）', 50],
        ['评审·', '乙公司', '应用（40分）', 31.5],
        ['评审·', '丙公司', '创新性（60分）', 44],
        ['评审·', '丙公司', '应用（40分）', 20 + index],
      );
    }
    await type(copies[0] ?? '', ['申报表', '乙公司', '有效专利数', 131]);
  });

  test('[C3] any order of copies gives the same bytes, and collecting again changes none', async () => {
    const { error, output, status } = await collect(
      'master.xlsx',
      copies,
      '--out',
      at('one.xlsx'),
      '--json',
      at('one.json'),
    );
    expect([error, status]).toEqual(['', 0]);
    expect(output).toContain('收回 3 份，3 位评审人，共 18 条意见');
    expect(output).toContain('乙公司“有效专利数”由“130”改为“131”，未采用');
    expect(folder.json<{ findings: readonly unknown[] }>('one.json').findings).toHaveLength(1);
    await collect('master.xlsx', [...copies].reverse(), '--out', at('two.xlsx'));
    expect(folder.bytes('two.xlsx').equals(folder.bytes('one.xlsx'))).toBe(true);
    const again = await collect('one.xlsx', copies, '--out', at('three.xlsx'));
    expect(again.output).toContain('没有新的意见');
    expect(folder.bytes('three.xlsx').equals(folder.bytes('one.xlsx'))).toBe(true);
    expect(readReviewers(await folder.read('one.xlsx')).entries).toHaveLength(18);
  });

  test('[C7] a change is taken over with a yes, once', async () => {
    const [first = ''] = copies;
    const { output } = await collect('master.xlsx', [first], '--take', 'all', '--out', at('taken.xlsx'));
    expect(output).toContain('改为“131”，已采用');
    const sheet = (await folder.read('taken.xlsx')).sheets.find(({ name }) => name === '申报表');
    expect(sheet?.rows[2]).toEqual(['乙公司', '李四', '薄膜项目', '苏州市', 131, 80, '13800000002']);
    await collect('taken.xlsx', [first], '--take', 'all', '--out', at('taken-again.xlsx'));
    expect(folder.bytes('taken-again.xlsx').equals(folder.bytes('taken.xlsx'))).toBe(true);
    const { error, status } = await collect('master.xlsx', [first], '--take', '没有:这一列', '--out', at('no.xlsx'));
    expect([error.includes('没有“没有:这一列”'), status]).toEqual([true, 1]);
  });

  test('a collected master is ranked by what the experts scored, and verify says 一致', async () => {
    await collect('master.xlsx', copies, '--out', at('whole.xlsx'));
    const ranked = await run('rank', at('whole.xlsx'), ...base(), '--out', at('ranked.xlsx'));
    expect([ranked.error, ranked.status]).toEqual(['', 0]);
    const scores = (await folder.read('ranked.xlsx')).sheets.flatMap(({ rows }) =>
      rows.filter((row) => row.includes('乙公司') && row.includes(81.5)),
    );
    expect(scores.length).toBeGreaterThan(0);
    const verified = await run('verify', at('ranked.xlsx'), '--guideline', at('scored.yaml'));
    expect([verified.error, verified.status]).toEqual(['', 0]);
    expect(verified.output).toContain('一致');
  });

  test.each(['open', 'rename'] as const)(
    '[W7] a fault of %s leaves the master and what stood at --out as they were',
    async (step) => {
      writeFileSync(at('stood.xlsx'), folder.bytes('master.xlsx'));
      const before = [folder.bytes('master.xlsx'), folder.bytes('stood.xlsx')];
      const spy = jest.spyOn(filesystem, step).mockRejectedValue(Object.assign(new Error('stop'), { code: 'ENOSPC' }));
      const { status } = await collect('master.xlsx', copies, '--out', at('stood.xlsx'));
      const inPlace = await collect('master.xlsx', copies, '--in-place');
      spy.mockRestore();
      expect([status, inPlace.status]).toEqual([1, 1]);
      expect([folder.bytes('master.xlsx'), folder.bytes('stood.xlsx')]).toEqual(before);
    },
  );

  test('[W9] neither the master nor a copy is written over, and none is given twice', async () => {
    const [first = ''] = copies;
    const over = await collect('master.xlsx', copies, '--out', at(first));
    const self = await collect('master.xlsx', copies, '--out', at('master.xlsx'));
    const twice = await collect('master.xlsx', [first, first], '--out', at('x.xlsx'));
    expect([over.status, self.status, twice.status]).toEqual([1, 1, 1]);
    expect(twice.error).toContain('不要给两次');
  });
});

describe('collect --offices', () => {
  test('[C7] joins a sheet of another shape, once', async () => {
    writeFileSync(at('base.xlsx'), createRawWorkbook([{ name: '申报表', rows: [HEADERS, ...APPLICANTS] }]));
    writeFileSync(
      at('changzhou.xlsx'),
      createRawWorkbook([
        {
          name: '推荐表',
          rows: [
            ['推荐项目表'],
            ['推荐单位', '有效专利数', '单位名称', '项目负责人', '项目名称', '申请资助金额（万元）', '备注'],
            ['常州市', 115, '丁公司', '钱七', '机床项目', 90, '优先'],
          ],
        },
      ]),
    );
    const { error, output, status } = await collect(
      'base.xlsx',
      ['changzhou.xlsx'],
      '--offices',
      '--out',
      at('joined.xlsx'),
    );
    expect([error, status]).toEqual(['', 0]);
    expect(output).toContain('新并入 1 项申报');
    expect(output).toContain('“备注”列在总表中没有对应的列');
    const [sheet] = (await folder.read('joined.xlsx')).sheets;
    expect(sheet?.rows[4]?.slice(0, 6)).toEqual(['丁公司', '钱七', '机床项目', '常州市', 115, 90]);
    await collect('joined.xlsx', ['changzhou.xlsx'], '--offices', '--out', at('joined-again.xlsx'));
    expect(folder.bytes('joined-again.xlsx').equals(folder.bytes('joined.xlsx'))).toBe(true);
  });
});
