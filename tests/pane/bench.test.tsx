import { act, screen, within } from '@testing-library/react';
import { renderPane } from './render-pane';

describe('the bench', () => {
  test('a pane without a workbook offers to read one', async () => {
    const { review, user } = renderPane({ opened: false });

    await user.click(await screen.findByRole('button', { name: '读取当前工作簿' }));

    expect(review.getState().workbook).toBe('2022年高价值专利申报汇总.xlsx');
    expect((await screen.findByRole('heading', { name: '表头对应' })).tagName).toBe('H2');
  });

  test('every tab shows its view and can be left again', async () => {
    const { user } = renderPane();

    for (const [tab, title] of [
      ['核查', '资格核查'],
      ['单位', '申报单位'],
      ['排序', '名额排序'],
      ['补正', '补正通知'],
      ['指南', '申报指南'],
      ['申报表', '申报表'],
    ] as const) {
      await user.click(screen.getByRole('tab', { name: tab }));
      const heading = await screen.findByRole('heading', { level: 1, name: title });
      expect(screen.getByRole('tabpanel').contains(heading)).toBe(true);
      expect(screen.getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true');
    }
  });

  test('trouble is told at once and goes away when dismissed', async () => {
    const { review, user } = renderPane();

    act(() => review.patch({ trouble: { code: 'host.cellEditing' } }));
    const bar = await screen.findByRole('group');
    await user.click(within(bar).getByRole('button', { name: '知道了' }));

    expect(review.getState().trouble).toBeUndefined();
    expect(screen.queryByRole('button', { name: '知道了' })).toBeNull();
  });

  test('a sheet that has moved on offers to screen again', async () => {
    const { review, user } = renderPane();

    act(() => review.patch({ stale: true }));
    await user.click(within(screen.getByRole('status')).getByRole('button', { name: '重新核查' }));

    expect(review.asked).toContain('screen');
    expect(review.getState().stale).toBe(false);
  });

  test('the language changes for all words at once', async () => {
    const { user } = renderPane();

    await user.click(screen.getByRole('button', { name: 'EN: switch to English' }));

    const tabs = ['Sheet', 'Screen', 'Card', 'Rank', 'Notices', 'Guide'].map((name) =>
      screen.getByRole('tab', { name }),
    );
    expect(screen.getAllByRole('tab')).toEqual(tabs);
    expect((await screen.findByRole('heading', { name: 'Headers' })).tagName).toBe('H2');
  });
});
