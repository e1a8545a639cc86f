import { bindSheet } from '../../src/applicants/bind-sheet';
import { readApplicants } from '../../src/applicants/read-applicants';
import { compileExpression } from '../../src/feel/compile';
import { feelTypeOfFact } from '../../src/guideline/fact-table';
import type { Target } from '../../src/applicants/targets';
import type { SheetBinding } from '../../src/applicants/types';
import type { CellValue } from '../../src/workbook/types';
import { fact, merge, sheetOf } from './build-sheet';

const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];
const organisation: Target = fact('单位名称', 'text', { role: 'organisation' });

const sheetWith = (columns: Readonly<Record<string, readonly CellValue[]>>) =>
  sheetOf([
    ['单位名称', ...Object.keys(columns)],
    ...names.map((name, row) => [name, ...Object.values(columns).map((cells) => cells[row] ?? null)]),
  ]);

const bind = (columns: Readonly<Record<string, readonly CellValue[]>>, targets: readonly Target[]): SheetBinding =>
  bindSheet(sheetWith(columns), [organisation, ...targets], new Map(), [], { accept: 'likely' });

const boundIn = (
  columns: Readonly<Record<string, readonly CellValue[]>>,
  targets: readonly Target[],
): readonly (readonly [string, string, boolean])[] =>
  bind(columns, targets)
    .bindings.filter(({ how }) => how === 'likely')
    .map(({ header, fact: name, turned }) => [header, name, turned === true]);

const unfinished = fact('负责人有未结题项目', 'yesNo');
const elsewhere = fact('同一项目另报其他类别', 'yesNo', { aliases: ['重复申报其他类别'] });

describe('headers as people say them', () => {
  test.each<[string, readonly CellValue[], Target]>([
    ['手头没结题的项目', ['无', '有', '无'], unfinished],
    ['负责人是否有项目在研', ['否', '是', '否'], unfinished],
    ['与其他类别重复申报', ['否', '否', '是'], elsewhere],
    ['落户地', ['苏州市', '南京市', '无锡市'], fact('注册地', 'place')],
    ['主持人', ['王宝成（教授）', '沈岚', '崔立群（教授）'], fact('项目负责人', 'text', { role: 'leader' })],
    ['合作方', ['无', '河右财经大学', '无'], fact('合作单位', 'list', { role: 'partners' })],
    ['附件2审计报告', ['1份', '有', '缺'], fact('上一年度经审计的财务报告', 'material')],
    ['红头文件', ['有', '有', '缺'], fact('创新中心认定文件', 'material')],
  ])('[B6] %s is likely what it says in other words, and nothing is turned', (header, cells, target) => {
    expect(boundIn({ [header]: cells }, [target])).toEqual([[header, target.name, false]]);
  });

  test('[B6] one question asked in two forms is one: the form that the cells answer is bound', () => {
    const { expression } = compileExpression(
      'if 负责人有未结题项目 then "未结题" else "均已结题"',
      new Map([['负责人有未结题项目', { kind: 'fact', type: feelTypeOfFact(unfinished) }]]),
      { kind: 'text' },
    );
    const state = fact('负责人项目结题情况', 'choice', {
      options: ['均已结题', '未结题'].map((value) => ({ value, aliases: [] })),
      ...(expression && { from: { ...expression, ways: [[unfinished.name]] } }),
    });
    expect(state.from?.facts).toEqual([unfinished.name]);
    expect(boundIn({ 负责人在研项目: ['无', '有', '无'] }, [unfinished, state])).toEqual([
      ['负责人在研项目', '负责人有未结题项目', false],
    ]);
  });

  test('[B6] what hardly shares a word with a column takes nothing from one that is named', () => {
    const tax: Target = {
      ...fact('上年度财税贡献额', 'amount', { unit: '万元', aliases: ['地方财税贡献额'] }),
      clues: [{ text: '知识产权主营业务的地方财税贡献', trust: 0.6 }],
    };
    const business: Target = {
      ...fact('评议：business', 'yesNo', { aliases: ['主营业务与专利、商标等密切相关'] }),
      kind: 'judgement',
    };
    const header = '知识产权主营业务地方财税贡献额（万元）';
    expect(
      boundIn({ [header]: [8, 12, 6], '全部业务地方财税贡献额（万元）': [80, 120, 60] }, [tax, business]),
    ).not.toContainEqual(['全部业务地方财税贡献额（万元）', tax.name, false]);
  });

  test('[B6] one letter that header and name share says nothing', () => {
    expect(boundIn({ 认定年: [2019, 2021, 2020] }, [fact('实施周期', 'count', { unit: '年' })])).toEqual([]);
  });
});

describe('whose column it is', () => {
  const sheetOfNames = (
    header: string,
    cells: readonly CellValue[],
    more: Readonly<Record<string, readonly CellValue[]>> = {},
  ) =>
    sheetOf([
      [header, ...Object.keys(more)],
      ...cells.map((cell, row) => [cell, ...Object.values(more).map((own) => own[row] ?? null)]),
    ]);
  const place = fact('注册地', 'place');
  const partnerPlace = fact('合作服务机构所在地', 'place', { aliases: ['合作机构注册地'] });
  const zones = ['北江高新区', '佛冈产业转移园', '英红物流园'];

  test('[B11] the first column of different names under 单位, 园区 or the like names the applicants; nobody else’s does', () => {
    const likelyFor = (header: string): readonly string[] =>
      bindSheet(
        sheetOfNames(header, zones, { 所在县: ['苏州市', '南京市', '无锡市'] }),
        [organisation, place],
        new Map(),
        [],
      )
        .proposals.filter(({ target, level }) => target === organisation.name && level === 'likely')
        .flatMap(({ columns }) => columns.map(({ header: one }) => one));
    expect(likelyFor('园区')).toEqual(['园区']);
    expect(likelyFor('建站单位')).toEqual(['建站单位']);
    expect(likelyFor('推荐单位')).toEqual([]);
    expect(likelyFor('谁来报')).toEqual([]);
  });

  test('[B6] under the group of the partner a place is the partner’s', () => {
    const sheet = sheetOf(
      [
        ['单位名称', '技术服务方', ''],
        ['', '联系电话', '工商所在地'],
        ...names.map((name, row) => [name, 83_000_000 + row, ['广州市', '清远市', '长沙市'][row] ?? null]),
      ],
      { merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 2)] },
    );
    const likely = bindSheet(sheet, [organisation, place, partnerPlace], new Map(), []).proposals.filter(
      ({ level }) => level === 'likely',
    );
    expect(likely.map(({ target, columns: [column] }) => [column?.column, target])).toEqual([[2, partnerPlace.name]]);
  });

  test('[B6] what is spoken of may be named alone, its cells say what it is', () => {
    const owner = fact('专利权人为申报单位或负责人', 'yesNo');
    expect(boundIn({ 证上专利权人: ['本单位', '申报单位', '负责人'] }, [owner])).toEqual([
      ['证上专利权人', owner.name, false],
    ]);
  });

  test('[B6] how things are is nobody’s name', () => {
    const leader = fact('项目负责人', 'text', { role: 'leader' });
    expect(boundIn({ '三方信用（申报、负责人）': ['均良好', '良好', '都正常'] }, [leader])).toEqual([]);
  });
});

describe('several years in one cell', () => {
  const share = fact('上一年度研发费用占比', 'ratio', { aliases: ['上一年度研发费用占销售收入的比例'] });
  const read = (columns: Readonly<Record<string, readonly CellValue[]>>, targets: readonly Target[], name: string) => {
    const all = [organisation, ...targets];
    const column = readApplicants(sheetWith(columns), bind(columns, targets), all, { sheetName: '申报表' }).column(
      name,
    );
    return column?.kind === 'number' ? [...column.values].map((value) => Number(value.toFixed(4))) : column?.kind;
  };

  test('[B7] a ratio of last year is computed from the latest of several years, whatever their units', () => {
    const columns = {
      '研发费19/20/21年': ['30/40/50', '0.1亿/0.2亿/0.5亿', '6/5/4'],
      '销售收入19/20/21年': ['800/900/1000', '1亿/2亿/5亿', '1/1/100'],
    };
    expect(read(columns, [share], share.name)).toEqual([0.05, 0.1, 0.04]);
  });

  test('[F9] what is asked of the last year is the latest figure, the first where the header counts downwards', () => {
    const target = fact('上一年度研发费用', 'amount', {
      unit: '万元',
      aliases: ['研发费2021/2020/2019', '研发费19-21年'],
    });
    expect(read({ '研发费2021/2020/2019': ['50/40/30', '60、50、40', '7'] }, [target], target.name)).toEqual([
      50, 60, 7,
    ]);
    expect(read({ '研发费19-21年': ['30/40/50', '2020：5；2021：6；2019：4', '7'] }, [target], target.name)).toEqual([
      50, 6, 7,
    ]);
  });
});
