import type { BenchView } from '../src/pane/bench-context';
import type { Rubric } from '../src/ranking/rubric';
import { NO_SCORING } from '../src/ranking/rubric';
import type { ApplicantResult } from '../src/screening/types';
import type { Words } from '../src/words/words';
import { hvpNew } from '../tests/pane/fixture-guideline';
import type { FixtureReview } from '../tests/pane/fixture-review';
import { openFixtureReview } from '../tests/pane/fixture-review';
import { openScoredReview } from '../tests/pane/fixture-scored';
import type { GalleryState, Hand } from './hand';

/** A state of a view over the sixty screened applicants of the fixtures. */
export const screenedOver = (
  id: GalleryState['id'],
  view: BenchView,
  prepare: (review: FixtureReview) => unknown = () => undefined,
  then: (hand: Hand, words: Words) => Promise<void> = () => Promise.resolve(),
): GalleryState => ({
  id,
  open: async () => {
    const review = openFixtureReview();
    await prepare(review);
    return review;
  },
  walk: async (hand, words) => {
    await hand.show(view);
    await then(hand, words);
  },
});

const select = (review: FixtureReview, suits: (applicant: ApplicantResult) => boolean) => {
  const found = review.getState().screening?.applicants.find(suits);
  if (found === undefined) throw new Error('No applicant of the fixtures is like that.');
  review.select(found.key);
  return found;
};

const cardOf = (
  state: string,
  suits: (applicant: ApplicantResult) => boolean,
  prepare: (review: FixtureReview, applicant: ApplicantResult) => unknown = () => undefined,
  then?: (hand: Hand, words: Words) => Promise<void>,
): GalleryState => screenedOver(`card/${state}`, 'card', (review) => prepare(review, select(review, suits)), then);

/** A criterion that some of the fixtures' applicants do not meet. */
const STOCK = {
  id: 'patent-stock',
  title: hvpNew.criteria.find(({ id }) => id === 'patent-stock')?.title ?? '',
};

const hasOpenJudgement = ({ findings }: ApplicantResult) => findings.some(({ awaiting }) => awaiting);

const rubric: Rubric = {
  dimensions: [
    {
      id: 'novelty',
      name: '创新性',
      weight: 3,
      max: 10,
      descriptors: [
        { from: 0, text: '一般' },
        { from: 8, text: '国际领先' },
      ],
    },
    { id: 'benefit', name: '产业化前景与经济效益', weight: 1, max: 20 },
  ],
};

const emptied = (view: BenchView): GalleryState => ({
  id: `${view}/empty`,
  open: () => openFixtureReview({ opened: false }),
  walk: (hand) => hand.show(view),
});

/** Four applicants of a programme that scores by rule. */
const scoredOver = (id: GalleryState['id'], view: BenchView, selected?: number): GalleryState => ({
  id,
  open: () => {
    const review = openScoredReview();
    const found = review.getState().screening?.applicants[selected ?? -1];
    if (found !== undefined) review.select(found.key);
    return review;
  },
  walk: (hand) => hand.show(view),
});

const screeningStates: readonly GalleryState[] = [
  emptied('screening'),
  {
    id: 'screening/ready',
    open: () => openFixtureReview({ screened: false }),
    walk: (hand) => hand.show('screening'),
  },
  {
    id: 'screening/running',
    open: () => {
      const review = openFixtureReview({ screened: false });
      review.patch({ activity: { kind: 'screening', progress: { done: 2400, total: 10_000 } } });
      return review;
    },
    walk: (hand) => hand.show('screening'),
  },
  screenedOver('screening/list', 'screening'),
  scoredOver('screening/scored', 'screening'),
  screenedOver(
    'screening/nobody-found',
    'screening',
    () => undefined,
    (hand, { pane }) => hand.type(pane.screening.searchLabel, '没有这家'),
  ),
];

/** Bulk judging, brought into a state by keys. */
const judged = (state: string, then?: (hand: Hand, words: Words) => Promise<void>): GalleryState =>
  screenedOver(
    `judging/${state}`,
    'screening',
    () => undefined,
    async (hand, words) => {
      await hand.press(words.pane.judging.open);
      await then?.(hand, words);
    },
  );

const judgingStates: readonly GalleryState[] = [
  judged('question'),
  judged('selected', (hand) => hand.keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')),
  judged('confirm', (hand) => hand.keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}n')),
  judged('left', (hand, { pane: { judging } }) => hand.press(judging.filterBy(judging.filters.left, 40))),
  judged('nothing', (hand, { pane: { judging } }) => hand.press(judging.filterBy(judging.filters.open, 0))),
  judged('applicant', (hand, { pane: { judging } }) => hand.press(judging.axes.applicant)),
];

const cardStates: readonly GalleryState[] = [
  emptied('card'),
  screenedOver('card/nobody-selected', 'card'),
  cardOf('unqualified', ({ conclusion }) => conclusion === 'unqualified'),
  cardOf('incomplete', ({ conclusion }) => conclusion === 'incomplete'),
  cardOf('pending', ({ conclusion }) => conclusion === 'pending'),
  cardOf('qualified', ({ conclusion }) => conclusion === 'qualified'),
  scoredOver('card/points', 'card', 0),
  scoredOver('card/points-open', 'card', 1),
  cardOf('limits', ({ limits }) => limits.length > 0),
  cardOf('hangs-on-reading', hasOpenJudgement, (review, applicant) => {
    const { screening } = review.getState();
    if (screening === undefined) return;
    const hanging: ApplicantResult = {
      ...applicant,
      dependsOn: [{ reading: 'pct-offset', option: '两件抵一件', conclusion: 'unqualified' }],
    };
    const applicants = screening.applicants.map((one) => (one === applicant ? hanging : one));
    review.patch({ screening: { ...screening, applicants } });
  }),
  cardOf('overridden', hasOpenJudgement, (review, { key }) =>
    review.override(key, 'leading-rd', { verdict: 'met', reason: '见 2022 年 2 月 8 日会议纪要第 3 条', by: '张三' }),
  ),
  cardOf(
    'overriding',
    ({ findings }) => findings.some(({ criterion, verdict }) => criterion.id === STOCK.id && verdict === 'notMet'),
    () => undefined,
    async (hand, { pane }) => {
      await hand.press(pane.card.overrideFor(STOCK.title));
      await hand.press(pane.card.overrideSave);
      await hand.look(pane.card.override);
    },
  ),
  cardOf(
    'no-rubric',
    ({ conclusion }) => conclusion === 'qualified',
    () => undefined,
    (hand, words) => hand.press(words.rubric.title),
  ),
  cardOf(
    'rubric-editor',
    ({ conclusion }) => conclusion === 'qualified',
    (review) => review.change({ scoring: { ...NO_SCORING, rubric } }),
    async (hand, words) => {
      await hand.press(words.rubric.title);
      await hand.press(words.rubric.edit);
    },
  ),
  cardOf(
    'scoring-blind',
    ({ conclusion }) => conclusion === 'qualified',
    (review) => {
      review.change({ scoring: { ...NO_SCORING, rubric, expert: '张三' } });
      review.patch({ reviewer: { name: '张三', unit: '市知识产权研究所', role: 'expert' } });
    },
    async (hand, words) => {
      await hand.press(words.rubric.title);
      await hand.look(words.rubric.title);
    },
  ),
  {
    id: 'ranking/blind',
    open: () => {
      const review = openFixtureReview();
      review.patch({ reviewer: { name: '张三', unit: '市知识产权研究所', role: 'expert' } });
      return review;
    },
    walk: (hand) => hand.show('ranking'),
  },
  cardOf(
    'scoring',
    ({ conclusion }) => conclusion === 'qualified',
    async (review, { key }) => {
      review.change({ scoring: { ...NO_SCORING, rubric, expert: '张三' } });
      await review.score(key, 'novelty', 8);
    },
    (hand, words) => hand.press(words.rubric.title),
  ),
];

const noticeStates: readonly GalleryState[] = [
  emptied('notices'),
  screenedOver('notices/list', 'notices'),
  screenedOver('notices/nobody', 'notices', (review) => {
    const { screening } = review.getState();
    if (screening !== undefined)
      review.patch({
        screening: {
          ...screening,
          applicants: screening.applicants.filter(({ conclusion }) => conclusion === 'qualified'),
        },
      });
  }),
];

const guidelineStates: readonly GalleryState[] = [
  emptied('guideline'),
  screenedOver('guideline/chapters', 'guideline'),
  screenedOver(
    'guideline/rules',
    'guideline',
    () => undefined,
    (hand, { pane }) => hand.press(pane.guideline.showRules),
  ),
  screenedOver(
    'guideline/found',
    'guideline',
    () => undefined,
    (hand, { pane }) => hand.type(pane.guideline.search, '费用'),
  ),
  screenedOver(
    'guideline/nothing-found',
    'guideline',
    () => undefined,
    (hand, { pane }) => hand.type(pane.guideline.search, '没有这条'),
  ),
];

/** Views of what a screening found. */
export const screenedStates: readonly GalleryState[] = [
  ...screeningStates,
  ...judgingStates,
  ...cardStates,
  ...noticeStates,
  ...guidelineStates,
];
