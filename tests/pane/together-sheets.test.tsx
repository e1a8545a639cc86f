import { act, screen, within } from '@testing-library/react';
import { renderPane } from './render-pane';

const together = () => screen.findByRole('group', { name: '一并核查的其他申报表' }, { timeout: 10_000 });

const withOthers = (options: Parameters<typeof renderPane>[0] = { screened: false }) => {
  const pane = renderPane(options);
  act(() =>
    pane.review.patch({
      sheets: [...pane.review.getState().sheets, { name: '第二批', hidden: false, protected: false, rows: 12 }],
      joinable: [
        { name: '第二批', asks: false, proposed: { kind: 'column' } },
        { name: '园区', asks: true, proposed: undefined },
      ],
    }),
  );
  return pane;
};

describe('the sheets screened together', () => {
  test('nothing is shown where no other sheet fits', async () => {
    renderPane({ screened: false });
    await screen.findByRole('region', { name: '核查依据' }, { timeout: 10_000 });
    expect(screen.queryByRole('group', { name: '一并核查的其他申报表' })).toBeNull();
  });

  test('a sheet that tells its programmes is joined and left by one click each', async () => {
    const { review, user } = withOthers();
    const box = within(await together()).getByRole('checkbox', { name: '第二批（12 行）' });

    await user.click(box);
    expect(box).toHaveProperty('checked', true);
    await user.click(box);

    expect(review.asked).toEqual(['join 第二批 column', 'join 第二批 no longer']);
  });

  test('a sheet without a programme column waits for its programme', async () => {
    const { review, user } = withOthers();
    const box = within(await together()).getByRole('checkbox', { name: '园区（0 行）' });
    expect(box).toHaveProperty('disabled', true);

    await user.click(screen.getByRole('combobox', { name: '“园区”的项目类别' }));
    await user.click(screen.getByRole('option', { name: /升级/ }));
    await user.click(box);

    expect(review.asked).toEqual(['join 园区 hvp-upgrade']);
    expect(review.getState().review.together.get('园区')).toEqual({ kind: 'one', id: 'hvp-upgrade' });
  });
});
