import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { openSmallFolder, run } from './small-workbook';

interface AssignmentFile {
  readonly unqualified: number;
  readonly level: {
    readonly highest: number;
    readonly lowest: number;
    readonly filled: number;
    readonly proven: boolean;
  };
  readonly applicants: readonly {
    readonly name: string;
    readonly experts: readonly {
      readonly name: string;
      readonly fixed?: string;
      readonly pending: readonly string[];
    }[];
    readonly lacks: number;
    readonly note: readonly string[];
  }[];
  readonly experts: readonly { readonly name: string; readonly load: number; readonly most: number | null }[];
  readonly recusals: readonly {
    readonly expert: string;
    readonly kind: string;
    readonly party?: string;
    readonly relation?: string;
    readonly certain: boolean;
    readonly cleared: string | null;
    readonly cells: readonly string[];
  }[];
  readonly issues: readonly { readonly code: string }[];
}

const folder = openSmallFolder();
const { at } = folder;

const HEADERS = [
  '单位名称',
  '项目负责人',
  '项目名称',
  '推荐单位',
  '合作单位',
  '技术领域',
  '有效专利数',
  '申请资助金额（万元）',
];
const APPLICANTS: readonly (readonly CellValue[])[] = [
  ['江南大学', '张三', '材料项目', '无锡市', '苏州甲材料有限公司', '新材料', 120, 100],
  ['苏州甲材料有限公司', '李四', '薄膜项目', '苏州市', '无', '新材料', 130, 80],
  ['无锡乙软件有限公司', '王五', '平台项目', '无锡市', '', '软件', 110, 60],
  ['常州丙机械有限公司', '赵六', '机床项目', '常州市', '江南大学附属医院', '机械', 110, 60],
  ['不合格有限公司', '孙七', '戊项目', '苏州市', '', '机械', 80, 60],
];
const EXPERTS: readonly (readonly CellValue[])[] = [
  ['专家名单', null, null, null, null],
  ['姓名', '工作单位', '专业', '回避单位', '可评项目数'],
  ['陈一', '江南大学', '材料科学与工程', '', 5],
  ['林二', '江南大学附属医院', '医学', '', 5],
  ['赵六', '南京某研究院', '机械工程', '', ''],
  ['周四', '苏州市知识产权局', '知识产权', '', 5],
  ['吴五', '南京大学', '软件工程', '无锡乙软件有限公司', 5],
  ['郑六', '东南大学', '材料学', '', 5],
  ['冯七', '南京理工大学', '机械', '', 5],
  ['褚八', '河海大学', '计算机', '', 5],
];

const write = (name: string, experts = EXPERTS, applicants = APPLICANTS) =>
  writeFileSync(
    at(name),
    createRawWorkbook([
      { name: '申报表', rows: [HEADERS, ...applicants] },
      { name: '专家名单', rows: experts },
    ]),
  );
const assign = (...more: readonly string[]) =>
  run('assign', at('in.xlsx'), '--guideline', folder.guideline, '--sheet', '申报表', ...more);
const namesOf = ({ applicants }: AssignmentFile) =>
  new Map(applicants.map(({ experts, name }) => [name, experts.map((one) => one.name)]));

beforeAll(() => write('in.xlsx'));

describe('shortlister assign', () => {
  test('[C8] everybody to be assessed gets three experts, none with a conflict of interest, all loads level', async () => {
    const { error, output, status } = await assign('--json', at('a.json'));
    expect([status, error]).toEqual([0, '']);
    expect(output).toContain('参评 4 项：合格 4；不合格 1 项不分专家');
    expect(output).toContain('专家 8 名，共 12 人次；每项 3 名专家；每名专家 1 至 2 项（已证明不能更均衡）');
    const found = folder.json<AssignmentFile>('a.json');
    expect([found.unqualified, found.level]).toEqual([1, { highest: 2, lowest: 1, filled: 0, proven: true }]);
    const names = namesOf(found);
    expect([...names.values()].map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    const kept = {
      江南大学: ['陈一', '林二'],
      苏州甲材料有限公司: ['周四'],
      无锡乙软件有限公司: ['吴五'],
      常州丙机械有限公司: ['林二', '赵六', '陈一'],
    };
    for (const [name, experts] of Object.entries(kept))
      expect([name, names.get(name)?.filter((one) => experts.includes(one))]).toEqual([name, []]);
  });

  test('[C8] every conflict names its kind, whether it is certain and the cells it rests on', async () => {
    await assign('--json', at('a.json'));
    const found = folder
      .json<AssignmentFile>('a.json')
      .recusals.map((one) => [
        one.expert,
        one.kind,
        one.party ?? '',
        one.relation ?? '',
        one.certain,
        one.cells.join(' '),
      ]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['陈一', 'unit', 'organisation', 'same', true, '专家名单!B3 申报表!A2'],
        ['林二', 'unit', 'organisation', 'part', true, '专家名单!B4 申报表!A2'],
        ['林二', 'unit', 'partner', 'same', true, '专家名单!B4 申报表!E5'],
        ['赵六', 'person', '', 'namesake', false, '专家名单!A5 申报表!B5'],
        ['周四', 'unit', 'office', 'bureau', false, '专家名单!B6 申报表!D3'],
        ['吴五', 'declared', 'organisation', 'same', true, '专家名单!D7 申报表!A4'],
      ]),
    );
  });

  test('decisions by hand hold, each with its reason; a conflict is assigned only where it was cleared', async () => {
    folder.write(
      'fix.yaml',
      [
        'assign: [{ expert: 赵六, applicant: 常州丙机械有限公司, reason: 唯一熟悉机床者 }]',
        'exclude: [{ expert: 郑六, reason: 出差 }]',
        'clear: [{ expert: 赵六, applicant: 常州丙机械有限公司, reason: 经核实为同名 }]',
      ].join('\n'),
    );
    const { error, status } = await assign('--fix', at('fix.yaml'), '--json', at('f.json'));
    expect([status, error]).toEqual([0, '']);
    const found = folder.json<AssignmentFile>('f.json');
    expect(namesOf(found).get('常州丙机械有限公司')).toContain('赵六');
    expect(found.experts.find(({ name }) => name === '郑六')?.load).toBe(0);
    expect(found.recusals).toContainEqual(
      expect.objectContaining({ expert: '赵六', kind: 'person', cleared: '经核实为同名' }),
    );
    folder.write('bad.yaml', 'assign: [{ expert: 陈一, applicant: 江南大学, reason: 本校最懂 }]');
    const refused = await assign('--fix', at('bad.yaml'));
    expect([refused.status, refused.error]).toEqual([
      1,
      expect.stringMatching(/不能指定“陈一”评“江南大学”.*是同一单位.*clear/),
    ]);
  });

  test.each([
    ['assign: [{ expert: 陈一, applicant: 江南大学 }]', /assign → 1 → reason.*理由必填/],
    ['exclude: [{ expert: 陈十, reason: 出差 }]', /专家名单中没有“陈十”/],
    ['exclude: [{ expert: 陈一, applicant: 江南大, reason: 出差 }]', /没有“江南大”.*江南大学/],
    ['clear: [{ expert: 褚八, applicant: 江南大学, reason: 无 }]', /没有发现回避/],
  ])('a decision that cannot be carried out is refused: %s', async (text, message) => {
    folder.write('wrong.yaml', text);
    const { error, status } = await assign('--fix', at('wrong.yaml'));
    expect([status, error]).toEqual([1, expect.stringMatching(message)]);
  });

  test('who cannot get enough experts is named with who is kept from it and why', async () => {
    write('few.xlsx', EXPERTS.slice(0, 6));
    const { output, status } = await run(
      ...['assign', at('few.xlsx'), '--guideline', folder.guideline, '--sheet', '申报表', '--json', at('few.json')],
    );
    expect(status).toBe(0);
    expect(output).toContain('有 2 项分不满专家');
    expect(output).toMatch(/“江南大学（材料项目）”缺 1 名：陈一（.*是同一单位）、林二（.*下属部分）/);
    // 赵六 is asked about and the only third one left: given for now, and told.
    expect(output).toMatch(/“常州丙机械有限公司（机床项目）”赵六待定：.*同名，是否同一人请核实/);
    const found = folder.json<AssignmentFile>('few.json');
    expect(found.applicants.map(({ experts, lacks }) => experts.length + lacks)).toEqual([3, 3, 3, 3]);
  });

  test('[W1] the sheets are written, read back as ours, and a second run writes the same bytes', async () => {
    const { error, status } = await assign('--out', at('one.xlsx'));
    expect([status, error]).toEqual([0, '']);
    const { sheets } = await folder.read('one.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['申报表', '专家名单', '专家分工', '专家任务', '回避情况']);
    const seats = sheets.find(({ name }) => name === '专家分工');
    expect(seats?.rows[3]?.slice(0, 9)).toEqual([
      ...['序号', '项目类别', '申报单位', '项目名称', '资格结论', '专家1', '专家2', '专家3', '说明'],
    ]);
    const again = await run('assign', at('one.xlsx'), '--guideline', folder.guideline, '--out', at('two.xlsx'));
    expect([again.status, again.error]).toEqual([0, '']);
    const third = await run('assign', at('two.xlsx'), '--guideline', folder.guideline, '--out', at('three.xlsx'));
    expect(third.status).toBe(0);
    expect(Buffer.compare(folder.bytes('three.xlsx'), folder.bytes('two.xlsx'))).toBe(0);
  });

  test('what is otherwise than in the sheet there was is told, whatever order its rows stand in', async () => {
    const first = await assign('--out', at('before.xlsx'));
    expect(first.output).not.toContain('相比');
    folder.write('move.yaml', 'exclude: [{ expert: 郑六, reason: 出差 }]');
    const again = await run(
      ...['assign', at('before.xlsx'), '--guideline', folder.guideline, '--sheet', '申报表', '--fix', at('move.yaml')],
    );
    expect([again.status, again.output]).toEqual([0, expect.stringMatching(/原有的“专家分工”相比，\d 项的专家不同/)]);
    expect(again.output).toMatch(/“.*”：.*郑六.* → /);
  });

  test('experts of another file, and of a list that cannot be used', async () => {
    writeFileSync(at('e.xlsx'), createRawWorkbook([{ name: '名单', rows: EXPERTS }]));
    expect((await assign('--experts', at('e.xlsx'), '--per', '2')).output).toContain('专家名单“名单”：8 名');
    expect((await assign('--experts', at('e.xlsx:没有'))).error).toContain('没有工作表“没有”');
    expect((await assign('--per', '0')).error).toContain('--per：应为 1 至 99 的整数');
    writeFileSync(
      at('n.xlsx'),
      createRawWorkbook([
        {
          name: '名单',
          rows: [
            ['代号', '单位'],
            ['A', '甲大学'],
          ],
        },
      ]),
    );
    expect((await assign('--experts', at('n.xlsx'))).error).toContain('应有“姓名”列，现有的列是“代号”、“单位”');
  });
});
