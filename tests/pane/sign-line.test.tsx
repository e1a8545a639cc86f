import { act, screen } from '@testing-library/react';
import { renderPane } from './render-pane';

const openCard = async () => {
  const pane = renderPane();
  const key = pane.review.getState().screening?.applicants[0]?.key;
  act(() => pane.review.select(key));
  await pane.user.click(screen.getByRole('tab', { name: '单位' }));
  await screen.findByRole('heading', { level: 1, name: /^申报单位 / });
  return pane;
};

describe('who reviews', () => {
  test('[C4] the card says that nobody signed, and signing puts name, unit and role there', async () => {
    const { review, user } = await openCard();
    expect(screen.getByText('评审人：未署名').tagName).toBe('SPAN');
    await user.click(screen.getByRole('button', { name: '署名' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(screen.getByText('请填写姓名。').textContent).toBe('请填写姓名。');
    expect(review.getState().reviewer).toBeUndefined();
    await user.type(screen.getByRole('textbox', { name: '姓名' }), '王芳');
    await user.type(screen.getByRole('textbox', { name: '单位（选填）' }), '省厅');
    await user.click(screen.getByRole('radio', { name: '负责人' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(review.getState().reviewer).toEqual({ name: '王芳', unit: '省厅', role: 'lead' });
    expect(screen.getByText('评审人：王芳（省厅，负责人）').tagName).toBe('SPAN');
  });

  test('[C1] what waits to be written is counted with the reason, and tried again when asked', async () => {
    const { review, user } = await openCard();
    act(() => review.patch({ unwritten: { count: 2, issue: { code: 'host.cellEditing' } } }));
    expect(screen.getByText(/^2 项尚未写入工作表/).textContent).toContain('单元格');
    await user.click(screen.getByRole('button', { name: '立即重试' }));
    expect(screen.queryByText(/尚未写入/)).toBeNull();
  });

  test('[C1] decisions of an older workbook are offered to be carried over, with how many and where to', async () => {
    const { review, user } = await openCard();
    act(() => review.patch({ carryOver: { answers: 3, overrides: 1, scored: 2, reviewers: ['张三', '未署名'] } }));
    expect(screen.getByText(/核查 3 项、改判 1 项、评分 2 家次/).textContent).toContain('评审·张三、评审·未署名');
    await user.click(screen.getByRole('button', { name: '写入评审表' }));
    expect(review.getState().carryOver).toBeUndefined();
  });
});
