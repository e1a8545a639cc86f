import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { serveFolder } from './serve-folder';

const PAGES = join(__dirname, '../../../dist/web-test');
export const SAMPLES = join(__dirname, '../../../assets/samples');

export interface Running {
  readonly browser: Browser;
  readonly address: string;
  /** Opens the workbench in a page of its own; what it asks from elsewhere and what goes wrong is collected. */
  open(options?: {
    readonly query?: string;
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
  }): Promise<Opened>;
  close(): Promise<void>;
}

interface Opened {
  readonly page: Page;
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
}

/** Serves the built pages and starts the browser. */
export const startWorkbench = async (): Promise<Running> => {
  const [server, browser] = await Promise.all([serveFolder(PAGES), launchBrowser()]);
  return {
    browser,
    address: server.address,
    open: async ({ query = '', width = 1400, height = 860, dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'zh-CN',
        acceptDownloads: true,
      });
      const page = await context.newPage();
      // In one process, contexts share what a browser keeps: each begins as a browser that nobody used.
      await page.goto(`${server.address}/favicon.ico`);
      await page.evaluate(() => window.localStorage.clear());
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(server.address) && !/^(data|blob):/.test(url)) foreign.push(url);
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(`${server.address}/index.html${query}`);
      return { page, foreign, errors };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** Opens one of the samples and waits until the pane has bound its headers. */
export const openSample = async (page: Page, file: string): Promise<void> => {
  await page.locator('input[type=file]').first().setInputFiles(join(SAMPLES, file));
  await page
    .getByText(/家申报单位$|请先选择申报指南/)
    .first()
    .waitFor({ timeout: 20_000 });
};

/** Opens what the screening goes by, which is one paragraph once all of it is chosen. */
const openBasis = async (page: Page): Promise<void> => {
  const change = page.getByRole('button', { name: '更改核查依据' });
  await change
    .or(page.getByRole('combobox', { name: '申报指南' }))
    .first()
    .waitFor({ timeout: 60_000 });
  if (await change.isVisible()) await change.click();
};

/** Confirms what was inferred, screens and waits for the list. */
export const screen = async (page: Page): Promise<void> => {
  const confirm = page.getByRole('button', { name: /^全部确认/ });
  if (await confirm.isVisible()) {
    await confirm.click();
    await confirm.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: '开始核查' }).first().click();
  await page.getByRole('listbox', { name: '申报单位' }).waitFor({ timeout: 20_000 });
};

/** Chooses, in 江苏省's guideline, the programme that all rows of the tidy sample apply for. */
export const chooseNewPatents = async (page: Page): Promise<void> => {
  await openBasis(page);
  await page.getByRole('combobox', { name: '申报指南' }).click();
  await page.getByRole('option', { name: /江苏省/ }).click();
  await page.getByText('请在这里选定项目').waitFor();
  await page.getByRole('combobox', { name: '项目类别' }).click();
  await page.getByRole('option', { name: '高价值专利培育计划项目（新建）' }).click();
};
