import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import type { Running } from './support/open-workbench';
import { openSample, screen, startWorkbench } from './support/open-workbench';

jest.setTimeout(180_000);

describe('a reviewer at the workbench', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test.each(['1.14', '1.20'])('does the whole job by clicking, at ExcelApi %s', async (api) => {
    const { page, foreign, errors } = await running.open({ query: `?api=${api}` });
    await openSample(page, 'jiangsu-hvp-messy.xlsx');
    await screen(page);
    const list = page.getByRole('listbox', { name: '申报单位' });
    expect(await list.getByRole('option').count()).toBeGreaterThan(5);

    // A judgement is answered on the card; the card opens from the list.
    await page.getByRole('button', { name: /^\d+ 待评议$/ }).click();
    const first = list.getByRole('option').first();
    const name = (await first.locator('span').first().innerText()).trim();
    await first.click();
    const questions = page.getByRole('radiogroup', { name: /^评议：/ });
    await questions.first().waitFor();
    for (let left = await questions.count(); left > 0; left -= 1) {
      // An answered question leaves the group of open ones.
      await questions.first().getByRole('radio', { name: '是' }).click();
      await page.waitForFunction((most) => document.querySelectorAll('[role=radiogroup]').length < most, left);
    }
    await page.getByText('合格', { exact: true }).first().waitFor();

    // An override needs its reason.
    await page.getByRole('button', { name: /^符合/ }).click();
    const override = page.getByRole('button', { name: /^改判：/ }).first();
    await override.click();
    await page.getByRole('button', { name: '确认改判' }).click();
    await page.getByText('请写明改判理由').waitFor();
    await page.getByRole('radiogroup', { name: '改为' }).getByRole('radio', { name: '不适用' }).click();
    await page.getByRole('textbox', { name: '改判理由（必填）' }).fill('经核对原件');
    await page.getByRole('button', { name: '确认改判' }).click();
    await page.getByRole('button', { name: '确认改判' }).waitFor({ state: 'detached' });

    // Results are previewed, written, and taken back in one step.
    await page.getByRole('tab', { name: '核查' }).click();
    await page.getByRole('button', { name: '写入结果……' }).click();
    await page.getByRole('dialog').getByText('资格结论').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '写入', exact: true }).click();
    await page.getByText(/^已写入/).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText(/^已写入/).waitFor({ state: 'detached' });

    // Sorted and screened again, the answers are still the applicant's own.
    await page.getByRole('button', { name: '按所在列降序' }).click();
    await page.getByRole('button', { name: '重新核查' }).first().click();
    await page.getByRole('button', { name: /^\d+ 合格$/ }).click();
    await list.getByText(name).first().waitFor();

    // Written again, saved and read as a file: our columns are there, the rest is as it was.
    await page.getByRole('button', { name: '写入结果……' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '写入', exact: true }).click();
    await page.getByText(/^已写入/).waitFor({ timeout: 30_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '另存为 .xlsx' }).click(),
    ]);
    const saved = await readWorkbook(new Uint8Array(readFileSync(await download.path())), 'saved.xlsx');
    expect(saved.ok && saved.value.sheets[0]?.rows.flat()).toEqual(
      expect.arrayContaining(['资格结论', '合格', '不合格']),
    );
    expect(saved.ok && saved.value.memory).toContain('经核对原件');

    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a file that is no workbook is told in a sentence, and the page stays usable', async () => {
    const { page } = await running.open();
    const file = { name: '申报表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText(/申报表\.xlsx：/).waitFor();
    await openSample(page, 'jiangsu-mixed.xlsx');
    await screen(page);
  });
});
