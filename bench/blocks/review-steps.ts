import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { chooseNewPatents } from '../../tests/browser/support/open-workbench';

/** One thing a person does, until it is done. */
export interface Step {
  readonly what: string;
  readonly work: () => Promise<void>;
}

/** Most milliseconds that one step may take, on a machine with other things to do. */
const PATIENCE = Number(process.env.PATIENCE ?? 180_000);

const until = (locator: Locator) => locator.first().waitFor({ timeout: PATIENCE });
const gone = (locator: Locator) => locator.first().waitFor({ state: 'detached', timeout: PATIENCE });

const click = async (locator: Locator) => locator.first().click({ timeout: PATIENCE });

const OWN_GUIDELINE = join(__dirname, 'own-guideline.yaml');

/** Writes what the dialog shows. */
const write = async (page: Page) => {
  await click(page.getByRole('dialog').getByRole('button', { name: '写入', exact: true }));
  await until(page.getByText(/^已写入/));
};

/**
 * A whole review in the pane of a page, from choosing the guideline to lists and back.
 *
 * @param rows applicants of the sheet
 */
export const reviewSteps = (page: Page, rows: number): readonly Step[] => {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const list = page.getByRole('listbox', { name: '申报单位' });
  const confirmAll = button(/^全部确认/);
  return [
    {
      what: 'guideline and programme chosen',
      work: async () => {
        await chooseNewPatents(page);
        await until(confirmAll);
      },
    },
    {
      what: 'one column confirmed',
      work: async () => {
        const before = await button(/^确认“/).count();
        await click(button(/^确认“/));
        await page.waitForFunction(
          (count) => document.querySelectorAll('button[aria-label^="确认“"]').length < count,
          before,
          { timeout: PATIENCE },
        );
      },
    },
    {
      what: 'all confirmed',
      work: async () => {
        await click(confirmAll);
        await gone(confirmAll);
      },
    },
    {
      what: 'screened',
      work: async () => {
        await click(button('开始核查'));
        await until(list);
      },
    },
    {
      what: 'searched',
      work: async () => {
        await page.getByRole('searchbox').fill('企业77');
        await until(page.getByText(new RegExp(`/ ${rows} 家`)));
        await page.getByRole('searchbox').fill('');
        await until(page.getByText(`共 ${rows} 家`));
      },
    },
    {
      what: 'clauses without a column checked elsewhere',
      work: async () => {
        await click(page.getByRole('tab', { name: '申报表' }));
        await click(button(/均另行核查/));
        await page.getByRole('textbox', { name: '核查情况' }).fill('已逐家查验');
        await click(page.getByRole('button', { name: '确定', exact: true }));
        await until(page.getByText(/^结论(变化|没有变化)/));
      },
    },
    {
      what: 'card opened, next applicant, one judgement',
      work: async () => {
        await click(page.getByRole('tab', { name: '核查' }));
        await click(list.getByRole('option'));
        await until(button('下一家'));
        await click(button('下一家'));
        await until(page.getByText('2 / '));
        await click(button(/^符合/));
      },
    },
    {
      what: 'results planned',
      work: async () => {
        await click(page.getByRole('tab', { name: '核查' }));
        await click(button('写入结果……'));
        await until(page.getByRole('dialog'));
      },
    },
    { what: 'results written', work: () => write(page) },
    {
      what: 'notices opened',
      work: async () => {
        await click(page.getByRole('tab', { name: '补正' }));
        await until(page.getByText(/家需要补正|无需补正/));
      },
    },
    {
      what: 'taken back',
      work: async () => {
        await click(page.getByRole('tab', { name: '核查' }));
        await click(page.getByRole('button', { name: '撤销', exact: true }));
        await gone(page.getByText(/^已写入/));
      },
    },
    {
      what: 'another guideline brought and chosen',
      work: async () => {
        await click(page.getByRole('tab', { name: '申报表' }));
        await click(button('更改核查依据'));
        await page.locator('input[accept*=yaml]').first().setInputFiles(OWN_GUIDELINE);
        await until(page.getByText('已加入指南列表'));
        await click(page.getByRole('combobox', { name: '申报指南' }));
        await click(page.getByRole('option', { name: /自带指南/ }));
        await until(page.getByText(/^已确定 \d+ 列/));
      },
    },
    {
      what: 'screened by it',
      work: async () => {
        if (await confirmAll.isVisible()) await click(confirmAll);
        await gone(confirmAll);
        await click(button('开始核查'));
        await until(list);
      },
    },
    {
      what: 'ranked',
      work: async () => {
        await click(page.getByRole('tab', { name: '排序' }));
        await click(button('开始排序'));
        await until(page.getByRole('list', { name: '名次' }));
      },
    },
    {
      what: 'lists planned',
      work: async () => {
        await click(button('生成名单……'));
        await click(button(/^预览 \d+ 份名单/));
        await until(page.getByRole('dialog').getByText(/评审记录/));
      },
    },
    { what: 'lists written', work: () => write(page) },
  ];
};
