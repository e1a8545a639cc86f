import type { Page } from 'playwright-core';
import type { Running } from './support/open-workbench';
import { chooseNewPatents, openSample, screen, startWorkbench } from './support/open-workbench';

jest.setTimeout(180_000);

/** What has the focus, as a person would name it; undefined outside of the pane. */
const focusInPane = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement.closest('aside') === null) return undefined;
    const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
    const all = [...document.querySelectorAll('*')];
    return `${all.indexOf(activeElement)} ${activeElement.getAttribute('role') ?? activeElement.tagName} ${name}`;
  });

const openFirstCard = async (page: Page) => {
  await openSample(page, 'jiangsu-hvp-clean.xlsx');
  await chooseNewPatents(page);
  await screen(page);
  await page.getByRole('listbox', { name: '申报单位' }).getByRole('option').first().click();
  await page.getByRole('button', { name: '下一家' }).waitFor();
};

/** Texts of the cells that the grid shows. */
const shownCells = (page: Page) => page.locator('revo-grid .rgCell').allInnerTexts();

describe('the keyboard beside the grid', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test('[W1] what is typed after Enter on the next applicant goes into no cell, and the focus stays', async () => {
    const { page, errors } = await running.open();
    await openFirstCard(page);
    const next = page.getByRole('button', { name: '下一家' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 / ').first().waitFor();
    await page.waitForTimeout(300);
    const before = await shownCells(page);
    for (const key of ['9', '5', 'Enter', 'Delete', 'ArrowDown', '7']) await page.keyboard.press(key);
    await page.waitForTimeout(300);

    expect(await shownCells(page)).toEqual(before);
    expect(await page.locator('revo-grid input, revo-grid textarea').count()).toBe(0);
    expect(await focusInPane(page)).toMatch(/下一家/);
    expect(errors).toEqual([]);
  });

  test('a click into the grid gives it the keys, and a cell shown from the pane takes none', async () => {
    const { page, errors } = await running.open();
    await openFirstCard(page);
    const cell = page.locator('revo-grid .rgCell', { hasText: '周甲辰' });
    await page.waitForTimeout(300);
    await cell.click();
    await page.waitForTimeout(300);
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await page.getByText('typed').first().waitFor();
    await page.keyboard.press('F6');

    expect(await focusInPane(page)).toBeDefined();
    await page.keyboard.press('F6');
    expect(await focusInPane(page)).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('Tab goes one way round: every control of the card once, in the order it stands in', async () => {
    const { page, errors } = await running.open();
    await openFirstCard(page);
    await page.getByRole('tab', { name: '单位' }).focus();
    const met: string[] = [];
    for (let step = 0; step < 200; step += 1) {
      const at = await focusInPane(page);
      if (at === undefined) break;
      met.push(at);
      await page.keyboard.press('Tab');
    }

    expect(met.length).toBeGreaterThan(8);
    expect(met.at(-1)).toMatch(/English/);
    expect(new Set(met).size).toBe(met.length);
    const places = met.map((one) => Number(one.split(' ')[0]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(errors).toEqual([]);
  });

  test('Alt+→ and Alt+← walk from wherever one stands on the card, and never leave the page', async () => {
    const { page, errors } = await running.open();
    await openFirstCard(page);
    for (const name of [/^在表中定位/, /^符合/, '复制补正通知']) {
      await page.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Alt+ArrowLeft');
      await page.keyboard.press('Alt+ArrowRight');
      await page.getByText('2 / ').first().waitFor();
      expect(await focusInPane(page)).toBeDefined();
      await page.keyboard.press('Alt+ArrowLeft');
      await page.getByText('1 / ').first().waitFor();
    }
    expect(errors).toEqual([]);
  });
});
