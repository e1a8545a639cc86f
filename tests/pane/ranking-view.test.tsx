import { act, screen, waitFor, within } from '@testing-library/react';
import type { CellValue } from '../../src/workbook/types';
import { HEADERS, ROWS } from './fixture-ranking';
import { renderRanking } from './render-ranking';

const order = () => screen.getByRole('list', { name: '名次' });
const lines = () =>
  [...order().querySelectorAll('li')]
    .filter((item) => item.dataset.index !== undefined)
    .map((item) => item.textContent ?? '');
// Found by their own mark: names by role are slow to compute in a document this full of styles.
const heads = () => [...order().querySelectorAll<HTMLElement>('[data-row-head]')];
const head = (name: string): HTMLElement => {
  const found = heads().find(({ textContent }) => textContent?.includes(name));
  if (found === undefined) throw new Error(`No row of ${name}`);
  return found;
};

describe('the order of a programme', () => {
  test('tells at once how many are qualified, selected, in reserve and tied', async () => {
    await renderRanking();
    expect(screen.getByText('合格 6，').parentElement?.textContent).toBe('合格 6，入围 2 / 名额 3，备选 1，并列 2');
  });

  test('draws the cut line where it is, and nobody withheld stands above it', async () => {
    await renderRanking();
    const shown = lines();
    const line = shown.findIndex((text) => text.startsWith('入围线'));
    expect(shown[line]).toBe('入围线：名额 3');
    expect(shown.slice(0, line).map((text) => /[甲乙丁戊己庚辛]公司/.exec(text)?.[0])).toEqual(['甲公司', '乙公司']);
    expect(shown.at(-1)).toContain('庚公司');
  });

  test('[A2] a row opens onto why, with the cap and who holds its places', async () => {
    const { user } = await renderRanking();
    await user.click(head('丁公司'));
    const row = head('丁公司').closest('li') ?? document.body;
    expect(row.textContent).toContain('受“各市推荐名额 · 苏州市”限制（至多 2），名额由甲公司、乙公司占用');
    expect(within(row).getByText('已用 2 / 2').tagName).toBe('SPAN');
    expect(within(row).getByText('占用者：甲公司、乙公司').tagName).toBe('SPAN');
  });

  test('[R2] marks stand one beside the other; a missing or recused one is told, never a zero', async () => {
    const { user } = await renderRanking();
    await user.click(head('乙公司'));
    const row = head('乙公司').closest('li') ?? document.body;
    expect(within(row).getByText('专家三评分').nextSibling?.textContent).toBe('回避');
    expect(within(row).getByText('计 2 个评分，回避 1 个，标准差 1.41，最高最低相差 2').tagName).toBe('P');
    await user.click(head('丁公司'));
    expect(within(head('丁公司').closest('li') ?? document.body).getByText('缺评').tagName).toBe('DD');
  });

  test('opens the card of an applicant, and shows it in the sheet', async () => {
    const { host, review, user } = await renderRanking();
    await user.click(head('戊公司'));
    await user.click(screen.getByRole('button', { name: '在表中定位' }));
    expect(host.revealed).toEqual(['4,0']);
    await user.click(screen.getByRole('button', { name: '查看单位' }));
    expect(review.getState().screening?.applicants.find(({ key }) => key === review.getState().selected)?.name).toBe(
      '戊公司',
    );
  });

  test('is one tab stop: arrows move past the line, Enter opens', async () => {
    const { user } = await renderRanking();
    act(() => head('甲公司').focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(head('丁公司')));
    await user.keyboard('{Enter}');
    expect(head('丁公司').getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowUp}{Home}');
    await waitFor(() => expect(document.activeElement).toBe(head('甲公司')));
    expect(heads().filter((button) => button.tabIndex === 0)).toHaveLength(1);
  });

  test('is narrowed by placement and by search, and an empty outcome offers the way back', async () => {
    const { user } = await renderRanking();
    await user.click(screen.getByRole('button', { name: '线上并列 2' }));
    expect(lines().map((text) => /[甲乙丁戊己庚辛]公司/.exec(text)?.[0])).toEqual(['己公司', '戊公司']);
    expect(screen.getByText('2 / 7 家').textContent).toBe('2 / 7 家');
    await user.type(screen.getByRole('searchbox', { name: '搜索申报单位' }), '甲');
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(screen.getByText('共 7 家').textContent).toBe('共 7 家');
  });

  test('thousands of rows stay a window of some dozens', async () => {
    const many = Array.from({ length: 3000 }, (_, index): readonly CellValue[] => {
      const mark = 60 + ((index * 37) % 400) / 10;
      return [`公司${index}`, `负责人${index}`, '苏州市', 120, '否', mark, mark, mark];
    });
    await renderRanking([HEADERS, ...many]);
    expect(screen.getByText('共 3000 家').textContent).toBe('共 3000 家');
    expect(lines().length).toBeLessThan(40);
  });
});

describe('the picture of scores', () => {
  const picture = () => screen.getByRole('img', { name: /得分分布图/ });

  test('says in one sentence what it shows', async () => {
    await renderRanking();
    await waitFor(() =>
      expect(picture().getAttribute('aria-label')).toMatch(
        /^得分分布图：6 家，最低 75 分，最高 93 分，入围线在 91 分；入围 2 家、备选 1 家、线上并列 2 家、未入围 1 家/,
      ),
    );
  });

  test('a click on a dot opens the row, whatever the list is narrowed to', async () => {
    const { review, user } = await renderRanking();
    await user.click(screen.getByRole('button', { name: '入围 2' }));
    const id = review.getState().ranking?.applicants.find(({ applicant }) => applicant.name === '己公司')?.ranked.id;
    const dot = [...picture().querySelectorAll('[data-dot]')].find((one) => one.getAttribute('data-dot') === id);
    expect(dot?.querySelector('title')?.textContent).toBe('己公司，85 分，线上并列');
    await user.click(dot ?? document.body);
    await waitFor(() => expect(head('己公司').getAttribute('aria-expanded')).toBe('true'));
  });
});

test('without score columns the view says which headers it looks for', async () => {
  await renderRanking([HEADERS, ...ROWS].map((row) => row.slice(0, 5)));
  expect((await screen.findByText('没有评分列')).tagName).toBe('H2');
});

test('a number that differs from the guideline is told at first sight', async () => {
  const { review } = await renderRanking();
  await act(() => review.rank({ reserves: new Map([['p', { value: 0, reason: '不设备选' }]]) }));
  expect(screen.getByText('1 处与指南不同', { selector: 'p' }).tagName).toBe('P');
});
