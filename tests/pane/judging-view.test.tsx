import { act, screen, within } from '@testing-library/react';
import '../../src/pane/judging/JudgingView';
import type { FixtureReview } from './fixture-review';
import { renderPane } from './render-pane';

const CRITERION = 'leading-rd';

const openJudging = async (options: Parameters<typeof renderPane>[0] = {}) => {
  const pane = renderPane(options);
  await pane.user.click(screen.getByRole('tab', { name: '核查' }));
  await pane.user.click(await screen.findByText('逐题评议', {}, { timeout: 20_000 }));
  await screen.findByText('返回名单');
  return pane;
};

const list = () => document.querySelector<HTMLElement>('[aria-label^="评议："]') ?? document.body;
const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
/** The numbers on the filters: all, answered, put off, left. */
const counts = () =>
  within(screen.getByRole('group', { name: '只看' }))
    .getAllByRole('button')
    .map(({ textContent }) => Number(/\d+/.exec(textContent ?? '')?.[0]));
const answerOf = (review: FixtureReview, row: number) =>
  review
    .getState()
    .review.answers.get(review.getState().screening?.applicants[row]?.key ?? '')
    ?.get(CRITERION);
const nameOf = (review: FixtureReview, row: number) => review.getState().screening?.applicants[row]?.name ?? '';

describe('judging in bulk', () => {
  test('takes the focus, shows one question for all and counts what remains', async () => {
    const { review } = await openJudging();
    expect(document.activeElement).toBe(list());
    expect(list().getAttribute('aria-label')).toContain('研发水平处于行业领先地位');
    expect(active()?.textContent).toContain(nameOf(review, 0));
    // Every third applicant of the fixtures is answered.
    expect(counts()).toEqual([60, 20, 0, 40]);
  });

  test('[V6] Y, N and O answer and go on to the next row, digits too; the focus stays', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{ArrowDown}yn');
    await user.keyboard('{ArrowDown}o2');
    expect([1, 2, 4, 5].map((row) => answerOf(review, row)?.answer)).toEqual(['yes', 'no', 'open', 'no']);
    expect(counts()).toEqual([60, 23, 1, 36]);
    expect(active()?.textContent).toContain(nameOf(review, 6));
    expect(document.activeElement).toBe(list());
    expect(review.revealed).toEqual([]);
  });

  test('a key that an input method took is read by its place', async () => {
    const { review } = await openJudging();
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.keyDown(list(), { key: 'ArrowDown' });
    fireEvent.keyDown(list(), { key: 'Process', code: 'KeyY' });
    expect(answerOf(review, 1)?.answer).toBe('yes');
  });

  test('U goes to the next one left, round the end too, and says when all are answered', async () => {
    const { review, user } = await openJudging({ applicants: 3 });
    await user.keyboard('u');
    expect(active()?.textContent).toContain(nameOf(review, 1));
    await user.keyboard('{End}yuy');
    expect([1, 2].map((row) => answerOf(review, row)?.answer)).toEqual(['yes', 'yes']);
    await user.keyboard('u');
    expect(screen.getByText('全部答完。').getAttribute('aria-live')).toBe('polite');
  });

  test('among those left, an answered row goes and the next one takes its place', async () => {
    const { review, user } = await openJudging();
    await user.click(screen.getByRole('button', { name: '未答 40' }));
    act(() => list().focus());
    await user.keyboard('y');
    expect(answerOf(review, 1)?.answer).toBe('yes');
    expect(active()?.textContent).toContain(nameOf(review, 2));
    expect(active()?.getAttribute('aria-posinset')).toBe('1');
    expect(active()?.getAttribute('aria-setsize')).toBe('39');
  });

  test('Z takes the last answer back, one after the other, and returns to its row', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{ArrowDown}yn');
    await user.keyboard('{End}z');
    expect(answerOf(review, 2)).toBeUndefined();
    expect(active()?.textContent).toContain(nameOf(review, 2));
    await user.keyboard('z');
    expect(answerOf(review, 1)).toBeUndefined();
    await user.keyboard('z');
    expect(screen.getByText('没有可撤销的作答。').getAttribute('aria-live')).toBe('polite');
  });

  test('what somebody changed since is not undone', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{ArrowDown}y');
    await act(() => review.answer(review.getState().screening?.applicants[1]?.key ?? '', CRITERION, { answer: 'no' }));
    await user.keyboard('z');
    expect(answerOf(review, 1)?.answer).toBe('no');
  });

  test('M writes a note, Enter keeps it and returns, Escape leaves it; an answer keeps the note', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{ArrowDown}m');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await user.keyboard('见立项合同 yn{Enter}');
    expect(answerOf(review, 1)).toEqual({ answer: 'open', note: '见立项合同 yn' });
    expect(document.activeElement).toBe(list());
    await user.keyboard('y');
    expect(answerOf(review, 1)).toEqual({ answer: 'yes', note: '见立项合同 yn' });
    await user.keyboard('{ArrowUp}mx{Escape}');
    expect(answerOf(review, 1)?.note).toBe('见立项合同 yn');
    expect(document.activeElement).toBe(list());
  });

  test('several selected rows get one answer only after a yes that names how many and what is replaced', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}n');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('对所选 4 行一律答“否”？');
    expect(dialog.textContent).toContain('其中 2 行已有不同的答复');
    expect(answerOf(review, 1)).toBeUndefined();
    await user.keyboard('{Enter}');
    expect([0, 1, 2, 3].map((row) => answerOf(review, row)?.answer)).toEqual(['no', 'no', 'no', 'no']);
    expect(review.asked).toEqual(['answer 4']);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(document.activeElement).toBe(list());
    await user.keyboard('z');
    expect([0, 1, 2, 3].map((row) => answerOf(review, row)?.answer)).toEqual(['yes', undefined, undefined, 'yes']);
  });

  test('a no to the question changes nothing', async () => {
    const { review, user } = await openJudging();
    await user.keyboard(' {ArrowDown} n');
    await screen.findByRole('alertdialog');
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(answerOf(review, 1)).toBeUndefined();
    expect(review.asked).toEqual([]);
  });

  test('[V4] an overridden row is not answered, and says why', async () => {
    const { review, user } = await openJudging();
    const key = review.getState().screening?.applicants[1]?.key ?? '';
    await act(() => review.override(key, CRITERION, { verdict: 'met', reason: '会议纪要' }));
    await user.keyboard('{ArrowDown}n');
    expect(answerOf(review, 1)).toBeUndefined();
    expect(screen.getByText(/已由人工改判，作答不起作用/).getAttribute('aria-live')).toBe('polite');
  });

  test('all questions of one applicant, and Alt with arrows to the next one', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{ArrowDown}');
    await user.click(screen.getByRole('button', { name: '按单位' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(nameOf(review, 1));
    act(() => list().focus());
    await user.keyboard('y{Alt>}{ArrowRight}{/Alt}n');
    expect([1, 2].map((row) => answerOf(review, row)?.answer)).toEqual(['yes', 'no']);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(nameOf(review, 2));
  });

  test('of 10,000 applicants only the rows in sight are rendered, and an answer at the end goes quickly', async () => {
    const { review, user } = await openJudging({ applicants: 10_000 });
    await user.keyboard('{End}y');
    expect(within(list()).getAllByRole('option').length).toBeLessThan(60);
    expect(answerOf(review, 9999)?.answer).toBe('yes');
  });

  test('the card and back again: one judges on where one was', async () => {
    const { review, user } = await openJudging();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect((await screen.findByRole('heading', { level: 1, name: `申报单位 ${nameOf(review, 2)}` })).tagName).toBe(
      'H1',
    );
    await user.click(screen.getByRole('tab', { name: '核查' }));
    await screen.findByText('返回名单');
    expect(active()?.textContent).toContain(nameOf(review, 2));
    await user.click(screen.getByRole('button', { name: '返回名单' }));
    expect((await screen.findByRole('listbox', { name: '申报单位' })).tagName).toBe('DIV');
  });
});
