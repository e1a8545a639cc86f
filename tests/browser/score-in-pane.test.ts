import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { run } from '../entries/cli/small-workbook';
import type { Running } from './support/open-workbench';
import { chooseNewPatents, openSample, SAMPLES, screen, startWorkbench } from './support/open-workbench';

jest.setTimeout(180_000);

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

const openFirstCard = async (page: Page) => {
  await screen(page);
  await page.getByRole('listbox', { name: '申报单位' }).getByRole('option').first().click();
  await page.getByRole('button', { name: /^评分/ }).waitFor();
};

const writeRubric = async (page: Page) => {
  await page.getByRole('button', { name: /^评分/ }).click();
  await page.getByRole('button', { name: '拟定评分表' }).click();
  await page.keyboard.type('技术先进性');
  await field(page, '满分').fill('60');
  await page.getByRole('button', { name: '增加一项' }).click();
  await page.keyboard.type('产业效益');
  await field(page, '满分').nth(1).fill('40');
  await page.getByText('各项按权重折算，总分为百分制。').waitFor();
  await page.getByRole('button', { name: '保存评分表' }).click();
};

describe('scoring in the pane', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test('[B4] by keyboard alone from a rubric to marks that are saved, found again, ranked and verified', async () => {
    const { page, errors } = await running.open();
    await openSample(page, 'jiangsu-hvp-clean.xlsx');
    await chooseNewPatents(page);
    await openFirstCard(page);
    await writeRubric(page);

    await page.getByRole('combobox', { name: '评审专家' }).fill('张三');
    await page.keyboard.press('Enter');
    await field(page, '技术先进性').focus();
    for (const key of ['5', '5', 'Enter', '3', '2', '.', '5', 'Enter']) await page.keyboard.press(key);
    await page.getByText('加权总分 87.5（百分制）').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('尚未评分。').waitFor();
    for (const key of ['4', '1', 'Enter']) await page.keyboard.press(key);
    await page.getByText(/^尚未评分：产业效益/).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '另存为 .xlsx' }).click(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'shortlister-'));
    const saved = join(folder, 'saved.xlsx');
    await download.saveAs(saved);

    const again = await running.open();
    await openSample(again.page, relative(SAMPLES, saved));
    await openFirstCard(again.page);
    // Another browser does not know who reviews; under the name all scores are there.
    await again.page.getByRole('button', { name: /^评分/ }).click();
    await again.page.getByRole('combobox', { name: '评审专家' }).fill('张三');
    await again.page.keyboard.press('Enter');
    await again.page.getByRole('button', { name: /^评分\s*87.5 分$/, expanded: true }).waitFor();
    expect(await field(again.page, '产业效益').inputValue()).toBe('32.5');

    const ranked = join(folder, 'ranked.xlsx');
    const words = ['--guideline', 'jiangsu-2022', '--programme', 'hvp-new'];
    expect(await run('rank', saved, ...words, '--out', ranked)).toMatchObject({ status: 0 });
    const outcome = await readWorkbook(new Uint8Array(readFileSync(ranked)), 'ranked.xlsx');
    const marks = (outcome.ok ? outcome.value.sheets : []).find(({ name }) => name === '专家评分表')?.rows ?? [];
    const headers = marks.find((cells) => cells.includes('张三')) ?? [];
    const at = headers.indexOf('张三');
    expect(headers.slice(at, at + 3)).toEqual(['张三', '张三：技术先进性（60）', '张三：产业效益（40）']);
    expect(marks.map((cells) => cells.slice(at, at + 3)).filter(([, first]) => typeof first === 'number')).toEqual(
      expect.arrayContaining([
        [87.5, 55, 32.5],
        [null, 41, null],
      ]),
    );
    expect(await run('verify', ranked)).toMatchObject({ status: 0 });
    expect([...errors, ...again.errors]).toEqual([]);
  });
});
