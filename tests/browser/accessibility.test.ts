import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openSample, screen, startWorkbench } from './support/open-workbench';
import type { Running } from './support/open-workbench';

jest.setTimeout(180_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly targets: readonly string[];
}

/** Serious findings in the pane, Fluent's own focus sentinels left out; the grid beside it is of its own makers. */
const findSerious = async (page: Page): Promise<readonly Violation[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const runner = (
      window as unknown as {
        axe: {
          run: (root: object) => Promise<{
            violations: readonly { id: string; impact: string; nodes: readonly { target: readonly string[] }[] }[];
          }>;
        };
      }
    ).axe;
    const { violations } = await runner.run({ include: ['aside'], exclude: ['[data-tabster-dummy]'] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      targets: nodes.map(({ target }) => target.join(' ')),
    }));
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
};

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
