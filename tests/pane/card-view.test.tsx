import { act, screen, within } from '@testing-library/react';
import type { Verdict } from '../../src/screening/types';
import type { FixtureReview } from './fixture-review';
import { renderPane } from './render-pane';

const applicantsOf = (review: FixtureReview) => review.getState().screening?.applicants ?? [];

const openCardOf = async (row: number, options: Parameters<typeof renderPane>[0] = {}) => {
  const pane = renderPane(options);
  const key = applicantsOf(pane.review)[row]?.key ?? '';
  act(() => pane.review.select(key));
  await pane.user.click(screen.getByRole('tab', { name: '单位' }));
  await screen.findByRole('heading', { level: 1, name: /^申报单位 / });
  return { ...pane, key, row };
};

/** Table row of the first applicant one of whose criteria has the verdict. */
const rowWith = (criterion: string, verdict: Verdict): number => {
  const { review, unmount } = renderPane();
  const row = applicantsOf(review).findIndex(({ findings }) =>
    findings.some((finding) => finding.criterion.id === criterion && finding.verdict === verdict),
  );
  unmount();
  return row;
};

const verdictOf = (review: FixtureReview, row: number, criterion: string) =>
  applicantsOf(review)[row]?.findings.find((finding) => finding.criterion.id === criterion)?.verdict;

describe('the applicant card', () => {
  test('nobody selected: says how to get here', async () => {
    const { user } = renderPane();

    await user.click(screen.getByRole('tab', { name: '单位' }));
    await user.click(await screen.findByRole('button', { name: '查看列表' }, { timeout: 10_000 }));

    expect((await screen.findByRole('heading', { level: 1, name: '资格核查' })).tagName).toBe('H1');
  });

  test('every criterion stands in the group of its verdict, with the counts of the screening', async () => {
    const { review, row } = await openCardOf(1);
    const findings = applicantsOf(review)[row]?.findings ?? [];
    const counted = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;

    for (const [name, verdict] of [
      ['不符合', 'notMet'],
      ['符合', 'met'],
      ['未核查', 'unchecked'],
    ] as const) {
      const heading = screen.getByRole('button', { name: new RegExp(`^${name}\\s*${counted(verdict)}$`) });
      expect(heading.tagName).toBe('BUTTON');
    }
  });

  test('[V2] a criterion that is not met names clause, actual, required and gap, and reveals its cells', async () => {
    const { review, user } = await openCardOf(rowWith('patent-stock', 'notMet'));
    const entry = screen.getByRole('article', { name: /^有效专利不少于 100 件/ });

    expect(entry.textContent).toContain('附件3 三（一）1（4）');
    expect(entry.textContent).toMatch(/要求 ≥ \d+ 件，差 \d+/);
    const [cell] = within(entry).getAllByRole('button', { name: /^在表中定位/ });
    if (cell === undefined) throw new Error('no cell to reveal');
    await user.click(cell);

    expect(review.revealed).toHaveLength(1);
  });

  test('[V6] a judgement is met only once a person says yes, and the note is kept', async () => {
    const { review, row, user } = await openCardOf(rowWith('leading-rd', 'undetermined'));
    const entry = () => screen.getByRole('article', { name: /^研发水平处于行业领先地位/ });
    expect(within(entry()).getByRole('radio', { name: '待定' })).toHaveProperty('checked', true);

    await user.click(within(entry()).getByRole('button', { name: '意见' }));
    await user.type(within(entry()).getByRole('textbox', { name: '意见' }), '见立项合同');
    await user.click(within(entry()).getByRole('radio', { name: '是' }));

    expect(verdictOf(review, row, 'leading-rd')).toBe('met');
    const { answers } = review.getState().screening?.options ?? {};
    expect(answers?.get(applicantsOf(review)[row]?.key ?? '')?.get('leading-rd')).toEqual({
      answer: 'yes',
      note: '见立项合同',
    });
  });

  test('[V4] an override without a reason is refused; with one it is shown for ever', async () => {
    const { review, row, user } = await openCardOf(rowWith('patent-stock', 'notMet'));
    await user.click(screen.getByRole('button', { name: /^改判：有效专利不少于/ }));

    await user.click(screen.getByRole('button', { name: '确认改判' }));
    expect(screen.getByRole('alert').textContent).toContain('请写明改判理由');
    expect(verdictOf(review, row, 'patent-stock')).toBe('notMet');

    await user.type(screen.getByRole('textbox', { name: /^改判理由/ }), '另附专利登记簿副本');
    await user.click(screen.getByRole('button', { name: '确认改判' }));

    expect(verdictOf(review, row, 'patent-stock')).toBe('met');
    await user.click(screen.getByRole('button', { name: /^符合/ }));
    const entry = screen.getByRole('article', { name: /^有效专利不少于 100 件/ });
    expect(entry.textContent).toMatch(/人工改判（\d{4}-\d{2}-\d{2}） 另附专利登记簿副本/);
  });

  test('[V3] what is missing is listed with why and where', async () => {
    const { review, user } = renderPane();
    const row = applicantsOf(review).findIndex(({ conclusion }) => conclusion === 'incomplete');
    act(() => review.select(applicantsOf(review)[row]?.key));
    await user.click(screen.getByRole('tab', { name: '单位' }));

    const missing = await screen.findByRole('region', { name: '需补充' });
    const [first] = within(missing).getAllByRole('listitem');

    expect(first?.textContent).toContain(applicantsOf(review)[row]?.missing[0]?.fact);
    expect(first?.textContent).toContain('未填写');
  });

  test('[X1] a limit names the others in it, and leads to them', async () => {
    const { review, user } = await openCardOf(4);
    const other = applicantsOf(review)[11];

    await user.click(screen.getByRole('button', { name: other?.name ?? '' }));

    expect(review.getState().selected).toBe(other?.key);
  });

  test('Alt and arrow keys walk through the list', async () => {
    const { review, user } = await openCardOf(3);

    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(review.getState().selected).toBe(applicantsOf(review)[4]?.key);
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');

    expect(review.getState().selected).toBe(applicantsOf(review)[3]?.key);
  });

  test('Alt and arrow keys walk on from an answer, whose note is kept; the focus stays in the pane', async () => {
    const { key, review, row, user } = await openCardOf(rowWith('leading-rd', 'undetermined'));
    const entry = screen.getByRole('article', { name: /^研发水平处于行业领先地位/ });
    await user.click(within(entry).getByRole('button', { name: '意见' }));
    await user.keyboard('见附件{Alt>}{ArrowRight}{/Alt}');

    expect(review.getState().selected).toBe(applicantsOf(review)[row + 1]?.key);
    const { answers } = review.getState().screening?.options ?? {};
    expect(answers?.get(key)?.get('leading-rd')?.note).toBe('见附件');
    expect(screen.getByRole('tabpanel').contains(document.activeElement)).toBe(true);
  });

  test('a form being filled in is not left by Alt and arrow keys, nor is the page', async () => {
    const { review, user } = await openCardOf(3);
    await user.click(screen.getAllByRole('button', { name: /改判/ })[0] as HTMLElement);
    await user.type(screen.getByRole('textbox', { name: /理由/ }), '已现场核实');
    const left: boolean[] = [];
    const notice = (event: KeyboardEvent) => left.push(!event.defaultPrevented);
    window.addEventListener('keydown', notice);
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    window.removeEventListener('keydown', notice);

    expect(left.at(-1)).toBe(false);
    expect(review.getState().selected).toBe(applicantsOf(review)[3]?.key);
    expect((screen.getByRole('textbox', { name: /理由/ }) as HTMLTextAreaElement).value).toBe('已现场核实');
  });

  test('the card follows the row selected in the sheet', async () => {
    const { review } = await openCardOf(3);

    act(() => review.select(applicantsOf(review)[9]?.key));

    expect(screen.getByRole('heading', { level: 1, name: `申报单位 ${applicantsOf(review)[9]?.name}` }).tagName).toBe(
      'H1',
    );
  });
});
