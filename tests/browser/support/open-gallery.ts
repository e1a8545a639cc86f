import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { serveFolder } from './serve-folder';

const PAGES = join(__dirname, '../../../dist/web-test');

/** How a state is looked at. */
export interface Look {
  readonly language: string;
  readonly theme: string;
  /** Pixels. */
  readonly width: number;
}

/** Serves the built gallery and starts the browser. */
export const startGallery = async () => {
  const [server, browser] = await Promise.all([serveFolder(PAGES), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 350, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    page,
    address: server.address,
    /** `view/state` of every state, in order. */
    listStates: async (): Promise<readonly string[]> => {
      await page.goto(`${server.address}/gallery.html?list`);
      const listed = await page.locator('html[data-gallery]').getAttribute('data-gallery');
      return JSON.parse(listed ?? '[]') as string[];
    },
    /** Brings a state onto the page; answers with what went wrong on the way. */
    show: async (state: string, { language, theme, width }: Look): Promise<readonly string[]> => {
      errors.length = 0;
      await page.setViewportSize({ width, height: 640 });
      const asked = new URLSearchParams({ state, language, theme });
      await page.goto(`${server.address}/gallery.html?${asked.toString()}`);
      const outcome = await page.locator('html[data-gallery]').getAttribute('data-gallery', { timeout: 20_000 });
      return outcome === 'ready' ? [...errors] : [...errors, outcome ?? ''];
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/**
 * What reaches beyond the page's right or left edge, or is cut off by its own box, as element and text. What
 * is shortened with an ellipsis, scrolls by itself or is for screen readers only is left out.
 */
export const listCutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const seen = (element: Element) => {
      const { width: wide, height } = element.getBoundingClientRect();
      return wide > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
    };
    const shortened = (element: Element): boolean => {
      const { textOverflow, overflowX } = getComputedStyle(element);
      const own = textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll';
      return own || (element.parentElement !== null && shortened(element.parentElement));
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        if (!(element instanceof HTMLElement) || !seen(element) || shortened(element)) return false;
        const { left, right } = element.getBoundingClientRect();
        const hides = getComputedStyle(element).overflowX === 'hidden';
        return right > width + 1 || left < -1 || (hides && element.scrollWidth > element.clientWidth + 1);
      })
      .map((element) => `<${element.localName}> ${(element.textContent ?? '').slice(0, 40)}`);
  });
