import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import type { Running } from './support/open-workbench';
import { chooseNewPatents, openSample, screen, startWorkbench } from './support/open-workbench';

jest.setTimeout(180_000);

describe('from a screened sample to lists one can sign', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startWorkbench();
  });
  afterAll(() => running.close());

  test('ranks, tries other places, finds the best total, and writes the lists', async () => {
    const { page, foreign, errors } = await running.open();
    await openSample(page, 'jiangsu-hvp-clean.xlsx');
    await chooseNewPatents(page);
    await screen(page);

    await page.getByRole('tab', { name: '排序' }).click();
    await page.getByRole('button', { name: '开始排序' }).click();
    const order = page.getByRole('list', { name: '名次' });
    await order.waitFor();
    const selected = order.getByText('入围', { exact: true });
    const before = await selected.count();
    expect(before).toBeGreaterThan(5);

    // Fewer places, with the reason: a trial, nothing is written.
    await page.getByRole('button', { name: /^名额与经费试排/ }).click();
    await page.getByRole('button', { name: '调整：名额' }).click();
    await page.getByRole('textbox', { name: '改为' }).fill('5');
    await page.getByText(/^－ 退出 \d+ 家/).waitFor();
    await page.getByRole('textbox', { name: '理由（必填）' }).fill('预算调减');
    await page.getByRole('button', { name: '试排', exact: true }).click();
    await page.getByText(/^入围 5 \/ 名额 5/).waitFor();
    await order.getByText('入围线：名额 5').waitFor();

    await page.getByRole('button', { name: /^正式名单/ }).click();
    await page.getByRole('button', { name: '比较总分最高的名单' }).click();
    await page.getByText('总分最高（已证明）').waitFor({ timeout: 20_000 });

    await page.getByRole('button', { name: '生成名单……' }).click();
    await page.getByRole('button', { name: '预览 11 份名单' }).click();
    await page
      .getByRole('dialog')
      .getByText(/评审记录/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '写入', exact: true }).click();
    await page.getByText(/^已写入/).waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '另存为 .xlsx' }).click(),
    ]);
    const saved = await readWorkbook(new Uint8Array(readFileSync(await download.path())), 'saved.xlsx');
    const sheets = saved.ok ? saved.value.sheets.map(({ name }) => name) : [];
    expect(sheets).toEqual(expect.arrayContaining(['申报汇总表', '评审记录']));
    expect(saved.ok && saved.value.sheets[0]?.rows[0]).toEqual(
      expect.arrayContaining(['综合得分', '名次', '入围结论', '入围说明']),
    );
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });
});
