import { act, screen, waitFor, within } from '@testing-library/react';
import { loadSolver } from '../../src/entries/highs-solver';
import { writeTieBreak } from '../../src/ranking/tie-breaks';
import type { CellValue } from '../../src/workbook/types';
import { HEADERS, ROWS } from './fixture-ranking';
import { renderRanking } from './render-ranking';

// Found by text and label: names by role are slow to compute in a document this full of styles.
const fold = (title: string): HTMLElement => screen.getByText(title, { selector: 'h2 span' });
const summaryOf = (title: string) => fold(title).nextElementSibling?.textContent;
const nameOf = (review: Awaited<ReturnType<typeof renderRanking>>['review'], id: string) =>
  review.getState().ranking?.applicants.find(({ ranked }) => ranked.id === id)?.applicant.name;
const selected = (review: Awaited<ReturnType<typeof renderRanking>>['review']) =>
  (review.getState().ranking?.applicants ?? [])
    .filter(({ ranked }) => ranked.placement === 'selected')
    .map(({ applicant }) => applicant.name);

describe('the folded parts', () => {
  test('say the main thing in their heads', async () => {
    await renderRanking();
    expect(summaryOf('并列')).toBe('1 组待定');
    expect(summaryOf('名额与经费试排')).toBe('与指南一致');
    expect(summaryOf('计分依据')).toBe('算术平均，3 个评分列');
    expect(summaryOf('专家宽严')).toBe('3 位专家');
    expect(summaryOf('正式名单')).toBe('严格按得分顺序');
    await waitFor(() => expect(summaryOf('计分方法比较')).toMatch(/^换/));
  });
});

describe('ties', () => {
  test('[R4] a decision orders the tied, needs its basis, and can be taken back', async () => {
    const { review, user } = await renderRanking();
    await user.click(fold('并列'));
    expect(screen.getByText('2 家同为 85 分，只余 1 个名额').tagName).toBe('P');
    await user.click(screen.getByText('按集体决定排先后'));
    act(() => screen.getByLabelText('下移：己公司').focus());
    await user.keyboard('{Enter}');
    const order = screen.getByLabelText('先后次序');
    expect([...order.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(['1戊公司', '2己公司']);
    // At the end of the list the focus goes to the button that still works.
    expect(document.activeElement).toBe(screen.getByLabelText('上移：己公司'));

    await user.click(screen.getByText('记录决定'));
    expect(screen.getByText('请写明依据，如会议纪要编号').textContent).toBe('请写明依据，如会议纪要编号');
    expect(review.getState().rankSettings.tieDecisions).toEqual([]);
    await user.type(screen.getByLabelText('决定依据（必填）'), '会议纪要 3 号');
    await user.click(screen.getByText('记录决定'));

    expect(await screen.findByText('已决定先后：戊公司 → 己公司')).not.toBeNull();
    expect(selected(review)).toEqual(['甲公司', '乙公司', '戊公司']);
    expect(summaryOf('并列')).toBe('1 组已定');
    await user.click(screen.getByText('撤回'));
    await waitFor(() => expect(summaryOf('并列')).toBe('1 组待定'));
    expect(review.getState().rankSettings.tieDecisions).toEqual([]);
  });

  test('[R4] one seed draws all, and the draw can be taken back', async () => {
    const { review, user } = await renderRanking();
    await user.click(fold('并列'));
    await user.type(screen.getByLabelText('抽签种子'), '2022-03-01');
    await user.click(screen.getByText('抽签'));
    expect(await screen.findByText('撤销抽签')).not.toBeNull();
    expect(review.getState().rankSettings.tieRule).toEqual({ kind: 'draw', seed: '2022-03-01' });
    expect(selected(review)).toHaveLength(3);
    await user.click(screen.getByText('撤销抽签'));
    await waitFor(() => expect(summaryOf('并列')).toBe('1 组待定'));
  });
});

describe('numbers tried', () => {
  test('who enters and leaves shows while one types; without a reason nothing changes', async () => {
    const { host, review, user } = await renderRanking();
    await user.click(fold('名额与经费试排'));
    await user.click(screen.getByLabelText('调整：名额'));
    const value = screen.getByLabelText('改为');
    expect(value.getAttribute('value')).toBe('3');
    await user.clear(value);
    await user.type(value, '1');
    expect(await screen.findByText(/退出 1 家：乙公司/)).not.toBeNull();
    await user.click(screen.getByText('试排'));
    expect(screen.getByText('请写明理由').textContent).toBe('请写明理由');
    expect(review.getState().rankSettings.places.size).toBe(0);

    await user.type(screen.getByLabelText('理由（必填）'), '预算调减');
    await user.click(screen.getByText('试排'));
    await waitFor(() => expect(summaryOf('名额与经费试排')).toBe('1 处与指南不同'));
    expect(selected(review)).toEqual(['甲公司']);
    const changed = screen.getByLabelText('与指南不同');
    expect(changed.textContent).toContain('示例项目：名额 1；理由：预算调减');
    expect(await within(changed).findByText(/退出 1 家：乙公司/)).not.toBeNull();
    expect(host.applied).toEqual([]);

    await user.click(screen.getByLabelText('恢复指南数：示例项目：名额'));
    await waitFor(() => expect(summaryOf('名额与经费试排')).toBe('与指南一致'));
    expect(selected(review)).toEqual(['甲公司', '乙公司']);
  });

  test('the places of one group, and the money of all, are changed the same way', async () => {
    const { review, user } = await renderRanking();
    const change = async (label: string, value: string) => {
      await user.click(screen.getByLabelText(`调整：${label}`));
      await user.clear(screen.getByLabelText('改为'));
      await user.type(screen.getByLabelText('改为'), value);
      await user.type(screen.getByLabelText('理由（必填）'), '会议纪要');
      await user.click(screen.getByText('试排'));
      await waitFor(() => expect(screen.queryByLabelText('改为')).toBeNull());
    };
    await user.click(fold('名额与经费试排'));
    expect(screen.getByText('已用 2 / 2').tagName).toBe('SPAN');
    await change('苏州市', '3');
    expect(selected(review)).toEqual(['甲公司', '乙公司', '丁公司']);
    await change('资助总额（万元）', '100');
    const { budget, quotas } = review.getState().rankSettings;
    expect(budget).toEqual({ value: 100, reason: '会议纪要' });
    expect(quotas).toEqual(new Map([['per-city', new Map([['苏州市', { value: 3, reason: '会议纪要' }]])]]));
    await user.click(screen.getAllByLabelText('恢复指南数：资助总额（万元）')[0] ?? document.body);
    await waitFor(() => expect(review.getState().rankSettings.budget).toBeUndefined());
  });

  test('a number that is none is refused', async () => {
    const { review, user } = await renderRanking();
    await user.click(fold('名额与经费试排'));
    await user.click(screen.getByLabelText('调整：备选数'));
    await user.clear(screen.getByLabelText('改为'));
    await user.type(screen.getByLabelText('改为'), '1.5');
    await user.type(screen.getByLabelText('理由（必填）'), '试');
    await user.click(screen.getByText('试排'));
    expect(screen.getByText('请填不小于 0 的数').textContent).toBe('请填不小于 0 的数');
    expect(review.getState().rankSettings.reserves.size).toBe(0);
  });
});

describe('how scores are made', () => {
  test('columns are chosen, but the last one stays; all of them again is no choice at all', async () => {
    const { review, user } = await renderRanking();
    const headers = () => review.getState().rankSettings.markHeaders;
    await user.click(fold('计分依据'));
    await user.click(screen.getByLabelText('专家三评分'));
    await waitFor(() => expect(headers()).toEqual(['专家一评分', '专家二评分']));
    await user.click(screen.getByLabelText('专家二评分'));
    await waitFor(() => expect(headers()).toEqual(['专家一评分']));
    expect(screen.getByLabelText<HTMLInputElement>('专家一评分').disabled).toBe(true);
    await user.click(screen.getByLabelText('专家二评分'));
    await user.click(screen.getByLabelText('专家三评分'));
    await waitFor(() => expect(headers()).toBeUndefined());
  });

  test('the weighted mean asks for weights, and they count', async () => {
    const { review, user } = await renderRanking();
    await user.click(fold('计分依据'));
    await act(() => review.rank({ method: 'weighted' }));
    const weight = screen.getByLabelText('权重：专家一评分');
    await user.clear(weight);
    await user.type(weight, '8{Enter}');
    await waitFor(() => expect(review.getState().rankSettings.weights).toEqual(new Map([['专家一评分', 8]])));
    expect(selected(review)).toEqual(['甲公司', '乙公司', '戊公司']);
  });

  test('[R3] tie-break columns are added, ordered and removed', async () => {
    const { review, user } = await renderRanking();
    await user.click(fold('计分依据'));
    await act(() => review.rank({ tieBreaks: [{ column: '有效专利数', first: 'higher' }] }));
    const columns = () => review.getState().rankSettings.tieBreaks.map(writeTieBreak);
    await user.click(screen.getByLabelText('添加一列', { selector: 'button' }));
    await user.click(await screen.findByText('专家一评分', { selector: '[role=option]' }));
    await waitFor(() => expect(columns()).toEqual(['有效专利数', '专家一评分']));
    // 戊 has the higher first mark, so nobody is tied any more.
    expect(selected(review)).toEqual(['甲公司', '乙公司', '戊公司']);
    await user.click(screen.getByLabelText('上移：专家一评分'));
    await user.click(screen.getByLabelText('移除：有效专利数'));
    await waitFor(() => expect(columns()).toEqual(['专家一评分']));
    await user.click(screen.getByLabelText('大者在前：专家一评分'));
    await waitFor(() => expect(columns()).toEqual(['专家一评分:asc']));
    await user.click(screen.getByLabelText('小者在前：专家一评分'));
    await waitFor(() => expect(columns()).toEqual(['专家一评分']));
  });
});

describe('what the list hangs on', () => {
  test('methods stand side by side, with the names of who would enter and leave', async () => {
    const { user } = await renderRanking();
    await user.click(fold('计分方法比较'));
    const table = await screen.findByLabelText('计分方法比较', { selector: 'table' });
    expect([...table.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toHaveLength(5);
    expect(within(table).getByText('现用').closest('tr')?.textContent).toContain('算术平均');
    const names = [...table.querySelectorAll('button')];
    for (const button of names) {
      await user.click(button);
      expect(button.getAttribute('aria-expanded')).toBe('true');
      expect(table.textContent).toMatch(/新入围 \d 家：.公司|退出 \d 家：.公司/);
    }
  });

  test('each expert is told severe or lenient, with missing and recused marks counted beside', async () => {
    const { user } = await renderRanking();
    await user.click(fold('专家宽严'));
    const rows = [...screen.getByLabelText('专家宽严', { selector: 'table' }).querySelectorAll('tbody tr')];
    expect(rows.map(({ textContent }) => textContent?.replace(/\d+\.\d/g, 'n'))).toEqual([
      '专家一评分偏宽 nn ± n7',
      '专家二评分偏严 nn ± n7',
      expect.stringMatching(/^专家三评分.*5，缺 1，避 1$/),
    ]);
  });

  test('too close to call: named, and a click opens the row', async () => {
    const rows = ROWS.map((row) => (row[0] === '己公司' ? [...row.slice(0, 5), 84.8, 84.8, 84.8] : row));
    const { review, user } = await renderRanking([HEADERS, ...rows]);
    await user.click(fold('入围线是否稳固'));
    expect(await screen.findByText(/得分增减 0.5 分就会改变去留的有 2 家/)).not.toBeNull();
    const name = screen.getByText('己公司', { selector: 'button' });
    await user.click(name);
    const id = [...(review.getState().ranking?.allocation.ranked ?? [])].find(
      (row) => nameOf(review, row.id) === '己公司',
    )?.id;
    expect(id).not.toBeUndefined();
    await waitFor(() => expect(screen.getByText('查看单位').closest('li')?.textContent).toContain('己公司'));
  });
});

describe('what is said of the whole list', () => {
  const plain: readonly (readonly CellValue[])[] = Array.from({ length: 8 }, (_, at) => [
    `${at + 1}号公司`,
    `负责人${at}`,
    `城市${at}`,
    120,
    '否',
    ...Array(3).fill(90 - 5 * Math.min(at, 6)),
  ]);
  test('[R1] missing marks of who does not take part are not counted', async () => {
    const rows = [...plain, ['落选公司', '某人', '城市9', 10, '否', 80, null, null]];
    const { user } = await renderRanking([HEADERS, ...rows]);
    await user.click(fold('专家宽严'));
    expect(screen.getByLabelText('专家宽严', { selector: 'table' }).textContent).not.toContain('缺');
  });
});

describe('the official list', () => {
  // In strict order 甲 takes a place of 苏州 and shuts out 乙, who has the same leader.
  const crossed: readonly (readonly CellValue[])[] = [
    ['甲公司', '张三', '苏州市', 120, '否', 90, 90, 90],
    ['乙公司', '张三', '无锡市', 120, '否', 89, 89, 89],
    ['丙公司', '李四', '苏州市', 120, '否', 88, 88, 88],
    ['丁公司', '王五', '苏州市', 120, '否', 87, 87, 87],
    ['戊公司', '赵六', '无锡市', 120, '否', 60, 60, 60],
  ];

  test('[A3] both lists stand side by side; the best total needs a reason to be official, and is then told on top', async () => {
    const { review, user } = await renderRanking([HEADERS, ...crossed], { solver: await loadSolver() });
    await user.click(fold('正式名单'));
    await user.click(screen.getByText('比较总分最高的名单'));
    const table = await screen.findByLabelText('正式名单', { selector: 'table' }, { timeout: 10_000 });
    expect([...table.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toEqual([
      '严格按得分顺序3238',
      '总分最高（已证明）3264',
    ]);
    expect(screen.getByText('若取总分最高：2 家入围 / 2 家退出').tagName).toBe('P');

    await user.click(screen.getByLabelText('总分最高'));
    await user.click(screen.getByText('确定'));
    expect(screen.getByText('请写明理由').textContent).toBe('请写明理由');
    expect(review.getState().rankSettings.official.list).toBe('order');
    await user.type(screen.getByLabelText('不按得分顺序的理由（必填）'), '会议纪要 5 号');
    await user.click(screen.getByText('确定'));
    await waitFor(() => expect(selected(review)).toEqual(['乙公司', '丙公司', '丁公司']));
    expect(screen.getByText(/正式名单取同样限制下总分最高者/).textContent).toContain('理由：会议纪要 5 号');
    expect(summaryOf('正式名单')).toBe('同样限制下总分最高');
  });

  test('without a solver the view says so', async () => {
    const { user } = await renderRanking();
    await user.click(fold('正式名单'));
    await user.click(screen.getByText('比较总分最高的名单'));
    expect((await screen.findByText('此处不能求解总分最高的名单。')).tagName).toBe('P');
  });
});

describe('lists', () => {
  test('[W6] only those that are chosen are previewed', async () => {
    const { review, user } = await renderRanking();
    await user.click(screen.getByText('生成名单……'));
    await user.click(await screen.findByLabelText('全选'));
    expect(screen.getByText('请至少选一份').tagName).toBe('P');
    await user.click(screen.getByLabelText(/^公示名单/));
    await user.click(screen.getByLabelText(/^评审记录/));
    await user.click(screen.getByText('预览 2 份名单'));
    await waitFor(() =>
      expect(review.getState().preview?.sheets.map(({ name }) => name)).toEqual(['公示名单', '评审记录']),
    );
  });
});
