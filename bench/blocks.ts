import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser/support/launch-browser';
import { serveFolder } from '../tests/browser/support/serve-folder';
import { serveExcel } from './blocks/excel-beside';
import { largeWorkbook, SHEET } from './blocks/large-sheet';
import type { Blocks } from './blocks/measure-blocks';
import { measureBlocks, watchBlocks } from './blocks/measure-blocks';
import type { Step } from './blocks/review-steps';
import { reviewSteps } from './blocks/review-steps';
import { requireBuild } from './build';
import type { Line } from './measure';
import { inMilliseconds, printTable } from './measure';

/** Pages as deployed; `BLOCKS_PAGES` names another build. */
const findPages = (): string => process.env.BLOCKS_PAGES ?? dirname(requireBuild('web'));

/** Where profiles and traces of each step go, if anywhere. */
const PROFILES = process.env.BLOCKS_PROFILES;

/** Milliseconds that nothing may block for, at 10,000 rows. */
const MOST = { pane: 200, workbench: 500 };
const BUDGETED_ROWS = 10_000;

const WINDOW = { width: 1400, height: 860 };

/** Runs all steps in one page; one that fails ends it, with what was measured until then. */
const measureSteps = async (page: Page, steps: readonly Step[], prefix: string): Promise<readonly Blocks[]> => {
  const measured: Blocks[] = [];
  for (const { what, work } of steps) {
    try {
      measured.push(await measureBlocks(page, what, work, PROFILES, prefix));
    } catch (error) {
      console.error(`${prefix} ${what}: ${String(error)}`);
      if (PROFILES !== undefined) await page.screenshot({ path: join(PROFILES, `${prefix}.png`) });
      break;
    }
  }
  return measured;
};

const linesOf = (blocks: readonly Blocks[], most: number | undefined): readonly Line[] =>
  blocks.map(({ what, longest, total, work, took }) => ({
    what,
    took: inMilliseconds(longest),
    budget: `all blocks ${inMilliseconds(total)}, longest task's own work ${inMilliseconds(work)}, step ${inMilliseconds(took)}${most === undefined ? '' : `; at most ${most} ms`}`,
    ...(most !== undefined && { kept: longest <= most }),
  }));

/** Until the pane says how it reads the sheet, or asks for a guideline. */
const untilRead = (page: Page): Promise<void> =>
  page
    .getByText(/家申报单位$|请先选择申报指南/)
    .first()
    .waitFor({ timeout: 180_000 });

/** The pane by itself, Excel in another process. */
const measurePane = async (pages: string, rows: number, bytes: Buffer): Promise<readonly Blocks[]> => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 420, height: 860 }, locale: 'zh-CN' });
    await watchBlocks(page);
    const excel = await serveExcel(page, pages, bytes);
    await page.goto('about:blank');
    const open: Step = {
      what: 'opened',
      work: async () => {
        await excel.open();
        await untilRead(page);
      },
    };
    const edit: Step = {
      what: 'one cell edited in the sheet',
      work: async () => {
        excel.person.type(SHEET, 5, 10, '1');
        await page.waitForTimeout(500);
      },
    };
    const measured = await measureSteps(page, [open, ...reviewSteps(page, rows), edit], `pane-${rows}`);
    await excel.close();
    return measured;
  } finally {
    await browser.close();
  }
};

/** The workbench: the grid, the stand-in for Excel and the pane in one page. */
const measureWorkbench = async (address: string, rows: number, bytes: Buffer): Promise<readonly Blocks[]> => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale: 'zh-CN', acceptDownloads: true });
    await watchBlocks(page);
    await page.goto(`${address}/index.html`);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    const save = async () => {
      const button = page.getByRole('button', { name: '另存为 .xlsx' });
      await Promise.all([page.waitForEvent('download', { timeout: 180_000 }), button.click()]);
    };
    const open: Step = {
      what: 'opened',
      work: async () => {
        const file = { name: '申报表.xlsx', mimeType: 'application/octet-stream', buffer: bytes };
        await page.locator('input[type=file]').first().setInputFiles(file);
        await untilRead(page);
      },
    };
    const edit: Step = {
      what: 'one cell edited in the grid',
      work: async () => {
        const cell = page.locator('revo-grid .rgCell', { hasText: /^(企业|民企)$/ }).nth(3);
        await cell.dblclick();
        await page.locator('revogr-edit input').fill('高校');
        await page.keyboard.press('Enter');
        await page.locator('revo-grid .rgCell', { hasText: '高校' }).first().waitFor();
      },
    };
    const steps = reviewSteps(page, rows);
    const undone = steps.findIndex(({ what }) => what === 'taken back');
    const saved: Step = { what: 'saved', work: save };
    return await measureSteps(
      page,
      [open, ...steps.slice(0, undone), saved, ...steps.slice(undone), edit],
      `workbench-${rows}`,
    );
  } finally {
    await browser.close();
  }
};

/** The longest block of every step of a review, with 10,000 and with 30,000 rows; prints a table for each. */
export const benchBlocks = async (sizes: readonly number[] = [10_000, 30_000]): Promise<void> => {
  const pages = findPages();
  const server = await serveFolder(pages);
  try {
    for (const rows of sizes) {
      const bytes = largeWorkbook(rows);
      const most = rows === BUDGETED_ROWS ? MOST : undefined;
      const only = process.env.BLOCKS_ONLY;
      if (only !== 'workbench')
        printTable(
          `Longest block in the pane, ${rows.toLocaleString('en')} × 15`,
          linesOf(await measurePane(pages, rows, bytes), most?.pane),
        );
      if (only !== 'pane')
        printTable(
          `Longest block in the workbench, ${rows.toLocaleString('en')} × 15`,
          linesOf(await measureWorkbench(server.address, rows, bytes), most?.workbench),
        );
    }
  } finally {
    await server.close();
  }
};

if (require.main === module)
  benchBlocks(process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : undefined).catch(
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
