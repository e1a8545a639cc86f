import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openScoredReview } from './fixture-scored';
import { renderLean } from './render-pane';

const openCardOf = async (name: string) => {
  const review = openScoredReview();
  const user = userEvent.setup();
  renderLean(review);
  const applicant = review.getState().screening?.applicants.find((one) => one.name === name);
  if (applicant === undefined) throw new Error(`Nobody is called ${name}`);
  act(() => review.select(applicant.key));
  await user.click(screen.getByRole('tab', { name: '单位' }));
  return { review, user, section: await screen.findByRole('region', { name: '评价得分' }) };
};

describe('points by rule on the card', () => {
  test('[S5] the total stands with its full marks, its pass line and a bar that says the same', async () => {
    const { section } = await openCardOf('甲辰精密机械有限公司');

    expect(within(section).getAllByText('90 / 100 分')).toHaveLength(1);
    expect(within(section).getAllByText(/合格线 60 分$/)).toHaveLength(1);
    const bars = within(section).getAllByRole('img');
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
      '评价得分：已有 90 分，满分 100 分，合格线 60 分',
      '专业化得分：已有 38 分，满分 40 分，合格线 15 分',
      '创新得分：已有 35 分，满分 40 分',
    ]);
  });

  test('[S3] what is open says what is missing, what it may still bring, and stands open', async () => {
    const { section } = await openCardOf('乙巳机电有限公司');

    const patents = within(section)
      .getAllByRole('listitem')
      .find((item) => item.textContent.includes('有效专利'));
    expect(patents?.textContent).toContain('至多还能得 20 分');
    expect(patents?.textContent).toContain('0～20 / 20 分');
    expect(within(section).getAllByRole('img')[0]?.getAttribute('aria-label')).toContain('还可能再得');
  });

  test('[S5] an indicator leads to the cell it rests on', async () => {
    const { review, section, user } = await openCardOf('甲辰精密机械有限公司');

    await user.click(within(section).getByRole('button', { name: /^专业化得分/ }));
    const [share] = within(section).getAllByRole('listitem');
    expect(share?.textContent).toMatch(/主营业务收入占比.*20 \/ 20 分/);
    await user.click(within(share as HTMLElement).getByRole('button'));
    expect(review.revealed.map(({ row }) => row)).toEqual([1]);
  });
});

describe('points by rule in the list', () => {
  test('[S3] each row shows its points, settled or from the least to the most', async () => {
    const user = userEvent.setup();
    renderLean(openScoredReview());
    await user.click(screen.getByRole('tab', { name: '核查' }));
    const rows = await screen.findAllByRole('option');

    expect(rows[0]?.textContent).toContain('90 分');
    expect(rows[1]?.textContent).toMatch(/\d+～\d+ 分/);
  });

  test('whoever stands near the pass line can be singled out', async () => {
    const user = userEvent.setup();
    renderLean(openScoredReview());
    await user.click(screen.getByRole('tab', { name: '核查' }));
    await user.click(await screen.findByRole('button', { name: /^贴近合格线 1$/ }));

    const rows = await screen.findAllByRole('option');
    expect(rows.map((row) => row.textContent).join()).toContain('乙巳机电');
    expect(rows).toHaveLength(1);
  });
});
