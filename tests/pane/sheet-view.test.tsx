import { screen, within } from '@testing-library/react';
import { renderPane } from './render-pane';

const headers = () => screen.findByRole('region', { name: '表头对应' });

describe('the sheet view', () => {
  test('[B3] two headers for one fact are asked; the choice fixes one and frees the other', async () => {
    const { review, user } = renderPane();

    await user.click(within(await headers()).getByRole('button', { name: '用 AA 列“知识产权专兼职人员”' }));

    expect(review.asked).toEqual(['bind 知识产权管理人员数 → null', 'bind 知识产权专兼职人员 → 知识产权管理人员数']);
  });

  test('[B2] a header that is only suggested is bound by one click, never by itself', async () => {
    const { review, user } = renderPane();
    expect(review.getState().binding?.unboundFacts).toContain('建设方案');

    await user.click(within(await headers()).getByRole('button', { name: '建设方案情况：可能是“建设方案”' }));

    expect(review.asked).toEqual(['bind 建设方案情况 → 建设方案']);
    expect(review.getState().binding?.unboundFacts).not.toContain('建设方案');
  });

  test('a fact is found by typing part of its name and chosen with the keyboard', async () => {
    const { review, user } = renderPane();
    await user.click(within(await headers()).getByRole('button', { name: '本指南用不到 2 列' }));
    await user.click(screen.getByRole('button', { name: '为“联系电话”选择' }));
    const picker = screen.getByRole('combobox', { name: '“联系电话”是什么' });
    expect(document.activeElement).toBe(picker);

    await user.type(picker, '增幅');
    const shown = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(shown).toEqual(['不用这一列', '承诺申请增幅比例 · 影响 36 家']);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');

    expect(review.asked).toEqual(['bind 联系电话 → 承诺申请增幅']);
  });

  test('a header can be told to stand for nothing', async () => {
    const { review, user } = renderPane();
    await user.click(within(await headers()).getByRole('button', { name: '不用“建设方案情况”这一列' }));

    expect(review.asked).toEqual(['bind 建设方案情况 → null']);
    expect(
      within(await headers())
        .getByRole('button', { name: '不用 1 列' })
        .getAttribute('aria-expanded'),
    ).toBe('false');
  });

  test('[B5] a clause without a column names the facts it lacks and how many applicants wait for it', async () => {
    renderPane();

    const clauses = await screen.findByRole('region', { name: '表中无列可查的条款' });
    const clause = within(clauses)
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent?.includes('申请增幅不低于'));

    expect(clause?.textContent).toMatch(
      /^附件3 四（一）2（1） 实施期内发明专利与 PCT 申请增幅不低于 30%缺少：承诺申请增幅 影响 \d+ 家另行核查……/,
    );
  });

  test('[B4] what a person fixed says so and can be forgotten', async () => {
    const { review, user } = renderPane();
    await user.click(within(await headers()).getByRole('button', { name: '建设方案情况：可能是“建设方案”' }));

    await user.click(within(await headers()).getByRole('button', { name: /^已确定/ }));
    expect(screen.getByRole('button', { name: '更改“建设方案情况”' }).closest('li')?.textContent).toContain('人工指定');
    await user.click(screen.getByRole('button', { name: '“建设方案情况”恢复自动识别' }));

    expect(review.asked.at(-1)).toBe('bind 建设方案情况 → undefined');
    expect(screen.queryByRole('button', { name: '“建设方案情况”恢复自动识别' })).toBeNull();
  });

  test('[F5] a cell that cannot be read is listed with its text and shown in the sheet on a click', async () => {
    const { review, user } = renderPane();

    await user.click(await screen.findByRole('button', { name: /“约120”/ }));

    expect(review.revealed).toEqual([{ sheet: '高价值专利申报汇总', row: 10, column: expect.any(Number) }]);
  });

  test('[V7] choosing another reading is told to the review and counted as changed', async () => {
    const { review, user } = renderPane();
    const readings = await screen.findByRole('region', { name: '口径' });

    await user.click(within(readings).getByRole('radio', { name: '两件抵一件' }));

    expect([...review.getState().review.readings]).toEqual([['pct-offset', '两件抵一件']]);
    expect(within(readings).getByText('已改 1 项').textContent).toBe('已改 1 项');
  });

  test('the programme is one for all rows or read from the sheet', async () => {
    const { review, user } = renderPane();

    await user.click(await screen.findByRole('button', { name: '更改核查依据' }));
    await user.click(screen.getByRole('combobox', { name: '项目类别' }));
    await user.click(screen.getByRole('option', { name: '按表中的类别列逐行确定' }));

    expect(review.getState().review.programme).toEqual({ kind: 'column' });
  });

  test('a guideline file with mistakes is refused with each place to correct', async () => {
    const { user } = renderPane();
    await user.click(await screen.findByRole('button', { name: '更改核查依据' }));
    await screen.findByRole('button', { name: '导入指南文件……' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file input');

    const file = new File(['critera: []'], 'guideline.yaml', { type: 'application/yaml' });
    await user.upload(input, Object.assign(file, { text: () => Promise.resolve('critera: []') }));

    expect((await screen.findByText(/guideline\.yaml:12:1/)).textContent).toContain('critera');
    expect(screen.getByText('指南文件有 1 处需要修改：').textContent).toBe('指南文件有 1 处需要修改：');
  });

  test('starting moves on to the screening', async () => {
    const { review, user } = renderPane({ screened: false });

    await user.click(await screen.findByRole('button', { name: '开始核查' }));

    expect(review.asked).toEqual(['screen']);
    expect(screen.getByRole('tab', { name: '核查' }).getAttribute('aria-selected')).toBe('true');
    expect((await screen.findByRole('listbox', { name: '申报单位' })).tagName).toBe('DIV');
  });
});
