import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../../src/pane/ranking/RankingView';
import { openRanked } from './fixture-ranking';
import { renderLean } from './render-pane';

/** A document without layout gives rows no height either. */
Object.defineProperties(HTMLElement.prototype, { offsetHeight: { configurable: true, get: () => 54 } });

/** The ranking view over a real review of a workbook in memory, with somebody at the keyboard. */
export const renderRanking = async (...parts: Parameters<typeof openRanked>) => {
  const { host, review } = await openRanked(...parts);
  const user = userEvent.setup();
  renderLean(review);
  await user.click(screen.getByRole('tab', { name: '排序' }));
  // By its text: names by role are slow to compute in a document this full of styles.
  await user.click(await screen.findByText('开始排序', {}, { timeout: 20_000 }));
  return { host, review, user };
};
