import type { Page } from 'playwright-core';
import { cellsOf, HEADERS } from '../../bench/sheet';
import { inventRows } from '../../bench/rows';
import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import type { Running } from './support/open-workbench';
import { chooseNewPatents, screen, startWorkbench } from './support/open-workbench';

jest.setTimeout(180_000);

const ROWS = 10_000;
/** Rows of a window with some room above and below; far from 10,000. */
const MOST_DRAWN = 150;
/** Many times the budget, so that a busy machine does not fail the test; the benchmarks measure exactly. */
const LONGEST_BLOCK = 1000;

const tenThousandRows = (): Buffer =>
  Buffer.from(
    createRawWorkbook([
      {
        name: '申报汇总表',
        rows: [[...HEADERS], ...inventRows(ROWS).map(cellsOf)],
        widths: HEADERS.map(() => 16),
        headerRows: [0],
        frozenRows: 1,
      },
    ]),
  );

/** The block of script that kept the page longest while something was done, in milliseconds. */
const longestBlock = async (page: Page, work: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    const seen = window as unknown as { blocks: number[] };
    seen.blocks = [0];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await work();
  // What was put off until after the work is part of it.
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(...(window as unknown as { blocks: number[] }).blocks));
};

const countDrawn = (page: Page) =>
  page.evaluate(() => ({
    rows: document.querySelectorAll('revogr-data .rgRow').length,
    applicants: document.querySelectorAll('[role=option]').length,
  }));

/** Scrolls the list of applicants to a share of its height. */
const scrollList = (page: Page, share: number) =>
  page.getByRole('listbox', { name: '申报单位' }).evaluate((list, to) => {
    let box: Element = list;
    while (box.scrollHeight <= box.clientHeight + 10 && box.parentElement !== null) box = box.parentElement;
    box.scrollTop = box.scrollHeight * to;
  }, share);

describe('a sheet of 10,000 applicants', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test('is screened, scrolled and edited without drawing more than the window holds', async () => {
    const { page, errors } = await running.open({ width: 1280 });
    const file = { name: '申报表.xlsx', mimeType: 'application/octet-stream', buffer: tenThousandRows() };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await chooseNewPatents(page);
    await screen(page);
    await page.getByText(`共 ${ROWS} 家`).waitFor();
    expect((await countDrawn(page)).rows).toBeGreaterThan(10);

    const scrolling = await longestBlock(page, async () => {
      const list = page.getByRole('listbox', { name: '申报单位' });
      await scrollList(page, 0.5);
      await list
        .getByRole('option', { name: /示例企业50\d\d有限公司/ })
        .first()
        .waitFor();
      await scrollList(page, 1);
      await list.getByRole('option', { name: /示例企业10000有限公司/ }).waitFor();
    });
    expect(scrolling).toBeLessThanOrEqual(LONGEST_BLOCK);

    // The row of the last applicant comes into view when it is chosen; there its name is changed.
    await page.getByRole('option', { name: /示例企业10000有限公司/ }).click();
    const name = page.locator('.rgCell', { hasText: '示例企业10000有限公司' }).first();
    await name.waitFor();
    const editing = await longestBlock(page, async () => {
      await name.dblclick();
      await page.locator('revogr-edit input').fill('改名企业有限公司');
      await page.keyboard.press('Enter');
      await page.locator('.rgCell', { hasText: '改名企业有限公司' }).first().waitFor();
    });
    expect(editing).toBeLessThanOrEqual(LONGEST_BLOCK);

    await page.getByRole('tab', { name: '核查' }).click();
    await page.getByRole('searchbox').fill('改名企业');
    const found = page.getByRole('listbox', { name: '申报单位' }).getByRole('option', { name: /改名企业有限公司/ });
    await found.waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByText(`共 ${ROWS} 家`).waitFor();

    const drawn = await countDrawn(page);
    expect(drawn.rows).toBeLessThanOrEqual(MOST_DRAWN);
    expect(drawn.applicants).toBeLessThanOrEqual(MOST_DRAWN);
    expect(errors).toEqual([]);
  });
});
