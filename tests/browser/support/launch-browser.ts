import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** The browser inside the package (Linux) is asked for in a process of its own: it is an ES module. */
const packagedBrowser = (): { readonly path: string; readonly args: readonly string[] } => {
  const script = `import('@sparticuz/chromium').then(async ({ default: c }) => console.log(JSON.stringify({ path: await c.executablePath(), args: c.args })))`;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(told) as { path: string; args: string[] };
};

/** Chromium from the project's own packages; where that does not run, an installed Chrome or Edge. */
export const launchBrowser = async (): Promise<Browser> => {
  if (process.platform === 'linux') {
    const { path, args } = packagedBrowser();
    if (existsSync(path)) return chromium.launch({ executablePath: path, args: [...args], headless: true });
  }
  return chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome', headless: true });
};
