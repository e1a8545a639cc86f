import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSample, screen, startWorkbench } from '../tests/browser/support/open-workbench';

const FOLDER = join(__dirname, '../assets/screenshots');

type Shoot = (name: string) => Promise<unknown>;

const shootScreening = async (page: Page, shoot: Shoot) => {
  await openSample(page, 'jiangsu-mixed.xlsx');
  await shoot('sheet');
  await screen(page);
  await shoot('screening');
  await page.getByRole('button', { name: /^\d+ 不合格$/ }).click();
  await page.getByRole('listbox', { name: '申报单位' }).getByRole('option').nth(2).click();
  await page.getByRole('article').first().waitFor();
  await shoot('card');
  for (const [view, name] of [
    ['补正', 'notices'],
    ['指南', 'guideline'],
  ] as const) {
    await page.getByRole('tab', { name: view }).click();
    await page.waitForTimeout(500);
    await shoot(name);
  }
};

const shootRanking = async (page: Page, shoot: Shoot) => {
  await openSample(page, 'tianjin-ranked.xlsx');
  await screen(page);
  await page.getByRole('tab', { name: '排序' }).click();
  await page.getByRole('button', { name: '开始排序' }).click();
  await page.getByRole('list', { name: '名次' }).waitFor();
  await page.waitForTimeout(500);
  await shoot('ranking');
};

/** Refreshes the pictures that the README shows; the pages are built first. */
const takeScreenshots = async () => {
  const running = await startWorkbench();
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const dark of [false, true])
      for (const work of [shootScreening, shootRanking]) {
        const { page } = await running.open({ dark, width: 1280 });
        await work(page, (name) => page.screenshot({ path: join(FOLDER, `${name}${dark ? '-dark' : ''}.png`) }));
      }
  } finally {
    await running.close();
  }
};

void takeScreenshots();
