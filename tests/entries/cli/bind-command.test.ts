import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { openSmallFolder, run } from './small-workbook';

const folder = openSmallFolder();
const { at } = folder;
const on = (command: string, ...more: readonly string[]) =>
  run(command, at('in.xlsx'), '--guideline', folder.guideline, ...more);

interface Screened {
  readonly bindings: readonly { readonly fact: string; readonly header: string }[];
}
interface Bindings {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly proposals: readonly { readonly level: string; readonly target: string; readonly because: string }[];
}

const HEADERS = ['单位名称', '负责人', '项目名称', '推荐单位', '现有有效专利（件）', '拟申请资助（万元）'];
const ROWS = [
  ['甲公司', '张三', '甲项目', '苏州市', 120, 100],
  ['乙公司', '李四', '乙项目', '苏州市', 90, 80],
  ['丙公司', '王五', '丙项目', '无锡市', 110, 60],
];

beforeEach(() => writeFileSync(at('in.xlsx'), createRawWorkbook([{ name: '申报表', rows: [HEADERS, ...ROWS] }])));

const boundFacts = async (...more: readonly string[]) => {
  const { status, output } = await on('screen', '--json', at('found.json'), ...more);
  expect(status).toBe(0);
  return { output, facts: folder.json<Screened>('found.json').bindings.map(({ fact }) => fact) };
};

describe('bind', () => {
  test('[B6] writes what is certain as fixed, what is likely beside it with its reasons', async () => {
    const { status, output } = await on('bind', '--out', at('b.json'));
    expect(status).toBe(0);
    const { columns, proposals } = folder.json<Bindings>('b.json');
    expect(Object.keys(columns)).toContain('单位名称');
    expect(Object.keys(columns)).not.toContain('现有有效专利（件）');
    const patents = proposals.find(({ target }) => target === '有效专利数');
    expect(patents).toMatchObject({ level: 'likely', because: expect.stringMatching(/\S/) });
    expect(output).toContain('“现有有效专利（件）” → 有效专利数');
  });

  test('[B6] what is likely is named and not used, unless it is accepted', async () => {
    const unaided = await boundFacts();
    expect(unaided.facts).not.toContain('有效专利数');
    expect(unaided.output).toMatch(/未经确认[^]*有效专利数/);
    const accepted = await boundFacts('--accept', 'likely');
    expect(accepted.facts).toEqual(expect.arrayContaining(['有效专利数', '申请资助金额']));
  });

  test('[B9] a profile file is a bindings file too', async () => {
    const profile = { profile: '苏州市', headers: HEADERS, columns: { '现有有效专利（件）': '有效专利数' } };
    folder.write('profile.json', JSON.stringify(profile));
    expect((await boundFacts('--bindings', at('profile.json'))).facts).toContain('有效专利数');
  });

  test('[B4] the file comes back as it was written, with what a person changed in it', async () => {
    await on('bind', '--out', at('b.json'));
    const written = folder.json<Bindings>('b.json');
    folder.write(
      'b.json',
      JSON.stringify({ ...written, columns: { ...written.columns, '现有有效专利（件）': '有效专利数' } }),
    );
    expect((await boundFacts('--bindings', at('b.json'))).facts).toContain('有效专利数');
  });

  test('the flat form of before stays valid', async () => {
    folder.write('flat.json', '{ "现有有效专利（件）": "有效专利数", "负责人": null }');
    const { facts } = await boundFacts('--bindings', at('flat.json'));
    expect(facts).toContain('有效专利数');
    expect(facts).not.toContain('项目负责人');
  });

  test.each([
    ['{ "columns": { "负责人": "负责人姓名全称" } }', /“负责人”对应的事实“负责人姓名全称”不存在/],
    ['{ "columns": { "负责人": 3 } }', /columns\.负责人/],
    ['{ "columns": {}, "colums": {} }', /不是列对应文件的写法/],
    ['{ "elsewhere": { "fund": "已核" } }', /条款编号“fund”不存在。.*funds/],
    ['{', /应为 JSON/],
  ])('a file that does not fit is refused with the place: %s', async (text, told) => {
    folder.write('bad.json', text);
    const { status, error } = await on('screen', '--bindings', at('bad.json'));
    expect([status, error]).toEqual([1, expect.stringMatching(told)]);
  });
});
