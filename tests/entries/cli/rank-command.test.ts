import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { HEADERS, openSmallFolder, ROWS, run } from './small-workbook';

interface RankingFile {
  readonly applicants: readonly {
    readonly name: string;
    readonly row: number;
    readonly rank: number | null;
    readonly score: number | null;
    readonly counted: number;
    readonly missing: number;
    readonly recused: number;
    readonly placement: string;
    readonly reason: { readonly code: string; readonly text: string };
  }[];
  readonly programmes: readonly { readonly places: number; readonly selected: number; readonly left: number }[];
  readonly bestTotal: { readonly proven: boolean; readonly total: number };
}

const folder = openSmallFolder();
const rank = (...more: readonly string[]) =>
  run('rank', folder.at('in.xlsx'), '--guideline', folder.guideline, ...more);

beforeAll(() => folder.writeRows('in.xlsx'));

describe('shortlister rank', () => {
  test('[R1][R2][A1][A2] tells score, rank, placement and reason of every applicant as JSON', async () => {
    const { status, output } = await rank('--json', folder.at('r.json'));
    expect([status, output]).toEqual([0, expect.stringContaining('示例项目（名额 3 个，备选 1 个）：入围 3')]);
    const { applicants, programmes, bestTotal } = folder.json<RankingFile>('r.json');
    expect(applicants.map(({ name, rank: at, placement }) => `${name} ${at ?? '-'} ${placement}`)).toEqual([
      '乙公司 1 selected',
      '甲公司 2 selected',
      '丁公司 3 notSelected',
      '丙公司 4 selected',
      '庚公司 5 reserve',
      '己公司 - withheld',
      '戊公司 - withheld',
    ]);
    expect(applicants[0]).toMatchObject({ row: 3, score: 95, counted: 1, missing: 0, recused: 1 });
    expect(applicants[2]?.reason).toEqual({
      code: 'rank.cap',
      text: expect.stringMatching(/各市推荐名额.*苏州市.*至多 2.*乙公司、甲公司/),
    });
    expect(programmes).toEqual([expect.objectContaining({ places: 3, selected: 3, left: 0 })]);
    expect(bestTotal).toMatchObject({ proven: true, total: 95 + 89 + 82 });
  });

  test('a workbook that is not there is told as such', async () => {
    const path = folder.at('gone.xlsx');
    expect(await run('rank', path, '--guideline', folder.guideline)).toEqual({
      status: 1,
      output: '',
      error: expect.stringContaining(`没有找到工作簿 ${path}。请检查路径。`),
    });
  });

  test('the same input gives the same bytes, twice over', async () => {
    await rank('--json', folder.at('one.json'), '--out', folder.at('one.xlsx'));
    await rank('--json', folder.at('two.json'), '--out', folder.at('two.xlsx'));
    expect(folder.bytes('two.json').equals(folder.bytes('one.json'))).toBe(true);
    expect(folder.bytes('two.xlsx').equals(folder.bytes('one.xlsx'))).toBe(true);
  });

  test('places and quotas of a file count, by the name people use for a group', async () => {
    folder.write('q.yaml', 'per-city: { 苏州市: { value: 1, reason: 上年度未完成 } }\nplaces: { p: 2 }\n');
    const { status } = await rank('--quotas', folder.at('q.yaml'), '--json', folder.at('q.json'));
    expect(status).toBe(0);
    const { applicants } = folder.json<RankingFile>('q.json');
    expect(applicants.filter(({ placement }) => placement === 'selected').map(({ name }) => name)).toEqual([
      '乙公司',
      '丙公司',
    ]);
  });

  test('[R3] equals are compared by the columns named, either direction, as facts are read', async () => {
    const headers = [...HEADERS, '研发占比'];
    const rows = ROWS.map((row, index) => [...row.slice(0, 6), 80, 80, `${10 + index}%`]);
    writeFileSync(folder.at('tied.xlsx'), createRawWorkbook([{ name: '申报表', rows: [headers, ...rows] }]));
    const order = async (...more: readonly string[]) => {
      const { status, error } = await run(
        ...['rank', folder.at('tied.xlsx'), '--guideline', folder.guideline, '--json', folder.at('t.json')],
        ...more,
      );
      const { applicants } = folder.json<RankingFile>('t.json');
      return [status, error, ...applicants.slice(0, 3).map(({ name, rank: at }) => `${name} ${at}`)];
    };
    expect(await order('--tie', 'column:研发占比')).toEqual([0, '', '庚公司 1', '己公司 2', '丁公司 3']);
    expect(await order('--tie', 'column:研发占比:asc', '--tie', 'draw:1')).toEqual([
      ...[0, '', '甲公司 1', '乙公司 2', '丙公司 3'],
    ]);
    const [status, error] = await order('--tie', 'column:研发占此');
    expect([status, error]).toEqual([1, expect.stringMatching(/同分比较列“研发占此”.*没有这一列.*“研发占比”/)]);
    folder.write('tb.yaml', 'tieBreaks: [研发占比:asc]\n');
    expect((await order('--quotas', folder.at('tb.yaml')))[2]).toBe('甲公司 1');
  });

  test.each([
    ['per-town: { 苏州市: 1 }', /没有编号为“per-town”的推荐名额.*per-city/],
    ['places: { q: 1 }', /places：指南 small-2022 中没有项目“q”/],
    ['per-city: { 苏州市: 一 }', /per-city → 苏州市：应为/],
    ['per-city: { 苏州市: -1 }', /per-city → 苏州市：应为不小于 0 的整数，实际是 -1/],
    ['- 1', /应为“名额编号/],
    ['a: [', /应为 YAML，但无法解析/],
  ])('refuses the places file %s and says why', async (text, message) => {
    folder.write('bad.yaml', text);
    expect(await rank('--quotas', folder.at('bad.yaml'))).toEqual({
      status: 1,
      output: '',
      error: expect.stringMatching(message),
    });
  });

  test('[R4] a tie across the line is shown, or drawn from the seed that was given', async () => {
    folder.writeRows('tie.xlsx', [
      ...ROWS.slice(0, 2),
      ['丙公司', '王五', '丙项目', '无锡市', 110, 60, 80, 80],
      ['庚公司', '吴九', '庚项目', '常州市', 120, 60, 80, 80],
    ]);
    const words = ['rank', folder.at('tie.xlsx'), '--guideline', folder.guideline, '--json', folder.at('t.json')];
    const placements = () => folder.json<RankingFile>('t.json').applicants.map(({ placement }) => placement);
    expect((await run(...words)).output).toContain('其中 2 家线上并列尚未确定');
    expect(placements()).toEqual(['selected', 'selected', 'tied', 'tied']);
    await run(...words, '--tie', 'draw:2022-03-01');
    expect(placements().filter((placement) => placement === 'selected')).toHaveLength(3);
    const { status, error } = await run(...words, '--tie', 'coin');
    expect([status, error]).toEqual([1, expect.stringContaining('draw:种子')]);
  });

  test('[A1] the budget holds back who does not fit', async () => {
    await rank('--budget', '180', '--json', folder.at('b.json'));
    const { applicants } = folder.json<RankingFile>('b.json');
    expect(applicants.filter(({ placement }) => placement === 'selected').map(({ name }) => name)).toEqual([
      '乙公司',
      '甲公司',
    ]);
    expect((await rank('--budget', 'viel')).error).toContain('--budget：应为大于 0 的万元数');
  });

  test('[W1] writes result columns and lists; a second run replaces them and adds nothing', async () => {
    await rank('--out', folder.at('first.xlsx'), '--csv', folder.at('lists'));
    const names = (sheets: readonly { readonly name: string }[]) => sheets.map(({ name }) => name);
    const first = await folder.read('first.xlsx');
    expect(names(first.sheets)).toEqual([
      '申报表',
      '排序表',
      '推荐项目汇总表',
      '公示名单',
      '备选名单',
      '未入围及原因',
      '限项冲突',
      '专家评分表',
      '专家宽严',
      '专家分歧',
      '评审记录',
    ]);
    const { status } = await run(
      'rank',
      folder.at('first.xlsx'),
      '--guideline',
      folder.guideline,
      '--out',
      folder.at('second.xlsx'),
    );
    expect(status).toBe(0);
    expect((await folder.read('second.xlsx')).sheets).toEqual(first.sheets);
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder.bytes('lists/公示名单.csv'));
    expect(csv).toMatch(
      /^\ufeff序号,项目类别,项目名称,申报单位,项目负责人,推荐单位\r\n1,示例项目,乙项目,乙公司,李＊,苏州市\r\n/u,
    );
  });
});
