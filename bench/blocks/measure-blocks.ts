import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';

/** How long the page could not answer while something was done, in milliseconds. */
export interface Blocks {
  readonly what: string;
  /** The longest of the browser's long-task entries; 0 where none took 50 ms. */
  readonly longest: number;
  /** All long-task entries together. */
  readonly total: number;
  /** Processor time of the longest task: what it takes on a machine that does nothing else. */
  readonly work: number;
  /** Until everything was done. */
  readonly took: number;
}

interface TaskEvent {
  readonly name: string;
  readonly ts: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** The page is quiet once it had no long task for so long. */
const QUIET = 400;

/** Puts the page's long tasks where they are counted; before anything is loaded. */
export const watchBlocks = async (page: Page): Promise<void> => {
  // Functions that are passed to the page are compiled with names that the page does not know.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(() => {
    const seen = window as unknown as { blocks: number[]; lastBlock: number };
    seen.blocks = [];
    seen.lastBlock = 0;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        seen.blocks.push(duration);
        seen.lastBlock = startTime + duration;
      }
    }).observe({ type: 'longtask' });
  });
};

const untilQuiet = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    (quiet) => performance.now() - (window as unknown as { lastBlock: number }).lastBlock > quiet,
    QUIET,
    { polling: 100 },
  );

/** Processor time of the longest task of the page's own thread, from a trace. */
const longestWork = (trace: Buffer): number => {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TaskEvent[] };
  const tasks = traceEvents.filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined);
  const ran = new Map<string, number>();
  for (const { name, pid, tid } of traceEvents)
    if (['FunctionCall', 'TimerFire', 'EventDispatch'].includes(name)) {
      const thread = `${pid} ${tid}`;
      ran.set(thread, (ran.get(thread) ?? 0) + 1);
    }
  // The page's own thread runs most of the script; others serve the frame of Excel and the browser.
  const [page] = [...ran].sort(([, one], [, other]) => other - one)[0] ?? [];
  return Math.max(0, ...tasks.filter(({ pid, tid }) => `${pid} ${tid}` === page).map(({ tdur = 0 }) => tdur / 1000));
};

/** Writes profile and trace of a step to a folder, to find out what took so long. */
const keepProfile = async (session: CDPSession, folder: string, name: string, trace: Buffer): Promise<void> => {
  const { profile } = await session.send('Profiler.stop');
  writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  writeFileSync(join(folder, `${name}.trace.json`), trace);
};

/**
 * Does something in a page until it is done and the page quiet, and tells how long it blocked.
 *
 * @param folder where a CPU profile and a trace of each step go
 */
export const measureBlocks = async (
  page: Page,
  what: string,
  work: () => Promise<void>,
  folder?: string,
  prefix = '',
): Promise<Blocks> => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser of its own.');
  const session = folder === undefined ? undefined : await page.context().newCDPSession(page);
  await session?.send('Profiler.enable');
  await session?.send('Profiler.setSamplingInterval', { interval: 500 });
  await session?.send('Profiler.start');
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'] });
  await page.evaluate(() => ((window as unknown as { blocks: number[] }).blocks = []));
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  await page.waitForTimeout(QUIET);
  await untilQuiet(page);
  const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
  const trace = await browser.stopTracing();
  if (session !== undefined && folder !== undefined)
    await keepProfile(session, folder, `${prefix}-${what.replaceAll(' ', '-')}`, trace);
  return {
    what,
    longest: Math.max(0, ...blocks),
    total: blocks.reduce((sum, duration) => sum + duration, 0),
    work: longestWork(trace),
    took,
  };
};
