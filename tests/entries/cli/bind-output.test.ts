import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { openSmallFolder, run } from './small-workbook';

const folder = openSmallFolder();
const { at } = folder;
folder.write(
  'two.yaml',
  `
id: two-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
programmes:
  - id: new
    name: 专利池培育项目（新建）
    group: [专利池培育项目]
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: staff, kind: condition, clause: 一（2）, title: 专职人员, require: 知识产权管理人员数 >= 2 }
  - id: more
    name: 专利池培育项目（续建）
    group: [专利池培育项目]
    clause: 附件2
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`,
);

const HEADERS = ['单位名称', '项目类别', '现有有效专利（件）', '传真'];
const ROWS: CellValue[][] = [
  ['甲辰精密机械有限公司', '专利池培育', 120, '1'],
  ['乙巳机电有限公司', '专利池培育-新建', 130, '2'],
  ['江南理工大学', '专利池培育', 140, '3'],
];
const write = (...names: readonly string[]) =>
  writeFileSync(at('in.xlsx'), createRawWorkbook(names.map((name) => ({ name, rows: [HEADERS, ...ROWS] }))));
const on = (command: string, ...more: readonly string[]) =>
  run(command, at('in.xlsx'), '--guideline', at('two.yaml'), ...more);

describe('what bind tells', () => {
  test('[B6] every column once: certain, likely or open, and facts that no column stands for', async () => {
    write('申报表');
    const { output, status } = await on('bind', '--out', at('b.json'));
    expect(status).toBe(0);
    expect(output).toContain('工作表“申报表”共 4 列：已确定 2 列，很可能 1 列，尚无对应 1 列。');
    expect(output).toContain('D 列“传真”');
    expect(output).not.toContain('C 列“现有有效专利（件）”');
    expect(output).toMatch(/没有对应列的数据项 1 项：知识产权管理人员数\n/);
    const english = await on('bind', '--out', at('b.json'), '--language', 'en-US');
    expect(english.output).toContain('4 columns: 2 certain, 1 likely, 1 stand for nothing yet');
  });

  test('[F13] how a word is settled is shown with one that is open, and works as shown', async () => {
    write('申报表');
    const { output } = await on('bind', '--out', at('b.json'));
    expect(output).toContain('项目类别：“专利池培育” 2 格 → 可能是 专利池培育项目（新建） / 专利池培育项目（续建）');
    const [, example = ''] = /写法如 (\{.*\})/.exec(output) ?? [];
    folder.write('words.json', example);
    const settled = await on('screen', '--bindings', at('words.json'), '--json', at('found.json'));
    expect(settled.status).toBe(0);
    const { applicants } = folder.json<{ applicants: { programme: string | null }[] }>('found.json');
    expect(applicants.map(({ programme }) => programme)).toEqual(['new', 'new', 'new']);
  });

  test('[B12] sheets of the same columns that were left out are named, with how to take them', async () => {
    write('兰州', '天水');
    const alone = await on('screen');
    expect(alone.output).toContain('只处理了工作表“兰州”；“天水”的列与它相同');
    expect(alone.output).toContain('--sheet 兰州 --sheet 天水');
    const both = await on('screen', '--sheet', '兰州', '--sheet', '天水');
    expect(both.output).not.toContain('只处理了');
  });
});
