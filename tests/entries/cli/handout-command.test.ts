import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { readSource } from '../../../src/plans/reviewers/copy-cover';
import { readCopyRows } from '../../../src/plans/reviewers/copy-rows';
import { readReviewers } from '../../../src/plans/reviewers/read-reviewer-sheet';
import { findTables } from '../../../src/plans/reviewers/sheet-tables';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/types';
import { openSmallFolder, run } from './small-workbook';

const folder = openSmallFolder();
const { at } = folder;

const RUBRIC = `    rubric:
      dimensions:
        - { id: new, name: 创新性, weight: 60, max: 60, descriptors: [{ from: 40, text: 国内领先 }] }
        - { id: use, name: 应用, weight: 40, max: 40 }
`;

const HEADERS = [
  '单位名称',
  '项目负责人',
  '项目名称',
  '推荐单位',
  '有效专利数',
  '申请资助金额（万元）',
  '联系电话',
  '联络',
  '负责人简介',
  '初评得分',
];
const APPLICANTS: readonly (readonly CellValue[])[] = [
  ['江南大学', '张三', '材料项目', '无锡市', 120, 100, '0510-85910000', '13800000001', '教授，手机13912345678', 81.25],
  ['苏州甲材料有限公司', '李四', '薄膜项目', '苏州市', 130, 80, '无', 'li@example.com', '工程师', 82.75],
  ['无锡乙软件有限公司', '王五', '平台项目', '无锡市', 110, 60, '', '13800000003', '', 83.5],
  ['不合格有限公司', '孙七', '戊项目', '', 80, 60, '', '', '', 84],
];
const EXPERTS: readonly (readonly CellValue[])[] = [
  ['姓名', '工作单位', '专业', '可评项目数'],
  ['陈一', '某"材料"研究院', '材料', 5],
  ['陈一', '另一研究院', '软件', 5],
  ['周四', '某学院', '机械', 5],
];

const write = (name: string) =>
  writeFileSync(
    at(name),
    createRawWorkbook([
      { name: '申报表', rows: [HEADERS, ...APPLICANTS] },
      { name: '专家名单', rows: EXPERTS },
    ]),
  );

const guideline = () => {
  const text = readFileSync(folder.guideline, 'utf8');
  folder.write('scored.yaml', text.replace('    criteria:\n', `${RUBRIC}    criteria:\n`));
  return at('scored.yaml');
};

const base = () => ['--guideline', guideline(), '--sheet', '申报表'];

const assigned = async (name: string) => {
  write('plain.xlsx');
  const { error, status } = await run('assign', at('plain.xlsx'), ...base(), '--per', '2', '--out', at(name));
  expect([error, status]).toEqual(['', 0]);
};

const sheetOf = ({ sheets }: WorkbookSnapshot, named: string): SheetSnapshot => {
  const found = sheets.find(({ name }) => name === named);
  if (found === undefined) throw new Error(`no sheet ${named}`);
  return found;
};

/** All text of a package's parts. */
const textOf = (path: string): string =>
  Object.values(unzipSync(new Uint8Array(readFileSync(path))))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');

describe('handout --to experts', () => {
  test('[C6] one workbook per expert: his applicants, his sheet and rubric, nothing of others, no contacts, no marks', async () => {
    await assigned('master.xlsx');
    const { error, output, status } = await run(
      ...['handout', at('master.xlsx'), ...base(), '--to', 'experts'],
      ...['--folder', at('out'), '--until', '2026-12-31', '--json', at('out.json')],
    );
    expect([error, status]).toEqual(['', 0]);
    const files = readdirSync(at('out')).sort();
    expect(files).toEqual(['周四.xlsx', '陈一（另一研究院）.xlsx', '陈一（某_材料_研究院）.xlsx'].sort());
    const names: string[] = [];
    for (const file of files) {
      const path = at(`out/${file}`);
      const snapshot = await folder.read(`out/${file}`);
      const { sheets } = readReviewers(snapshot);
      expect(sheets).toHaveLength(1);
      const [own] = sheets;
      const rows = readCopyRows(sheetOf(snapshot, '申报表'));
      names.push(...(rows?.rows ?? []).map(({ cells }) => String(cells.get('单位名称'))));
      expect([...(rows?.headers.values() ?? [])]).toEqual([...HEADERS.slice(0, 6), '负责人简介']);
      const form = snapshot.sheets.find(({ name }) => name === own?.sheet);
      const [table] = findTables(form ?? { rows: [] });
      expect(table?.kind === 'scores' && table.dimensions.map(({ name, max }) => [name, max])).toEqual([
        ['创新性', 60],
        ['应用', 40],
      ]);
      expect(readSource(snapshot)).toMatchObject({ file: 'master.xlsx', guideline: 'small-2022' });
      const text = textOf(path);
      expect(text).toContain('2026-12-31');
      expect(text).toContain('国内领先');
      const others = ['周四', '_材料_', '另一研究院', '某"材料'].filter(
        (one) => own?.reviewer.name !== one && own?.reviewer.unit.includes(one) !== true,
      );
      for (const other of [
        ...others,
        '13800000001',
        'li@example.com',
        '0510-85910000',
        '13912345678',
        '81.25',
        '82.75',
        '初评得分',
        '不合格',
      ])
        expect(text).not.toContain(other);
    }
    expect(names.sort()).toEqual(
      [
        '江南大学',
        '江南大学',
        '苏州甲材料有限公司',
        '苏州甲材料有限公司',
        '无锡乙软件有限公司',
        '无锡乙软件有限公司',
      ].sort(),
    );
    expect(output).toContain('“申报表”未分发的列（联系方式或证件账号）：联系电话、联络');
    expect(output).toContain('“申报表”未分发的列（评分）：初评得分');
    expect(output).toContain('另有 1 个单元格中夹有电话、邮箱或证件号');
    expect(folder.json<{ copies: readonly unknown[] }>('out.json').copies).toHaveLength(3);
  });

  test('[W9] handing out again changes nothing; a copy that says something else is never replaced', async () => {
    await assigned('again.xlsx');
    const once = () => run('handout', at('again.xlsx'), ...base(), '--to', 'experts', '--folder', at('again'));
    await once();
    const [file = ''] = readdirSync(at('again'));
    const before = folder.bytes(`again/${file}`);
    expect((await once()).status).toBe(0);
    expect(folder.bytes(`again/${file}`)).toEqual(before);
    writeFileSync(at(`again/${file}`), createRawWorkbook([{ name: '填过', rows: [['分数', 90]] }]));
    const filled = folder.bytes(`again/${file}`);
    const { error, status } = await once();
    expect([error.includes('不覆盖'), status]).toEqual([true, 1]);
    expect(folder.bytes(`again/${file}`)).toEqual(filled);
  });

  test('without an assignment every expert of the list gets all that are not 不合格', async () => {
    write('all.xlsx');
    mkdirSync(at('all'));
    const { output, status } = await run(
      'handout',
      at('all.xlsx'),
      ...base(),
      '--to',
      'experts',
      '--folder',
      at('all'),
    );
    expect(status).toBe(0);
    expect(output).toContain('周四，3 项申报');
  });
});

describe('handout --to offices', () => {
  test('[C6] an office gets its own rows with everything in them', async () => {
    write('offices.xlsx');
    const { output, status } = await run(
      'handout',
      at('offices.xlsx'),
      ...base(),
      '--to',
      'offices',
      '--folder',
      at('by'),
    );
    expect(status).toBe(0);
    expect(readdirSync(at('by')).sort()).toEqual(['无锡市.xlsx', '苏州市.xlsx']);
    const text = textOf(at('by/无锡市.xlsx'));
    for (const own of ['江南大学', '无锡乙软件有限公司', '13800000001']) expect(text).toContain(own);
    expect(text).not.toContain('苏州甲');
    expect(output).toContain('没有写推荐单位的申报，未分发：不合格有限公司');
  });
});
