import { act, screen, waitFor, within } from '@testing-library/react';
import type { CellValue, SheetSnapshot } from '../../src/workbook/types';
import { programmeOf, snapshotOf } from '../screening/small-guideline';
import { renderSheets } from './render-sheet';

const guideline = programmeOf(`    facts:
      - { name: 研发费用, type: amount, unit: 万元 }
      - { name: 销售收入, type: amount, unit: 万元 }
      - { name: 国家专精特新小巨人, type: yesNo }
      - { name: 设有独立知识产权管理机构, type: yesNo }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利不少于 100 件, require: 有效专利数 >= 100 }
      - { id: giant, kind: condition, clause: 一（2）, title: 小巨人, require: 国家专精特新小巨人 }
      - { id: office, kind: condition, clause: 一（3）, title: 独立机构, require: 设有独立知识产权管理机构 }
      - { id: share, kind: condition, clause: 一（4）, title: 研发占比, require: 研发占比 >= 0.03 }
      - { id: type, kind: condition, clause: 一（5）, title: 类型, require: '申报主体类型 = "企业"' }
      - { id: credit, kind: condition, clause: 一（6）, title: 无严重失信, require: not(严重失信) }
      - { id: leading, kind: judgement, clause: 一（7）, title: 研发水平行业领先 }
`);

const GROUPS = ['单位名称', '知识产权', null, '资质', null, '申报主体类型', '占比情况', '联系电话'];
const HEADERS = [null, '有效专利数', '独立知产部门', '是否小巨人', '备注栏', null, '研发占比', null];
const ROWS: CellValue[][] = [
  ['甲辰精密机械有限公司', 120, '有', '是', null, '企业', '4%', '0513-1'],
  ['江南理工大学', 130, '有', '否', '复核', '民企', '3.5%', '0513-2'],
  ['水乡米业有限公司', 140, '无', '是', null, '民企', '5%', '0513-3'],
];
const NOTES: CellValue[][] = [['合计', 390], ['注：以上均已公示']];

const sheetOf = (rows: readonly (readonly CellValue[])[] = [...ROWS, ...NOTES], name = '第一批'): SheetSnapshot => {
  const wide = (left: number, right: number, bottom = 0) => ({ top: 0, bottom, left, right });
  return {
    ...snapshotOf([GROUPS, HEADERS, ...rows], name),
    merges: [wide(0, 0, 1), wide(1, 2), wide(3, 4), wide(5, 5, 1), wide(7, 7, 1)],
  };
};

const start = (sheets = [sheetOf()]) => renderSheets(sheets, guideline);
const rowOf = (title: string) => {
  const row = screen.getByText(title).closest('li');
  if (row === null) throw new Error(`no row ${title}`);
  return row;
};
const region = (name: string) => screen.getByRole('region', { name });
const bindings = (review: Awaited<ReturnType<typeof start>>['review']) =>
  (review.getState().binding?.bindings ?? []).map(({ header, fact, how }) => `${header} → ${fact} ${how}`);

describe('what each column stands for', () => {
  test('[B6] a likely column shows header with group and cells, what it stands for, kind and evidence', async () => {
    await start();

    const row = rowOf('国家专精特新小巨人');
    expect(within(row).getByText('是否小巨人').textContent).toBe('是否小巨人');
    expect(row.textContent).toContain('资质');
    expect(row.textContent).toContain('是｜否');
    expect(row.textContent).toMatch(/是否 · 含义相近：.*内容相符/);
  });

  test('[B6] certain columns are folded away with their number and open on demand', async () => {
    const { user } = await start();
    const fold = screen.getByRole('button', { name: /^已确定 \d+ 列$/ });
    expect(screen.queryByText('有效专利数')).toBeNull();

    await user.click(fold);

    const certain = screen.getByRole('list', { name: fold.textContent ?? '' });
    expect(within(certain).getAllByText('有效专利数')[0]?.closest('li')?.textContent).toContain('名称一致');
  });

  test('[B6] all that is likely, columns and words, is confirmed by one button; then the next step is screening', async () => {
    const { review, user } = await start();
    const confirm = screen.getByRole('button', { name: '全部确认（2 列、1 个词）' });
    expect(confirm.className).not.toBe(screen.getByRole('button', { name: '开始核查' }).className);

    await user.click(confirm);

    await waitFor(() => expect(screen.queryByRole('button', { name: /^全部确认/ })).toBeNull());
    expect(bindings(review).filter((text) => text.endsWith('likely'))).toEqual([]);
    expect([...(review.getState().review.fixed.words.get('申报主体类型') ?? [])]).toEqual([['民企', '企业']]);
  });

  test('[B6] one likely column is confirmed alone; the others stay provisional', async () => {
    const { review, user } = await start();

    await user.click(screen.getByRole('button', { name: '确认“是否小巨人”' }));

    expect(bindings(review)).toEqual(
      expect.arrayContaining([
        '资质 是否小巨人 → 国家专精特新小巨人 user',
        '知识产权 独立知产部门 → 设有独立知识产权管理机构 likely',
      ]),
    );
  });

  test('[B4][B7] a likely column is changed by search: several meanings, a turn, or none at all', async () => {
    const { review, user } = await start();
    const change = async () => {
      await user.click(screen.getByRole('button', { name: '更改“是否小巨人”' }));
      return screen.findByRole('combobox', { name: '“是否小巨人”是什么' });
    };
    const fixed = () => review.getState().review.fixed.columns.get('资质 是否小巨人');

    await user.type(await change(), '失信');
    await user.click(screen.getByRole('option', { name: /严重失信/ }));
    expect(fixed()).toEqual([{ target: '严重失信' }]);

    await user.click(screen.getByRole('button', { name: /^已确定/ }));
    await change();
    await user.click(screen.getByRole('checkbox', { name: '意思相反（填“是”按“否”计）' }));
    expect(fixed()).toEqual([{ target: '严重失信', turned: true }]);
    expect(rowOf('严重失信').textContent).toContain('意思相反：填“是”按“否”计');

    await change();
    await user.click(screen.getByRole('checkbox', { name: '保留现有含义，再加一项' }));
    await user.click(screen.getByRole('combobox', { name: '“是否小巨人”是什么' }));
    await user.click(screen.getByRole('option', { name: /独立知识产权/ }));
    expect(fixed()).toEqual([{ target: '严重失信', turned: true }, { target: '设有独立知识产权管理机构' }]);

    await change();
    await user.click(screen.getByRole('combobox', { name: '“是否小巨人”是什么' }));
    await user.click(screen.getByRole('option', { name: '不用这一列' }));
    expect(fixed()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '不用 1 列' }));
    await user.click(screen.getByRole('button', { name: '“是否小巨人”恢复自动识别' }));
    expect(fixed()).toBeUndefined();
  }, 60_000);

  test('[B5] an open column says how many applicants wait for it and is bound by one click', async () => {
    const rows = ROWS.map((row) => [...row.slice(0, 6), '已查', row[7] ?? null]);
    const headers = [
      '单位名称',
      '有效专利数',
      '独立知产部门',
      '是否小巨人',
      '备注栏',
      '申报主体类型',
      '失信核实结果',
      '联系电话',
    ];
    const { review, user } = await start([snapshotOf([headers, ...rows], '第一批')]);
    const row = rowOf('失信核实结果');
    expect(row.textContent).toContain('影响 1 家');

    await user.click(within(row).getByRole('button', { name: '失信核实结果：可能是“严重失信”' }));

    expect(bindings(review)).toContain('失信核实结果 → 严重失信 user');
  });

  test('[B7] a computed fact shows its expression, and a mistake in a changed one is told', async () => {
    const headers = ['单位名称', '研发费用', '销售收入', '有效专利数'];
    const { review, user } = await start([
      snapshotOf([headers, ['甲公司', 300, 5000, 120], ['乙公司', 50, 5000, 120]]),
    ]);
    await user.click(screen.getByRole('button', { name: '用算式计算“研发占比”' }));
    const field = screen.getByRole('textbox', { name: '“研发占比”的算式' });

    await user.type(field, '[[研发费] / [[销售收入]');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect((await screen.findByText(/算式.*有误|没有用到表中的列/)).textContent).toContain('[研发费] / [销售收入]');

    await user.clear(field);
    await user.type(field, '[[研发费用] / [[销售收入]');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await user.click(await screen.findByRole('button', { name: /^已确定/ }));
    expect(screen.getAllByText('= [研发费用] / [销售收入]')).toHaveLength(2);
    expect(review.getState().trial?.screening.applicants.map(({ verdicts }) => verdicts[3])).toEqual(['met', 'notMet']);
  });

  test('[B6] a sheet of 200 columns draws only the rows in sight', async () => {
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 92 });
    const many = Array.from({ length: 200 }, (_, at) => `自拟栏目${at}`);
    const { user } = await start([
      snapshotOf([
        ['单位名称', '有效专利数', ...many],
        ['甲公司', 120, ...many.map(() => '无关内容')],
      ]),
    ]);

    await user.click(screen.getByRole('button', { name: '本指南用不到 200 列' }));

    const rows = within(screen.getByRole('list', { name: '本指南用不到 200 列' })).getAllByRole('listitem');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('200');
  });
});

describe('a sheet screened by what is inferred', () => {
  test('[B6] says so beside the results, and is written only once all of it is confirmed', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: '开始核查' }));
    const write = await screen.findByRole('button', { name: '写入结果……' });
    expect(screen.getByText('2 列、1 个词按推测采用，确认后才能写入。')).not.toBeNull();
    expect(write).toHaveProperty('disabled', true);

    await user.click(screen.getByRole('button', { name: '全部确认' }));

    await waitFor(() => expect(screen.queryByRole('button', { name: '全部确认' })).toBeNull());
    expect(write).toHaveProperty('disabled', false);
  });
});

describe('the guideline that a sheet is held against', () => {
  test('[B12] a poor match is said before anything is screened, with the choice open', async () => {
    const headers = ['单位名称', '姓名', '基本工资', '岗位津贴', '住房补贴', '扣除社保', '实发工资'];
    const row = ['甲辰精密机械有限公司', '沈一明', 5000, 800, 1200, 640, 6360];
    const { user } = await start([snapshotOf([headers, row, row], '工资表')]);
    const basis = region('核查依据');

    expect(within(basis).getByText(/这张表与所选指南不大相符：7 列中只有 \d 列对得上/)).not.toBeNull();
    await user.click(within(basis).getByRole('combobox', { name: '项目类别' }));
    expect(screen.getByRole('option', { name: '示例项目' }).tagName).not.toBe('');
  });
});

describe('clauses that no column feeds', () => {
  test('[V9] each says what it lacks and how many wait; one is checked elsewhere with who and where, and undone', async () => {
    const { review, user } = await start();
    const clause = within(region('表中无列可查的条款'))
      .getByText(/无严重失信/)
      .closest('li');
    expect(clause?.textContent).toContain('缺少：严重失信 影响 1 家');

    await user.click(screen.getByRole('button', { name: '另行核查：一（6） 无严重失信' }));
    const form = screen.getByRole('form', { name: '一（6） 无严重失信' });
    await user.click(within(form).getByRole('button', { name: '确定' }));
    expect(within(form).getByText('请写明在哪里、怎样核查的。').textContent).not.toBe('');
    await user.type(within(form).getByRole('textbox', { name: '核查情况' }), '信用中国网站查询无记录');
    await user.type(within(form).getByRole('textbox', { name: '核查人' }), '李敏{Enter}');

    expect(review.getState().review.elsewhere.criteria.get('credit')).toEqual({
      reason: '信用中国网站查询无记录',
      by: '李敏',
      on: '2022-02-01',
    });
    expect((await screen.findByText(/结论变化：未查全 1 → 0 家，待评议 0 → 1 家/)).getAttribute('aria-live')).toBe(
      'polite',
    );
    await user.click(screen.getByRole('button', { name: '撤销另行核查：一（6） 无严重失信' }));
    expect(review.getState().review.elsewhere.criteria.size).toBe(0);
  });

  test('[V9] all that are left are said to be checked elsewhere at once, and taken back at once', async () => {
    const { review, user } = await start([
      snapshotOf([
        ['单位名称', '有效专利数'],
        ['甲公司', 120],
        ['乙公司', 130],
      ]),
    ]);
    const count = within(region('表中无列可查的条款')).getAllByRole('listitem').length;

    await user.click(screen.getByRole('button', { name: `这 ${count} 条均另行核查……` }));
    await user.type(screen.getByRole('textbox', { name: '核查情况' }), '已查阅各单位原件{Enter}');

    expect(review.getState().review.elsewhere.rest).toEqual({ reason: '已查阅各单位原件', on: '2022-02-01' });
    expect(await screen.findByText(/结论变化：未查全 2 → 0 家/)).not.toBeNull();
    expect(screen.getByRole('button', { name: `已另行核查 ${count} 条` }).getAttribute('aria-expanded')).toBe('false');
    await user.click(screen.getByRole('button', { name: '撤销各条的另行核查' }));
    expect(review.getState().review.elsewhere.rest).toBeUndefined();
  });
});

describe('how cells and rows are read', () => {
  test('[F13] a word is asked once with its count, what is proposed is chosen, any other meaning can be', async () => {
    const { review, user } = await start();
    const choice = within(region('不认识的词')).getByRole('combobox', { name: '“民企”在“申报主体类型”中的意思' });
    expect(within(region('不认识的词')).getByText('“民企” 2 格')).not.toBeNull();
    expect(choice.textContent).toBe('企业');

    await user.click(choice);
    await user.click(screen.getByRole('option', { name: '不属任何一类' }));

    expect([...(review.getState().review.fixed.words.get('申报主体类型') ?? [])]).toEqual([['民企', '不属任何一类']]);
    await user.click(await screen.findByRole('button', { name: '已约定 1 个词' }));
    await user.click(screen.getByRole('button', { name: '重新询问“民企”' }));
    expect(review.getState().review.fixed.words.size).toBe(0);
  });

  test('[F13] a word can be looked at cell by cell', async () => {
    const { host, user } = await start();
    await user.click(screen.getByRole('combobox', { name: '“民企”在“申报主体类型”中的意思' }));
    await user.click(screen.getByRole('option', { name: '逐个看' }));

    await user.click(screen.getByRole('button', { name: '在表中定位 F5' }));

    expect(host.revealed).toEqual(['4,5']);
  });

  test('[F18] how bare numbers of a column of shares are meant is asked once for the column', async () => {
    const headers = ['单位名称', '有效专利数', '研发占比'];
    const { review, user } = await start([snapshotOf([headers, ['甲公司', 120, 0.8], ['乙公司', 130, 0.5]])]);
    const question = screen.getByRole('group', { name: '“研发占比”中只填了数的单元格' });

    await user.click(within(question).getByRole('button', { name: '0.8 即 80%' }));

    expect(review.getState().review.fixed.ratioScales.get('研发占比')).toBe('fraction');
    await user.click(await screen.findByRole('button', { name: '撤销：研发占比：按小数读（0.8 即 80%）' }));
    expect(review.getState().review.fixed.ratioScales.size).toBe(0);
  });

  test('[B10] rows left out are listed with reason and number, and one can be taken as an applicant', async () => {
    const { review, user } = await start();
    await user.click(screen.getByRole('button', { name: '没有算作申报单位的行 2 行' }));
    expect(screen.getByText(/合计 390/).closest('li')?.textContent).toContain('A6 合计');

    await user.click(screen.getByRole('button', { name: '第 6 行算作申报单位' }));

    expect(review.getState().binding?.dataRows).toContain(5);
    await user.click(await screen.findByRole('button', { name: '撤销：第 6 行恢复自动判断' }));
    expect(review.getState().binding?.dataRows).not.toContain(5);
  });

  test('[B9] what another sheet of the same headers settled is offered and used', async () => {
    const { review, user } = await start([sheetOf(), sheetOf(ROWS.slice(0, 2), '第二批')]);
    await act(() => review.confirmBindings());
    await act(() => review.chooseSheet('第二批'));
    expect(bindings(review).filter((text) => text.endsWith('user'))).toEqual([]);

    await user.click(await screen.findByRole('button', { name: '套用方案“第一批”' }));

    expect(bindings(review)).toContain('资质 是否小巨人 → 国家专精特新小巨人 user');
  });

  test('[B9] what was settled is kept as a file under a name, and its text can be copied', async () => {
    const { review, user } = await start();
    const kept: Blob[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    URL.createObjectURL = (file: Blob) => `blob:${kept.push(file)}`;
    URL.revokeObjectURL = () => undefined;
    await user.click(screen.getByRole('button', { name: '对应方案' }));
    const name = screen.getByRole('textbox', { name: '方案名称' });
    await user.clear(name);
    await user.type(name, '通州区局');

    await user.click(screen.getByRole('button', { name: '另存方案' }));

    expect(kept).toHaveLength(1);
    expect(screen.getByText(/已生成“通州区局.json”/)).not.toBeNull();
    expect(review.writeProfile('通州区局')).toContain('"是否小巨人"'.slice(1, -1));
  });
});
