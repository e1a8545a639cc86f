import { act, screen, within } from '@testing-library/react';
import { renderPane } from './render-pane';

const openScreening = async (options: Parameters<typeof renderPane>[0] = {}) => {
  const pane = renderPane(options);
  await pane.user.click(screen.getByRole('tab', { name: '核查' }));
  await screen.findByRole('heading', { level: 1, name: '资格核查' });
  return pane;
};

const list = () => screen.findByRole('listbox', { name: '申报单位' });
const names = async () =>
  within(await list())
    .getAllByRole('option')
    .map(({ textContent }) => textContent ?? '');

describe('the screening view', () => {
  test('nothing screened yet: says so and starts on demand', async () => {
    const { review, user } = await openScreening({ screened: false });

    await user.click(screen.getByRole('button', { name: '开始核查' }));

    expect(review.asked).toEqual(['screen']);
    expect((await names()).length).toBeGreaterThan(5);
  });

  test('the picture tells all counts in words', async () => {
    const { review } = await openScreening();
    const { incomplete, partial, pending, qualified, unqualified } = review.getState().screening?.counts ?? {};

    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      `结论分布：不合格 ${unqualified} 家、待补正 ${incomplete} 家、未查全 ${partial} 家、待评议 ${pending} 家、合格 ${qualified} 家`,
    );
  });

  test('a click on a count leaves only these applicants, a second click all of them', async () => {
    const { review, user } = await openScreening();
    const { unqualified } = review.getState().screening?.counts ?? {};
    const filter = screen.getByRole('button', { name: `${unqualified} 不合格` });

    await user.click(filter);
    expect(filter.getAttribute('aria-pressed')).toBe('true');
    expect((await names()).every((text) => text.includes('不合格'))).toBe(true);
    expect(screen.getByText(`${unqualified} / 60 家`).textContent).toBe(`${unqualified} / 60 家`);

    await user.click(filter);
    expect(screen.getByText('共 60 家').textContent).toBe('共 60 家');
  });

  test('a search finds by leader and office, and an empty outcome offers the way back', async () => {
    const { review, user } = await openScreening();
    const applicant = review.getState().screening?.applicants[20];
    const leader = applicant?.table.shownOf('项目负责人', applicant.row) ?? '';
    const search = screen.getByRole('searchbox', { name: '搜索申报单位' });

    await user.type(search, `${leader} ${applicant?.name ?? ''}`);
    expect(await screen.findByText('1 / 60 家')).not.toBeNull();
    await user.type(search, ' 查无此人');
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));

    expect(await screen.findByText('共 60 家')).not.toBeNull();
  });

  test('[X1] those over a limit can be singled out', async () => {
    const { user } = await openScreening();

    await user.click(screen.getByRole('button', { name: '限项冲突 2' }));

    expect(await names()).toHaveLength(2);
  });

  test('arrow keys move one focus through the list and Enter opens the card', async () => {
    const { review, user } = await openScreening();
    const third = review.getState().screening?.applicants[2];
    const listbox = await list();

    act(() => listbox.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const active = document.getElementById(listbox.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain(third?.name);
    expect(active?.getAttribute('aria-posinset')).toBe('3');
    await user.keyboard('{Enter}');

    expect(review.getState().selected).toBe(third?.key);
    expect(review.revealed.map(({ row }) => row)).toEqual([third?.sheetRow]);
    expect((await screen.findByRole('heading', { level: 1, name: `申报单位 ${third?.name}` })).tagName).toBe('H1');
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
  });

  test('End goes to the last of 10,000 applicants with only a window of rows rendered', async () => {
    const { user } = await openScreening({ applicants: 10_000 });
    const listbox = await list();

    expect(within(listbox).getAllByRole('option').length).toBeLessThan(60);
    act(() => listbox.focus());
    await user.keyboard('{End}');

    expect(within(listbox).getAllByRole('option').length).toBeLessThan(60);
    expect(listbox.getAttribute('aria-activedescendant')).toMatch(/-9999$/);
  });

  test('a run shows how far it is and can be cancelled', async () => {
    const { review, user } = await openScreening();

    act(() => review.patch({ activity: { kind: 'screening', progress: { done: 1200, total: 10_000 } } }));
    const bar = screen.getByRole('progressbar', { name: '正在核查……' });
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['1200', '10000']);
    await user.click(screen.getByRole('button', { name: '取消' }));

    expect(review.asked).toEqual(['cancel']);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('[W6] a write is previewed with counts, [W1] lists what it keeps, and can be undone', async () => {
    const { review, user } = await openScreening();

    await user.click(screen.getByRole('button', { name: '写入结果……' }));
    const dialog = await screen.findByRole('dialog', { name: '写入前确认' });
    expect(dialog.textContent).toContain('将写入 300 个单元格');
    expect(dialog.textContent).toContain('缺项说明、待评议、优先条件');
    expect(dialog.textContent).toContain('现为“已电话补正”');
    await user.click(within(dialog).getByRole('button', { name: '写入' }));

    expect(review.getState().lastWrite?.cellsWritten).toBe(300);
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    expect(review.getState().lastWrite).toBeUndefined();
  });

  test('a preview that is closed writes nothing', async () => {
    const { review, user } = await openScreening();

    await user.click(screen.getByRole('button', { name: '写入结果……' }));
    await screen.findByRole('dialog', { name: '写入前确认' });
    await user.keyboard('{Escape}');

    expect(review.getState().preview).toBeUndefined();
    expect(review.getState().lastWrite).toBeUndefined();
  });
});
