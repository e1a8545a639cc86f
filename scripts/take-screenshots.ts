import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Look } from '../tests/browser/support/open-gallery';
import { startGallery } from '../tests/browser/support/open-gallery';
import { openSample, screen, startWorkbench } from '../tests/browser/support/open-workbench';

const README_FOLDER = join(__dirname, '../assets/screenshots');
const GALLERY_FOLDER = join(__dirname, '../out/screenshots');

const LOOKS: readonly Look[] = ['zh-CN', 'en-US'].flatMap((language) =>
  ['light', 'dark'].flatMap((theme) => [320, 350, 450].map((width) => ({ language, theme, width }))),
);

/** A page of all pictures by view and state, each row one state in every look. */
const writeIndex = (states: readonly string[]) => {
  const rows = states.map((state) => {
    const pictures = LOOKS.map(({ language, theme, width }) => {
      const file = `${state}.${language}.${theme}.${width}.png`;
      return `<figure><img loading="lazy" src="${file}"><figcaption>${language} ${theme} ${width}</figcaption></figure>`;
    });
    return `<h2>${state}</h2><section>${pictures.join('')}</section>`;
  });
  const style = 'section { display: flex; overflow-x: auto } figure { margin: 4px } body { font-family: sans-serif }';
  const page = `<!doctype html><meta charset="utf-8"><title>Views and states</title><style>${style}</style>`;
  writeFileSync(join(GALLERY_FOLDER, 'index.html'), page + rows.join('\n'));
};

/** Pictures of the states whose names begin with one of `wanted`, or of all: `out/screenshots/<view>/<state>.…png`. */
const shootGallery = async (wanted: readonly string[]) => {
  const gallery = await startGallery();
  try {
    const all = await gallery.listStates();
    const states = all.filter((state) => wanted.length === 0 || wanted.some((start) => state.startsWith(start)));
    for (const state of states)
      for (const look of LOOKS) {
        const path = join(GALLERY_FOLDER, `${state}.${look.language}.${look.theme}.${look.width}.png`);
        const errors = await gallery.show(state, look);
        if (errors.length > 0) throw new Error(`${state}: ${errors.join('; ')}`);
        await gallery.page.screenshot({ path });
      }
    writeIndex(states);
    console.log(`${states.length} states, ${states.length * LOOKS.length} pictures: ${GALLERY_FOLDER}/index.html`);
  } finally {
    await gallery.close();
  }
};

const shootWorkbench = async (page: Page) => {
  const shoot = (name: string) => page.screenshot({ path: join(README_FOLDER, `${name}.png`) });
  await openSample(page, 'jiangsu-mixed.xlsx');
  await screen(page);
  await shoot('screening');
  await page.getByRole('button', { name: /^\d+ 不合格$/ }).click();
  await page.getByRole('listbox', { name: '申报单位' }).getByRole('option').nth(2).click();
  await page.getByRole('article').first().waitFor();
  await shoot('card');
  await openSample(page, 'tianjin-ranked.xlsx');
  await screen(page);
  await page.getByRole('tab', { name: '排序' }).click();
  await page.getByRole('button', { name: '开始排序' }).click();
  await page.getByRole('list', { name: '名次' }).waitFor();
  await shoot('ranking');
};

/** The pictures that the README shows, of the workbench with its grid. */
const shootReadme = async () => {
  const running = await startWorkbench();
  mkdirSync(README_FOLDER, { recursive: true });
  try {
    const { page } = await running.open({ width: 1280 });
    await shootWorkbench(page);
  } finally {
    await running.close();
  }
};

const words = process.argv.slice(2);
void (words[0] === 'readme' ? shootReadme() : shootGallery(words));
