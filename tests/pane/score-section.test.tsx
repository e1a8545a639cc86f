import { act, screen, within } from '@testing-library/react';
import type { Rubric } from '../../src/ranking/rubric';
import { NO_SCORING } from '../../src/ranking/rubric';
import { renderPane } from './render-pane';

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
    { id: 'benefit', name: '效益', weight: 1, max: 20 },
  ],
};

const openCard = async (scoring: Partial<typeof NO_SCORING> = {}) => {
  const pane = renderPane();
  const applicants = pane.review.getState().screening?.applicants ?? [];
  const { key = '' } = applicants.find(({ conclusion }) => conclusion === 'qualified') ?? applicants[0] ?? {};
  act(() => {
    pane.review.change({ scoring: { ...NO_SCORING, ...scoring } });
    pane.review.select(key);
  });
  await pane.user.click(screen.getByRole('tab', { name: '单位' }));
  const heading = await screen.findByRole('button', { name: /^评分/ }, { timeout: 10_000 });
  if (heading.getAttribute('aria-expanded') === 'false') await pane.user.click(heading);
  const entered = () => {
    const entry = pane.review.getState().review.scoring.marks.get('张三')?.get(key);
    return entry && { recused: entry.recused, ...Object.fromEntries(entry.scores) };
  };
  return { ...pane, applicants, entered, key };
};
const field = (name: string) => screen.getByRole('textbox', { name });
const told = () =>
  within(screen.getByRole('button', { name: /^评分/ }).closest('section') ?? fail()).getByRole('status');

describe('scoring an applicant by rubric', () => {
  test('starts closed until somebody scores; a name comes first', async () => {
    const { user, entered, review } = await openCard({ rubric });
    expect(field('创新性')).toBeInstanceOf(HTMLInputElement);
    expect(field('创新性').hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByRole('combobox', { name: '评审专家' }), '张三{Enter}');
    expect(review.getState().review.scoring.expert).toBe('张三');
    expect(field('创新性').hasAttribute('disabled')).toBe(false);
    expect(entered()).toBeUndefined();
  });

  test('[R2] scores go from field to field by Enter; the total stands once nothing is blank', async () => {
    const { user, entered } = await openCard({ rubric, expert: '张三' });
    expect(told().textContent).toBe('尚未评分。');
    await user.type(field('创新性'), '８{Enter}');
    expect(document.activeElement).toBe(field('效益'));
    expect(told().textContent).toBe('尚未评分：效益。评齐后才计入，缺项不按 0 分计。');
    await user.keyboard('10分{Enter}');
    expect(document.activeElement).toBe(field('效益'));
    expect(entered()).toEqual({ recused: false, novelty: 8, benefit: 10 });
    expect(told().textContent).toBe('加权总分 72.5（百分制）');
    expect(screen.getByRole('button', { name: /^评分\s*72.5 分$/ }).tagName).toBe('BUTTON');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field('创新性'));
  });

  test('each dimension tells what it is out of, how much it counts and which descriptor holds', async () => {
    const { user } = await openCard({ rubric, expert: '张三' });
    expect(describedBy(field('创新性'))).toBe('满分 10，占 75%');
    await user.type(field('创新性'), '8.5{Enter}');
    const items = screen.getAllByRole('listitem').filter(({ textContent }) => / 分起：/u.test(textContent));
    expect(items.map((item) => [item.textContent, item.getAttribute('aria-current')])).toEqual([
      ['8 分起：国际领先', 'true'],
      ['0 分起：一般', 'false'],
    ]);
  });

  test.each([
    ['11', '“创新性”应在 0 至 10 之间，填的是 11。未保存，请改填或清空。'],
    ['-1', '“创新性”应在 0 至 10 之间，填的是 −1。未保存，请改填或清空。'],
    ['优', '“创新性”应填 0 至 10 之间的数，填的是“优”。未保存，请改填或清空。'],
  ])('%j is refused beside its field and not kept', async (typed, sentence) => {
    const { user, entered } = await openCard({ rubric, expert: '张三' });
    await user.type(field('创新性'), `${typed}{Enter}`);
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(field('创新性').getAttribute('aria-invalid')).toBe('true');
    expect(entered()).toBeUndefined();
    await user.clear(field('创新性'));
    await user.tab();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('[R2] a cleared field takes its score back; Escape brings it back to what is kept', async () => {
    const { user, entered } = await openCard({ rubric, expert: '张三' });
    await user.type(field('创新性'), '8{Enter}');
    await user.type(field('创新性'), '{Backspace}5{Escape}');
    expect((field('创新性') as HTMLInputElement).value).toBe('8');
    await user.clear(field('创新性'));
    await user.tab();
    expect(entered()).toBeUndefined();
  });

  test('[R2] 回避 closes the fields and is no mark; taken back, the scores are there again', async () => {
    const { user, entered } = await openCard({ rubric, expert: '张三' });
    await user.type(field('创新性'), '8{Enter}');
    await user.click(screen.getByRole('switch', { name: '回避' }));
    expect(entered()).toEqual({ recused: true, novelty: 8 });
    expect(told().textContent).toBe('已回避，不计分。');
    expect(field('创新性').hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('switch', { name: '回避' }));
    expect(entered()).toEqual({ recused: false, novelty: 8 });
  });

  test('a second expert starts blank and sees no scores of the first, who finds them again', async () => {
    const { user } = await openCard({ rubric, expert: '张三' });
    await user.type(field('创新性'), '8{Enter}');
    const name = () => screen.getByRole('combobox', { name: '评审专家' });
    await user.clear(name());
    await user.type(name(), '李四{Enter}');
    expect((field('创新性') as HTMLInputElement).value).toBe('');
    await user.clear(name());
    await user.type(name(), '张三{Enter}');
    expect((field('创新性') as HTMLInputElement).value).toBe('8');
  });

  test('stepping on to the next applicant leaves the section open and the fields blank', async () => {
    const { user, review, applicants, key } = await openCard({ rubric, expert: '张三' });
    await user.type(field('创新性'), '8{Enter}');
    const other = applicants.find((one) => one.key !== key)?.key ?? '';
    act(() => review.select(other));
    expect((field('创新性') as HTMLInputElement).value).toBe('');
  });

  test('Alt+→ keeps the score and goes on to the first field of the next applicant, Alt+← back', async () => {
    const { user, review, entered, key } = await openCard({ rubric, expert: '张三' });
    await user.type(field('创新性'), '8');
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(entered()).toEqual({ recused: false, novelty: 8 });
    expect(review.getState().selected).not.toBe(key);
    expect(document.activeElement).toBe(field('创新性'));
    expect((field('创新性') as HTMLInputElement).value).toBe('');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(review.getState().selected).toBe(key);
    expect((field('创新性') as HTMLInputElement).value).toBe('8');
  });
});

describe('writing a rubric', () => {
  test('where nothing brings one, one can be written: wrong fields are named, then it is kept', async () => {
    const { user, review } = await openCard();
    await user.click(screen.getByRole('button', { name: '拟定评分表' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '评分项' }));
    await user.click(screen.getByRole('button', { name: '保存评分表' }));
    expect(screen.getByText('请填写评分项名称。').tagName).toBe('DIV');
    expect(screen.getByText('请填写大于 0 的数。').tagName).toBe('DIV');
    await user.type(screen.getByRole('textbox', { name: '评分项' }), '技术先进性');
    await user.type(screen.getByRole('textbox', { name: '满分' }), '20');
    await user.type(screen.getByRole('textbox', { name: '分档说明' }), '18 国际领先{Enter}先进');
    await user.click(screen.getByRole('button', { name: '保存评分表' }));
    expect(screen.getByText('第 2 行应为“起始分 说明”，写的是“先进”。').tagName).toBe('DIV');
    expect(review.getState().review.scoring.rubric).toBeUndefined();
    await user.clear(screen.getByRole('textbox', { name: '分档说明' }));
    await user.type(screen.getByRole('textbox', { name: '分档说明' }), '18 国际领先{Enter}0 一般');
    await user.click(screen.getByRole('button', { name: '保存评分表' }));
    expect(review.getState().review.scoring.rubric).toEqual({
      dimensions: [
        {
          id: 'd1',
          name: '技术先进性',
          weight: 20,
          max: 20,
          descriptors: [
            { from: 18, text: '国际领先' },
            { from: 0, text: '一般' },
          ],
        },
      ],
    });
    expect(await screen.findByRole('textbox', { name: '技术先进性' })).toBeInstanceOf(HTMLInputElement);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '修改评分表' }));
  });

  test('weights that do not sum to 100 are fine and said to be shares', async () => {
    const { user } = await openCard({ rubric });
    await user.click(screen.getByRole('button', { name: '修改评分表' }));
    const form = screen.getByRole('form', { name: '评分表' });
    expect(form.textContent).toContain('权重合计 4，满分合计 30。 权重合计不必为 100，按各项所占比例折算成百分制。');
    const [first = form] = screen.getAllByRole('textbox', { name: '权重' });
    await user.clear(first);
    await user.type(first, '99');
    expect(form.textContent).toContain('权重合计 100，满分合计 30。 各项按权重折算，总分为百分制。');
  });

  test('a dimension that is taken out and one that is added never share scores', async () => {
    const { user, review } = await openCard({
      rubric: { dimensions: [{ id: 'd1', name: '甲', weight: 1, max: 10 }] },
      marks: new Map([['张三', new Map([['k', { recused: false, scores: new Map([['d1', 8]]) }]])]]),
    });
    await user.click(screen.getByRole('button', { name: '修改评分表' }));
    expect(screen.getByText(/^已有 1 份评分/u).tagName).toBe('P');
    await user.click(screen.getByRole('button', { name: '删除甲' }));
    await user.click(screen.getByRole('button', { name: '保存评分表' }));
    expect(screen.getByRole('alert').textContent).toBe('至少要有一个评分项。');
    await user.click(screen.getByRole('button', { name: '增加一项' }));
    await user.type(screen.getByRole('textbox', { name: '评分项' }), '乙');
    await user.type(screen.getByRole('textbox', { name: '满分' }), '10');
    await user.click(screen.getByRole('button', { name: '保存评分表' }));
    expect(review.getState().review.scoring.rubric?.dimensions.map(({ id, name }) => [id, name])).toEqual([
      ['d2', '乙'],
    ]);
  });

  test('cancelling leaves the rubric as it was', async () => {
    const { user, review } = await openCard({ rubric });
    await user.click(screen.getByRole('button', { name: '修改评分表' }));
    await user.click(screen.getByRole('button', { name: '删除创新性' }));
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(review.getState().review.scoring.rubric).toEqual(rubric);
    expect(field('创新性')).toBeInstanceOf(HTMLInputElement);
  });
});

const describedBy = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

const fail = (): never => {
  throw new Error('The section has no heading.');
};
