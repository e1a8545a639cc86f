import type { Page } from 'playwright-core';
import { findSerious } from './support/find-serious';
import { openSample, screen, startWorkbench } from './support/open-workbench';
import type { Running } from './support/open-workbench';

jest.setTimeout(180_000);

const PARTS = [
  '并列',
  '名额与经费试排',
  '计分依据',
  '计分方法比较',
  '专家宽严',
  '入围线是否稳固',
  '专家分歧',
  '正式名单',
];

/** What stands out of the pane to the right, and what scrolls sideways. */
const findOverflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const pane = document.querySelector('aside');
    if (pane === null) return ['no pane'];
    const edge = pane.getBoundingClientRect().right + 0.5;
    const sideways = [...pane.querySelectorAll('*')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
    );
    const beyond = [...pane.querySelectorAll('button, input, p, td, th, li, svg, text')].filter(
      (element) => element.getBoundingClientRect().right > edge,
    );
    return [...sideways, ...beyond].map((element) => element.outerHTML.slice(0, 160));
  });

describe('the ranking with everything unfolded', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test.each([
    ['light', false],
    ['dark', true],
  ])('has nothing serious for axe and fits into 320 px in %s', async (_name, dark) => {
    const { page, errors } = await running.open({ dark });
    await openSample(page, 'jiangsu-ranked.xlsx');
    await screen(page);
    await page.addStyleTag({
      content: 'aside { width: 320px !important; min-width: 0 !important; flex: none !important }',
    });
    await page.getByRole('tab', { name: '排序' }).click();
    await page.getByRole('button', { name: '开始排序' }).click();
    const order = page.getByRole('list', { name: '名次' });
    await order.waitFor();
    await page.getByRole('combobox', { name: '项目类别' }).last().click();
    await page.getByRole('option', { name: '高价值专利培育计划项目（新建）' }).click();
    await order.locator('[data-row-head]').nth(2).click();
    await page.getByRole('button', { name: '查看单位' }).waitFor();
    for (const part of PARTS) await page.getByRole('button', { name: new RegExp(`^${part}`) }).click();
    await page.getByRole('button', { name: '按集体决定排先后' }).first().click();
    await page.getByRole('button', { name: '调整：名额' }).click();
    await page.getByRole('button', { name: '比较总分最高的名单' }).click();
    await page.getByText('总分最高（已证明）').waitFor({ timeout: 20_000 });
    await page.getByText(/^得分增减 0.5 分就会改变去留/).waitFor();

    expect(await findSerious(page)).toEqual([]);
    expect(await findOverflowing(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
