import { bindSheet } from '../../src/applicants/bind-sheet';
import { readApplicants } from '../../src/applicants/read-applicants';
import type { Target } from '../../src/applicants/targets';
import type { Proposal } from '../../src/applicants/types';
import type { CellValue } from '../../src/workbook/types';
import { fact, sheetOf } from './build-sheet';

const targets: readonly Target[] = [
  fact('单位名称', 'text', { role: 'organisation', aliases: ['申报单位'] }),
  fact('设有独立知识产权管理机构', 'yesNo'),
  fact('有效发明专利数', 'count', { unit: '件' }),
  fact('国家制造业单项冠军', 'yesNo'),
  fact('国家专精特新小巨人', 'yesNo'),
  fact('有严重失信行为', 'yesNo'),
  fact('上一年度研发费用占比', 'ratio', { aliases: ['上一年度研发费用占销售收入比例'] }),
  fact('近三年利税总额', 'amount', { years: [2019, 2020, 2021] }),
  fact('项目申报书', 'material'),
  { ...fact('评议：rules', 'yesNo', { aliases: ['知识产权管理制度比较健全'] }), kind: 'judgement' },
  { ...fact('专家评分', 'count'), kind: 'score' },
];

const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];

const propose = (header: string, ...cells: readonly CellValue[]): readonly Proposal[] => {
  const rows = names.map((name, at) => [name, cells[at] ?? null]);
  return bindSheet(sheetOf([['单位名称', header], ...rows]), targets, new Map(), []).proposals.filter(({ columns }) =>
    columns.some(({ column }) => column === 1),
  );
};

const likely = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.filter(({ level }) => level === 'likely').map(({ target }) => target);

describe('proposals', () => {
  test.each([
    ['独立知产部门', ['有', '无', '有'], '设有独立知识产权管理机构'],
    ['有效发明（件）', [12, '5件', 0], '有效发明专利数'],
    ['是否小巨人', ['是', '否', '否'], '国家专精特新小巨人'],
    ['知产制度', ['健全', '健全', '较健全'], '评议：rules'],
    ['申报书（盖章）', ['√', '√', '缺'], '项目申报书'],
    ['专家评审平均分', [88.5, 90, 79], '专家评分'],
  ])('[B6] %s is likely what it says in other words', (header, cells, target) => {
    expect(likely(propose(header, ...cells))).toEqual([target]);
  });

  test('[B6] what is likely is bound only where it is accepted, and shows how', () => {
    const sheet = sheetOf([['单位名称', '独立知产部门'], ...names.map((name): readonly CellValue[] => [name, '有'])]);
    const careful = bindSheet(sheet, targets, new Map(), []);
    expect(careful.bindings.map(({ fact: name }) => name)).toEqual(['单位名称']);
    expect(careful.unboundFacts).toContain('设有独立知识产权管理机构');
    const accepting = bindSheet(sheet, targets, new Map(), [], { accept: 'likely' });
    expect(accepting.bindings[1]).toEqual({
      fact: '设有独立知识产权管理机构',
      column: 1,
      header: '独立知产部门',
      how: 'likely',
    });
    expect(accepting.unboundFacts).not.toContain('设有独立知识产权管理机构');
    expect(accepting.unboundHeaders).toEqual([]);
  });

  test('[B6] a header that fits several things alike is only possible', () => {
    const proposals = propose('知识产权', '有', '有', '无');
    expect(likely(proposals)).toEqual([]);
  });

  test('[B6] cells of another kind speak against a header', () => {
    expect(likely(propose('有效发明', '是', '否', '是'))).toEqual([]);
  });

  test('[B6] cells that are plainly something else keep an exact name from being certain', () => {
    const dates = [{ date: 44561 }, { date: 44562 }, { date: 44563 }];
    const sheet = sheetOf([
      ['单位名称', '有效发明专利数'],
      ...names.map((name, at): readonly CellValue[] => [name, dates[at] ?? null]),
    ]);
    const binding = bindSheet(sheet, targets, new Map(), []);
    expect(binding.bindings.map(({ fact: name }) => name)).toEqual(['单位名称']);
    expect(binding.proposals.filter(({ level }) => level === 'certain').map(({ target }) => target)).toEqual([
      '单位名称',
    ]);
  });

  test('[B7] one column serves all that its header names side by side', () => {
    expect(likely(propose('单项冠军/小巨人', '单项冠军', '无', '无'))).toEqual(
      expect.arrayContaining(['国家制造业单项冠军', '国家专精特新小巨人']),
    );
  });

  test('[B7] good news for what asks for bad news is proposed with the turn shown, and never for certain', () => {
    const [first] = propose('无严重失信', '是', '是', '是');
    expect(first).toMatchObject({ target: '有严重失信行为', level: 'likely', turned: true });
    const [plain] = propose('严重失信情况', '无', '无', '有');
    expect(plain).toMatchObject({ target: '有严重失信行为', level: 'likely' });
    expect(plain?.turned).toBeUndefined();
  });

  test('[B7] a ratio is computed where its two figures stand in the sheet', () => {
    const sheet = sheetOf([
      ['单位名称', '研发投入（万元）', '营业收入（万元）'],
      ...names.map((name): readonly CellValue[] => [name, 300, 9000]),
    ]);
    const { proposals } = bindSheet(sheet, targets, new Map(), []);
    expect(proposals.find(({ target }) => target === '上一年度研发费用占比')).toMatchObject({
      level: 'likely',
      expression: '[研发投入（万元）] / [营业收入（万元）]',
      columns: [
        { column: 1, header: '研发投入（万元）' },
        { column: 2, header: '营业收入（万元）' },
      ],
    });
  });

  test('[F9] columns of one figure in several years are one series', () => {
    const sheet = sheetOf([
      ['单位名称', '利润税收（2019）', '利润税收（2020）', '利润税收（2021）'],
      ...names.map((name): readonly CellValue[] => [name, 300, 9000, 12]),
    ]);
    const series = [...targets.slice(0, 1), fact('近三年利润和税收', 'amount', { years: [2019, 2020, 2021] })];
    const binding = bindSheet(sheet, series, new Map(), [], { accept: 'likely' });
    expect(binding.bindings.slice(1).map(({ column, year, how }) => [column, year, how])).toEqual([
      [1, 2019, 'likely'],
      [2, 2020, 'likely'],
      [3, 2021, 'likely'],
    ]);
  });

  test.each([
    [
      '园区类型',
      ['省级', '市级', '国家级'],
      fact('申报主体类型', 'choice', { aliases: ['类型'], options: [{ value: '园区', aliases: [] }] }),
    ],
    ['单件商标最长使用年限（年）', [6, 7, 3], fact('持续使用商标数', 'count', { unit: '件', aliases: ['商标使用数'] })],
    ['项目实施方案', ['√', '√', '√'], fact('管理制度及项目实施方案', 'material')],
    ['战略性新兴产业或传统优势产业', ['是', '是', '否'], fact('属于战略性新兴产业', 'yesNo')],
    ['省内注册', ['是', '是', '否'], fact('拥有境外注册商标', 'yesNo')],
  ])('[B6] %s is not likely what only sounds like it', (header, cells, target) => {
    const rows = names.map((name, at) => [name, cells[at] ?? null]);
    const sheet = sheetOf([['单位名称', header], ...rows]);
    const { proposals } = bindSheet(sheet, [...targets, target], new Map(), []);
    expect(proposals.filter(({ target: name, level }) => name === target.name && level === 'likely')).toEqual([]);
  });

  test('[B7] papers of several years are asked for together', () => {
    const sheet = sheetOf([
      ['单位名称', '2020年财报', '2021年财报'],
      ...names.map((name, at): readonly CellValue[] => [name, '√', at === 1 ? '缺' : '√']),
    ]);
    const own = [...targets.slice(0, 1), fact('近两年财务报表', 'material')];
    const binding = bindSheet(sheet, own, new Map(), [], { accept: 'likely' });
    expect(binding.computed.map(({ fact: name, expression }) => [name, expression.text])).toEqual([
      ['近两年财务报表', '[2020年财报] and [2021年财报]'],
    ]);
    const column = readApplicants(sheet, binding, own, { sheetName: '申报表' }).column('近两年财务报表');
    expect(column?.kind === 'truth' && [...column.values]).toEqual([2, 0, 2]);
  });
});
