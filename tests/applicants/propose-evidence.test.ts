import { bindSheet } from '../../src/applicants/bind-sheet';
import { readApplicants } from '../../src/applicants/read-applicants';
import type { Target } from '../../src/applicants/targets';
import type { Proposal } from '../../src/applicants/types';
import type { CellValue } from '../../src/workbook/types';
import { fact, merge, sheetOf } from './build-sheet';

const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];

const organisation: Target = fact('单位名称', 'text', { role: 'organisation' });
const type: Target = fact('申报主体类型', 'choice', {
  options: ['企业', '高等院校', '合作社', '园区'].map((value) => ({ value, aliases: [] })),
});

const sheetWith = (columns: Readonly<Record<string, readonly CellValue[]>>) =>
  sheetOf([
    ['单位名称', ...Object.keys(columns)],
    ...names.map((name, row) => [name, ...Object.values(columns).map((cells) => cells[row] ?? null)]),
  ]);

const likelyIn = (
  columns: Readonly<Record<string, readonly CellValue[]>>,
  targets: readonly Target[],
): readonly Proposal[] =>
  bindSheet(sheetWith(columns), [organisation, ...targets], new Map(), []).proposals.filter(
    ({ level }) => level === 'likely',
  );

const truthsOf = (
  columns: Readonly<Record<string, readonly CellValue[]>>,
  targets: readonly Target[],
  name: string,
): unknown => {
  const sheet = sheetWith(columns);
  const all = [organisation, ...targets];
  const binding = bindSheet(sheet, all, new Map(), [], { accept: 'likely' });
  const column = readApplicants(sheet, binding, all, { sheetName: '申报表' }).column(name);
  return column?.kind === 'truth' ? [...column.values] : column?.kind;
};

describe('evidence from words', () => {
  test('[B6] what is done about bad things is no bad news', () => {
    const [proposal] = likelyIn({ '纠纷应对、维权等经验': ['有', '有', '无'] }, [fact('有维权援助经验', 'yesNo')]);
    expect(proposal?.target).toBe('有维权援助经验');
    expect(proposal?.turned).toBeUndefined();
  });

  test('[B8] a no to bad news is no verdict on what is to be judged', () => {
    const judgement: Target = {
      ...fact('评议：within', 'yesNo', { aliases: ['指定的产品在区域内'] }),
      kind: 'judgement',
    };
    expect(likelyIn({ 指定产品: ['是', '否', '是'] }, [judgement])).toMatchObject([{ target: '评议：within' }]);
    expect(likelyIn({ 重复指定产品: ['否', '否', '是'] }, [judgement])).toEqual([]);
  });

  test('[B6] the type of something else is not that of the applicant, whatever its cells', () => {
    const cells = ['产业园区', '园区', '合作社园区'];
    expect(likelyIn({ 市场类型: cells }, [type]).map(({ target }) => target)).toEqual([]);
  });

  test('[B6] letters that no table knows count by how much of them stands in the target', () => {
    const judgement: Target = {
      ...fact('评议：field', 'yesNo', { aliases: ['所属领域为政府发展规划鼓励的范围'] }),
      kind: 'judgement',
    };
    expect(likelyIn({ 是否列入政府规划鼓励: ['是', '是', '否'] }, [judgement])).toMatchObject([
      { target: '评议：field' },
    ]);
  });

  test('[B6] the sentence of a clause leads to the fact it reads where names do not', () => {
    const target = fact('指定情形', 'yesNo');
    const clues = [{ text: '在集聚园区租用办公楼宇', trust: 0.8 }];
    expect(likelyIn({ 租用楼宇: ['是', '是', '否'] }, [target])).toEqual([]);
    expect(likelyIn({ 租用楼宇: ['是', '是', '否'] }, [{ ...target, clues }])).toMatchObject([{ target: '指定情形' }]);
  });

  test('[B6] 名称 or 性质 alone mean what the group above is about', () => {
    const rows = [
      ['单位名称', '联合申报机构', ''],
      ['', '名称', '机构性质'],
      ['甲辰精密机械有限公司', '江南理工大学', '高校'],
      ['乙巳化工有限公司', '智策专利代理有限公司', '企业'],
      ['丙午电器有限公司', '水乡研究院', '企业'],
    ];
    const targets = [
      organisation,
      { ...type, aliases: ['机构性质'] },
      fact('合作单位', 'list', { role: 'partners' }),
      fact('合作单位类型', 'list', { options: type.options }),
    ];
    const sheet = sheetOf(rows, { merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 2)] });
    const { bindings } = bindSheet(sheet, targets, new Map(), [], { accept: 'likely' });
    expect(bindings.map(({ column, fact: name }) => [column, name])).toEqual([
      [0, '单位名称'],
      [1, '合作单位'],
      [2, '合作单位类型'],
    ]);
  });
});

describe('evidence from cells', () => {
  test.each(['来件方', '企业'])('[B6] names of organisations under %s are likely the applicants', (header) => {
    const sheet = sheetOf([
      ['申报日期', header],
      ...names.map((name): readonly CellValue[] => [{ date: 45000 }, name]),
    ]);
    const { bindings } = bindSheet(sheet, [organisation, fact('申报日期', 'date')], new Map(), [], {
      accept: 'likely',
    });
    expect(bindings).toMatchObject([{ fact: '申报日期' }, { fact: '单位名称', how: 'likely' }]);
  });

  test('[B6] words that mean the options of a choice tell it under a header that says little', () => {
    expect(likelyIn({ 属性: ['民企', '高校', '国有控股企业'] }, [type])).toMatchObject([{ target: '申报主体类型' }]);
    expect(likelyIn({ 属性: ['甲类', '乙类', '丙类'] }, [type])).toEqual([]);
    expect(likelyIn({ 属性: ['企业', '企业', '企业'] }, [{ ...type, name: '层次' }])).toEqual([]);
  });

  test('[B6] consent is no paper handed in', () => {
    const letter = fact('推荐函', 'material');
    const cellsOf = (cells: readonly CellValue[]) =>
      likelyIn({ 推荐材料: cells }, [letter]).flatMap(({ evidence }) =>
        evidence.flatMap((one) => (one.kind === 'cells' ? [one.share] : [])),
      );
    const [handedIn = 0] = cellsOf(['√', '√', '缺']);
    expect(handedIn).toBe(1);
    expect(cellsOf(['同意', '同意', '同意'])[0] ?? 0).toBeLessThan(0.6);
  });

  test('[B6] names given by some, and 无 by the others, answer whether there are any', () => {
    const [proposal] = likelyIn({ 出口国家: ['德国、日本', '无', '韩国'] }, [fact('有出口业务', 'yesNo')]);
    expect(proposal).toMatchObject({ target: '有出口业务' });
    expect(proposal?.evidence.find(({ kind }) => kind === 'cells')).toMatchObject({ share: expect.closeTo(0.73, 1) });
  });

  test('[B6] 无 is no sign of a choice that has it for an option', () => {
    const level = fact('部门层级', 'choice', {
      options: ['无', '省级', '市级'].map((value) => ({ value, aliases: [] })),
    });
    expect(likelyIn({ 信用: ['无', '无', '无'] }, [level])).toEqual([]);
  });
});

describe('facts that follow from columns', () => {
  test('[B7] two things asked for as one, each in a column, must both be there', () => {
    const columns = { 场地: ['有', '有', '无'], 软硬件设备: ['有', '无', '有'] };
    const targets = [fact('具备服务场地和设备', 'yesNo')];
    expect(truthsOf(columns, targets, '具备服务场地和设备')).toEqual([2, 0, 0]);
  });

  test('[B7] of good news about several, one that is not good is enough for the bad news asked for', () => {
    const columns = { 单位信用: ['良好', '良好', '不良'], 负责人信用: ['良好', '不良', '良好'] };
    const targets = [fact('有不良信用记录', 'yesNo')];
    expect(likelyIn(columns, targets)).toMatchObject([
      { expression: 'not([单位信用]) or not([负责人信用])', turned: true },
    ]);
  });

  test('[B7] how many answers whether there are any', () => {
    const columns = { '知产专项经费（万元）': [120, 0, 50] };
    const targets = [fact('设有知识产权专项经费', 'yesNo')];
    expect(likelyIn(columns, targets)).toMatchObject([{ expression: '[知产专项经费（万元）] > 0' }]);
    expect(truthsOf(columns, targets, '设有知识产权专项经费')).toEqual([2, 0, 2]);
  });

  test('[B7] of bad news about several, one column that tells it is enough', () => {
    const columns = { 申报单位不良信用: ['无', '有', '无'], 实施单位不良信用: ['无', '无', '有'] };
    const targets = [fact('有不良信用记录', 'yesNo')];
    expect(likelyIn(columns, targets)).toMatchObject([{ expression: '[申报单位不良信用] or [实施单位不良信用]' }]);
    expect(truthsOf(columns, targets, '有不良信用记录')).toEqual([0, 2, 2]);
  });

  test('[B7] two papers asked for as one must both be there', () => {
    const columns = { 管理制度文本: ['√', '√', '缺'], 项目实施方案: ['√', '缺', '√'] };
    const targets = [fact('知识产权管理制度及项目实施方案', 'material')];
    expect(truthsOf(columns, targets, '知识产权管理制度及项目实施方案')).toEqual([2, 0, 0]);
    expect(likelyIn({ 项目实施方案: columns.项目实施方案 }, targets)).toEqual([]);
  });
});
