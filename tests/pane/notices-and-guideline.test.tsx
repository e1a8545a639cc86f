import { screen, within } from '@testing-library/react';
import { renderPane } from './render-pane';

describe('the notices view', () => {
  test('nothing screened yet: says what will be here', async () => {
    const { user } = renderPane({ screened: false });

    await user.click(screen.getByRole('tab', { name: '补正' }));

    expect((await screen.findByRole('heading', { name: '尚无补正通知' })).tagName).toBe('H2');
  });

  test('only applicants that miss something are listed, with their whole notice', async () => {
    const { review, user } = renderPane();
    const { applicants = [], counts } = review.getState().screening ?? {};
    await user.click(screen.getByRole('tab', { name: '补正' }));
    const list = await screen.findByRole('listbox', { name: '需补正的单位' });
    const second = applicants.filter(({ conclusion }) => conclusion === 'incomplete')[1];

    expect(screen.getByText(`${counts?.incomplete} 家需要补正，一次告知全部事项。`)).not.toBeNull();
    await user.click(within(list).getByRole('option', { name: new RegExp(second?.name ?? '') }));

    expect(screen.getByRole('region', { name: `${second?.name}的补正通知` }).textContent).toContain(
      second === undefined ? '' : review.noticeOf(second).split('\n')[2],
    );
  });

  test('all notices are copied at once', async () => {
    const { review, user } = renderPane();
    const applicants = review.getState().screening?.applicants ?? [];
    await user.click(screen.getByRole('tab', { name: '补正' }));

    await user.click(await screen.findByRole('button', { name: '复制全部' }));

    const all = applicants
      .filter(({ conclusion }) => conclusion === 'incomplete')
      .map((applicant) => review.noticeOf(applicant))
      .join('\n\n');
    expect(await navigator.clipboard.readText()).toBe(all);
    expect((await screen.findByText('已复制')).getAttribute('aria-live')).toBe('polite');
  });

  test('[W6] notices become a sheet by way of the preview', async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole('tab', { name: '补正' }));

    await user.click(await screen.findByRole('button', { name: '写成工作表……' }));

    expect((await screen.findByRole('dialog')).textContent).toContain('新建“补正通知”，60 行');
  });
});

describe('the guideline view', () => {
  test('the chosen programme is open, by clause, without the rules until asked for', async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole('tab', { name: '指南' }));

    expect((await screen.findByText('知识产权专兼职管理人员不少于 3 人')).textContent).toBe(
      '知识产权专兼职管理人员不少于 3 人',
    );
    expect(screen.queryByText(/知识产权管理人员数 ≥ 3/u)).toBeNull();
    await user.click(screen.getByRole('button', { name: '判定规则' }));

    expect(screen.getByText(/知识产权管理人员数 ≥ 3/u).textContent).toBe('判定 知识产权管理人员数 ≥ 3 人');
    expect(screen.getAllByText(/申报主体类型为企业/u)[0]?.textContent).toBe('适用 申报主体类型为企业');
  });

  test('a search leaves the clauses that hold all words and marks them', async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole('tab', { name: '指南' }));

    await user.type(await screen.findByRole('searchbox', { name: '在指南中搜索' }), '验收 2021');

    expect(await screen.findByText('找到 1 条')).not.toBeNull();
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(new Set(marks)).toEqual(new Set(['验收', '2021']));
  });

  test('a search without a hit says so', async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole('tab', { name: '指南' }));

    await user.type(await screen.findByRole('searchbox', { name: '在指南中搜索' }), '查无此条');

    expect(await screen.findByText('没有找到相关条款。')).not.toBeNull();
  });
});
