import { findSerious } from './support/find-serious';
import type { Violation } from './support/find-serious';
import { openSample, screen, startWorkbench } from './support/open-workbench';
import type { Running } from './support/open-workbench';

jest.setTimeout(180_000);

describe('every view of the pane', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test.each([
    ['light', false],
    ['dark', true],
  ])('has nothing serious for axe in %s', async (_name, dark) => {
    const { page } = await running.open({ dark });
    await openSample(page, 'jiangsu-hvp-messy.xlsx');
    const found: Record<string, readonly Violation[]> = {};
    found['申报表'] = await findSerious(page);
    await screen(page);
    found['核查'] = await findSerious(page);
    await page.getByRole('listbox', { name: '申报单位' }).getByRole('option').first().click();
    await page.getByRole('article').first().waitFor();
    found['单位'] = await findSerious(page);
    await page.getByRole('button', { name: /^评分/ }).click();
    await page.getByRole('button', { name: '拟定评分表' }).click();
    await page.getByRole('textbox', { name: '评分项' }).fill('技术先进性');
    await page.getByRole('textbox', { name: '满分' }).fill('20');
    await page.getByRole('textbox', { name: '分档说明' }).fill('15 国内领先\n0 一般');
    found['评分表'] = await findSerious(page);
    await page.getByRole('button', { name: '保存评分表' }).click();
    await page.getByRole('combobox', { name: '评审专家' }).fill('张三');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '技术先进性' }).fill('21');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '21' }).waitFor();
    found['评分'] = await findSerious(page);
    for (const view of ['排序', '补正', '指南']) {
      await page.getByRole('tab', { name: view }).click();
      found[view] = await findSerious(page);
    }
    expect(found).toEqual({ 申报表: [], 核查: [], 单位: [], 评分表: [], 评分: [], 排序: [], 补正: [], 指南: [] });
  });
});
