import type { Words } from '../src/words/words';
import { openFixtureReview } from '../tests/pane/fixture-review';
import { HEADERS, openOverRows, openRanked, ROWS } from '../tests/pane/fixture-ranking';
import { scoredGuideline, SCORED_ROWS } from '../tests/pane/fixture-ordered';
import type { GalleryState, Hand } from './hand';

type Review = Awaited<ReturnType<typeof openRanked>>['review'];

const ranked = (
  state: string,
  then: (hand: Hand, words: Words) => Promise<void> = () => Promise.resolve(),
  prepare: (review: Review) => unknown = () => undefined,
): GalleryState => ({
  id: `ranking/${state}`,
  open: async (language) => {
    const { review } = await openRanked();
    review.setLanguage(language);
    await review.rank();
    await prepare(review);
    return review;
  },
  walk: async (hand, words) => {
    await hand.show('ranking');
    await then(hand, words);
  },
});

/** Ordered by a score of the guideline, or by what somebody sets instead. */
const ordered = (state: string, change: Parameters<Review['rank']>[0] = {}): GalleryState => ({
  id: `ranking/${state}`,
  open: async (language) => {
    const { review } = await openOverRows(scoredGuideline, SCORED_ROWS);
    review.setLanguage(language);
    await review.rank(change);
    return review;
  },
  walk: async (hand, { pane }) => {
    await hand.show('ranking');
    await hand.press(pane.rankingPanels.order.title);
  },
});

/** 排序: who is in, what it hangs on, and what may be changed. */
export const rankingStates: readonly GalleryState[] = [
  {
    id: 'ranking/empty',
    open: () => openFixtureReview({ screened: false }),
    walk: (hand) => hand.show('ranking'),
  },
  {
    id: 'ranking/ready',
    open: async () => (await openRanked()).review,
    walk: (hand) => hand.show('ranking'),
  },
  {
    id: 'ranking/no-marks',
    open: async () => {
      const { review } = await openRanked([HEADERS, ...ROWS].map((row) => row.slice(0, 5)));
      await review.rank();
      return review;
    },
    walk: (hand) => hand.show('ranking'),
  },
  ranked('order'),
  ordered('order-by-rule'),
  ordered('order-changed', {
    order: [
      { of: '评价得分', weight: 0.4 },
      { of: '专家评分', weight: 0.6 },
    ],
    ruleTies: [{ of: '评价得分', first: 'higher' }],
  }),
  ranked('row-open', (hand) => hand.press('丁公司')),
  ranked('ties', async (hand, { pane }) => {
    await hand.press(pane.rankingPanels.ties.title);
    await hand.press(pane.rankingPanels.ties.decide);
    await hand.press(pane.rankingPanels.ties.save);
    await hand.look(pane.rankingPanels.ties.title);
  }),
  ranked(
    'tie-drawn',
    (hand, { pane }) => hand.press(pane.rankingPanels.ties.title),
    (review) => review.rank({ tieRule: { kind: 'draw', seed: '2022-03-01' } }),
  ),
  ranked('numbers', async (hand, { pane }) => {
    const { numbers } = pane.rankingPanels;
    await hand.press(numbers.title);
    await hand.press(numbers.adjustOf(numbers.kinds.places));
    await hand.type(numbers.value, '1');
    await hand.press(numbers.apply);
    await hand.look(numbers.adjustOf(numbers.kinds.reserve));
  }),
  ranked(
    'numbers-changed',
    (hand, { pane }) => hand.press(pane.rankingPanels.numbers.title),
    (review) =>
      review.rank({
        places: new Map([['p', { value: 1, reason: '年度预算调减，见会议纪要' }]]),
        quotas: new Map([['per-city', new Map([['苏州市', { value: 3, reason: '追加名额' }]])]]),
        budget: { value: 100, reason: '会议纪要' },
      }),
  ),
  ranked(
    'scoring',
    (hand, { pane }) => hand.press(pane.rankingPanels.scoring.title),
    (review) => review.rank({ method: 'weighted', tieBreaks: [{ column: '有效专利数', first: 'higher' }] }),
  ),
  ranked('methods', (hand, { pane }) => hand.press(pane.rankingPanels.evidence.methods)),
  ranked('experts', (hand, { pane }) => hand.press(pane.rankingPanels.evidence.experts)),
  ranked('disagreement', (hand, { pane }) => hand.press(pane.disagreement.title)),
  ranked('robustness', (hand, { pane }) => hand.press(pane.rankingPanels.evidence.robustness)),
  ranked('official', (hand, { pane }) => hand.press(pane.rankingPanels.official.title)),
  ranked('lists', (hand, { pane }) => hand.press(pane.ranking.frame.lists)),
];
