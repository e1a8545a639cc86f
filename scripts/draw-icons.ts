import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browserType, type Browser } from 'playwright-core';

const folder = join(__dirname, '..', 'assets', 'icons');

/** Sizes that the manifest names; the smallest has a drawing of its own that keeps to the pixel grid. */
const icons = [
  { size: 16, source: 'shortlister-small.svg' },
  { size: 32, source: 'shortlister.svg' },
  { size: 64, source: 'shortlister.svg' },
  { size: 80, source: 'shortlister.svg' },
  { size: 128, source: 'shortlister.svg' },
] as const;

const drawIcon = async (browser: Browser, source: string, size: number): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(join(folder, source), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true, type: 'png' });
  await page.close();
  return png;
};

/** Renders the icons of the manifest from their drawings. */
const drawIcons = async (): Promise<void> => {
  const shared = chromium.args.filter((argument) => !/single-process|no-zygote|headless/.test(argument));
  const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: shared });
  try {
    for (const { size, source } of icons)
      await writeFile(join(folder, `icon-${size}.png`), await drawIcon(browser, source, size));
  } finally {
    await browser.close();
  }
};

void drawIcons();
