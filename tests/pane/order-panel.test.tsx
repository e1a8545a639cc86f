import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../../src/pane/ranking/RankingView';
import { openOverRows } from './fixture-ranking';
import { scoredGuideline, SCORED_ROWS } from './fixture-ordered';
import { renderLean } from './render-pane';

Object.defineProperties(HTMLElement.prototype, { offsetHeight: { configurable: true, get: () => 54 } });

const open = async (rows = SCORED_ROWS) => {
  const { review } = await openOverRows(scoredGuideline, rows);
  await review.rank();
  const user = userEvent.setup();
  renderLean(review);
  await user.click(screen.getByRole('tab', { name: '排序' }));
  await user.click(await screen.findByText('排序依据', { selector: 'h2 span' }, { timeout: 20_000 }));
  const choose = async (field: string, option: string) => {
    await user.click(screen.getByLabelText(field, { selector: 'button' }));
    await user.click(await screen.findByText(option, { selector: '[role=option]' }));
  };
  const order = () => (review.getState().ranking?.applicants ?? []).map(({ applicant }) => applicant.name);
  return { review, user, choose, order };
};

test('[S4] what orders is chosen, by weight too, told against the guideline, and taken back', async () => {
  const { choose, order, review, user } = await open();
  expect(order()).toEqual(['甲公司', '乙公司', '丙公司']);
  expect(screen.getByText('排序依据：评价得分').tagName).toBe('P');
  await choose('按', '专家评分');
  expect(order()).toEqual(['丙公司', '乙公司', '甲公司']);
  expect(
    await screen.findByText(/^排序依据：.*与指南不同（指南为“评价得分；同分依次比 创新得分，先看优先条件”）$/),
  ).toBeDefined();
  await choose('按', '几项加权');
  const weight = await screen.findByLabelText('权重：专家评分（0 为不计）');
  await user.clear(weight);
  await user.type(weight, '0.6{Enter}');
  expect(review.getState().rankSettings.order).toEqual([
    { of: '评价得分', weight: 0.5 },
    { of: '专家评分', weight: 0.6 },
  ]);
  await user.click(screen.getByText('恢复按指南'));
  expect(review.getState().rankSettings.order).toBeUndefined();
  expect(order()).toEqual(['甲公司', '乙公司', '丙公司']);
});

test('[S6] what the guideline compares equals by is removed, turned and taken back', async () => {
  const { review, user } = await open();
  await user.click(screen.getByLabelText('大者在前：创新得分'));
  expect(review.getState().rankSettings.ruleTies).toEqual([{ of: '创新得分', first: 'lower' }]);
  await user.click(screen.getByLabelText('移除：创新得分'));
  expect(review.getState().rankSettings.ruleTies).toEqual([]);
  await user.click(screen.getByText('恢复按指南'));
  expect(review.getState().rankSettings.ruleTies).toBeUndefined();
});

test('[R2] a programme that is ordered by rule is ranked without any marks', async () => {
  const { order } = await open(SCORED_ROWS.map((row) => row.slice(0, 3)));
  expect(order()).toEqual(['甲公司', '乙公司', '丙公司']);
});
