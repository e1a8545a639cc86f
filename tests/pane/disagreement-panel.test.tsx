import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../../src/pane/ranking/RankingView';
import { NO_SCORING } from '../../src/ranking/rubric';
import type { Dispute } from '../../src/reviewers/settle';
import type { Reviewer } from '../../src/reviewers/types';
import { openFixtureReview } from './fixture-review';
import { openRanked } from './fixture-ranking';
import { renderLean } from './render-pane';
import { renderRanking } from './render-ranking';

const fold = (title: string): HTMLElement => screen.getByText(title, { selector: 'h2 span' });
const expert: Reviewer = { name: '张三', unit: '一所', role: 'expert' };

/** The ranking of a real review shown over a fixture's state, to which parts of other rooms can be added. */
const openPatched = async (change: Parameters<ReturnType<typeof openFixtureReview>['patch']>[0]) => {
  const { review: real } = await openRanked();
  await real.rank();
  const review = openFixtureReview();
  const { binding, guideline, ranking, rankSettings, review: own, round, screening, sheet } = real.getState();
  review.patch({ binding, guideline, ranking, rankSettings, review: own, round, screening, sheet, ...change });
  const user = userEvent.setup();
  renderLean(review);
  await user.click(screen.getByRole('tab', { name: '排序' }));
  return { review, user };
};

describe('where experts differ', () => {
  test('the furthest apart comes first, and a click opens its row', async () => {
    const { user } = await renderRanking();
    await user.click(fold('专家分歧'));
    const rows = [...screen.getByLabelText('各单位评分差距').querySelectorAll('li')].map(
      ({ textContent }) => textContent,
    );
    expect(rows[0]).toBe('辛公司标准差 570（专家二评分）～80（专家一评分）相差 10 分');
    // 庚 is not qualified: how its marks differ is of no interest.
    expect(rows.join()).not.toContain('庚公司');
    await user.click(screen.getByText('辛公司', { selector: 'button' }));
    await waitFor(() => expect(screen.getByText('查看单位').closest('li')?.textContent).toContain('最高最低相差 10'));
  });

  test('without one expert: how many ranks change and who crosses the line', async () => {
    const { user } = await renderRanking();
    await user.click(fold('专家分歧'));
    const table = await screen.findByLabelText('去掉一位专家', { selector: 'table' });
    const rows = [...table.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^专家二评分\d 家，至多 1 位进 1 \/ 退 0$/);
  });

  test('[C5] disputes over judgements: who, why, when, and what they count as', async () => {
    const entry = (reviewer: string, value: 'yes' | 'no', note: string) =>
      ({
        reviewer,
        sheet: '申报表',
        key: '甲',
        about: { kind: 'answer', criterion: 'patents' },
        value,
        note,
        on: '2022-03-01 09:00:00',
      }) as const;
    const { review } = await openRanked();
    const key = review.getState().screening?.applicants[0]?.key ?? '';
    const dispute: Dispute = {
      key,
      criterion: 'patents',
      voices: [
        { reviewer: '张三|', name: '张三', stance: 'met', entry: entry('张三|', 'yes', '见证书') },
        { reviewer: '李四|', name: '李四', stance: 'notMet', entry: entry('李四|', 'no', '证书过期') },
      ],
      counts: 'open',
    };
    const { user } = await openPatched({ disputes: [dispute] });
    await screen.findByText('专家分歧', { selector: 'h2 span' });
    expect(fold('专家分歧').nextElementSibling?.textContent).toContain('评议分歧 1 处');
    await user.click(fold('专家分歧'));
    const text = screen.getByLabelText('评议分歧 1 处').textContent;
    for (const part of [
      '甲公司',
      '有效专利',
      '张三：符合',
      '见证书',
      '李四：不符合',
      '证书过期',
      '2022-03-01 09:00:00',
      '现按“待定”计',
    ])
      expect(text).toContain(part);
  });
});

describe('the blind phase', () => {
  test('[C6] an expert sees no order, no spread and no other’s scores until the office opens them', async () => {
    const { review } = await openPatched({ reviewer: expert });
    expect((await screen.findByText('盲评阶段', { selector: 'h2' }, { timeout: 20_000 })).tagName).toBe('H2');
    expect(document.body.textContent).not.toMatch(/甲公司|专家分歧|标准差|名次/);
    act(() => review.patch({ rankSettings: { ...review.getState().rankSettings, openMarks: true } }));
    expect((await screen.findByText('专家分歧', { selector: 'h2 span' })).tagName).toBe('SPAN');
    // Whether they are open is the office's to say.
    expect(screen.queryByText('公开评分')).toBeNull();
  });

  test('[C6] on the card an expert scores under his own name, and others’ scores and names are not there', async () => {
    const review = openFixtureReview();
    const found = review.getState().screening?.applicants.find(({ conclusion }) => conclusion === 'qualified');
    const key = found?.key ?? '';
    const rubric = { dimensions: [{ id: 'novelty', name: '创新性', weight: 1, max: 10 }] };
    const marks = new Map([['李四', new Map([[key, { recused: false, scores: new Map([['novelty', 7.25]]) }]])]]);
    review.change({ scoring: { ...NO_SCORING, rubric, expert: '李四', marks } });
    review.patch({ reviewer: expert });
    review.select(key);
    const user = userEvent.setup();
    renderLean(review);
    await user.click(screen.getByRole('tab', { name: '单位' }));
    expect(
      (await screen.findByText('以“张三”的名义评分；盲评阶段不显示他人的评分。', {}, { timeout: 20_000 })).tagName,
    ).toBe('P');
    expect(review.getState().review.scoring.expert).toBe('张三');
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    expect([document.body.innerHTML, ...fields].join()).not.toMatch(/李四|7\.25/);
  });

  test('the office opens the scores, and it is kept with the settings of the ranking', async () => {
    const { review, user } = await renderRanking();
    await user.click(fold('专家分歧'));
    expect(screen.getByText(/^盲评阶段：/).tagName).toBe('P');
    await user.click(screen.getByLabelText('公开评分'));
    expect(review.getState().rankSettings.openMarks).toBe(true);
    await user.click(screen.getByLabelText('公开评分'));
    expect(review.getState().rankSettings.openMarks).toBeUndefined();
  });
});
