import { act, screen, within } from '@testing-library/react';
import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import { rosterGuideline } from '../screening/roster-guideline';
import { snapshotOf } from '../screening/small-guideline';
import { renderPane } from './render-pane';
import { renderSheets } from './render-sheet';

const APPLICANTS = snapshotOf([
  ['单位名称', '注册资本（万元）'],
  ['江苏甲新材料有限公司', 500],
  ['南京乙电子有限公司', 300],
]);

const region = () => within(screen.getByRole('region', { name: '名单' }));

test('[S7] a roster that is not there is named as not given', async () => {
  await renderSheets([APPLICANTS], rosterGuideline());
  expect(screen.getByRole('region', { name: '名单' }).textContent).toContain('失信名单未给出');
});

test('[X2] tells what was read, and asks about a name nearly the same until a person decides', async () => {
  const roster = snapshotOf([['企业名称'], ['江苏甲新材料股份有限公司']], '失信名单');
  const { review, user } = await renderSheets([APPLICANTS, roster], rosterGuideline());
  const told = screen.getByRole('region', { name: '名单' }).textContent;
  expect(told).toContain('已读 1 行，按企业名称查');
  expect(told).toContain('失信名单 第 2 行“江苏甲新材料股份有限公司”');
  await user.click(region().getByRole('button', { name: /不是同一单位/ }));
  const [decided] = [...review.getState().review.rosters.values()];
  expect([...(decided?.values() ?? [])]).toEqual(['different']);
  expect((await region().findByRole('button', { name: /^撤回/ })).tagName).toBe('BUTTON');
});

/** jsdom's files do not tell their bytes. */
const fileOf = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });

const file = (name: string, rows: Parameters<typeof snapshotOf>[0]) =>
  fileOf(name, createRawWorkbook([{ name: '2021年', rows }]));

test('[S7] a sheet of any name is chosen, told with how many are on it, and taken back', async () => {
  const roster = snapshotOf(
    [
      ['企业名称', '文号'],
      ['江苏甲新材料有限公司', '一'],
    ],
    '省厅来文',
  );
  const { user } = await renderSheets([APPLICANTS, roster], rosterGuideline());
  await user.click(region().getByRole('combobox', { name: '取自' }));
  await user.click(await screen.findByRole('option', { name: '省厅来文' }));
  expect(await region().findByText(/工作表“省厅来文” · 已读 1 行，按企业名称查 · 1 项申报在册/)).toBeDefined();
  await user.click(region().getByRole('button', { name: '撤回名单“失信名单”的选择' }));
  expect(await region().findByText('未给出，1 条条款因此未核查')).toBeDefined();
});

test('[S7] another file is read where it is picked; one that is no workbook is told and changes nothing', async () => {
  const { user } = await renderSheets([APPLICANTS], rosterGuideline());
  const input = () => region().getByLabelText('为名单“失信名单”选用其他文件', { selector: 'input' });
  await user.upload(input(), file('失信.xlsx', [['企业名称'], ['江苏甲新材料有限公司'], ['苏州丁有限公司']]));
  expect(await region().findByText(/“失信.xlsx”的工作表“2021年” · 已读 2 行/)).toBeDefined();
  await user.upload(input(), fileOf('坏.xlsx', new TextEncoder().encode('not a workbook')));
  expect((await region().findByRole('alert')).textContent).toContain('“坏.xlsx”没有采用');
  expect(region().getByText(/“失信.xlsx”的工作表“2021年” · 已读 2 行/)).toBeDefined();
});

test('[B3] a roster without a column of names says so, and a person says which column it is', async () => {
  const roster = snapshotOf(
    [
      ['对象', '案号'],
      ['甲', 1],
    ],
    '失信名单',
  );
  const { user } = await renderSheets([APPLICANTS, roster], rosterGuideline());
  expect(region().getByText(/应有单位名称列，现有的列是“对象”、“案号”/)).toBeDefined();
  await user.click(region().getByRole('combobox', { name: '单位名称' }));
  await user.click(await screen.findByRole('option', { name: '对象' }));
  expect(await region().findByText(/已读 1 行，按对象查 · 无一申报在册/)).toBeDefined();
});

test('[X2] a decision on a name is shown and taken back', async () => {
  const roster = snapshotOf([['企业名称'], ['江苏甲新材料股份有限公司']], '失信名单');
  const { review, user } = await renderSheets([APPLICANTS, roster], rosterGuideline());
  await user.click(region().getByRole('button', { name: /”是同一单位$/ }));
  await user.click(await region().findByRole('button', { name: /^撤回对/ }));
  expect(await region().findByRole('button', { name: /不是同一单位/ })).toBeDefined();
  expect([...review.getState().review.rosters.values()]).toEqual([]);
});

const together = () => screen.findByRole('group', { name: '一并核查的其他申报表' }, { timeout: 10_000 });

const withOthers = (options: Parameters<typeof renderPane>[0] = { screened: false }) => {
  const pane = renderPane(options);
  act(() =>
    pane.review.patch({
      sheets: [...pane.review.getState().sheets, { name: '第二批', hidden: false, protected: false, rows: 12 }],
      joinable: [
        { name: '第二批', asks: false, proposed: { kind: 'column' } },
        { name: '园区', asks: true, proposed: undefined },
      ],
    }),
  );
  return pane;
};

describe('the sheets screened together', () => {
  test('nothing is shown where no other sheet fits', async () => {
    renderPane({ screened: false });
    await screen.findByRole('region', { name: '核查依据' }, { timeout: 10_000 });
    expect(screen.queryByRole('group', { name: '一并核查的其他申报表' })).toBeNull();
  });

  test('a sheet that tells its programmes is joined and left by one click each', async () => {
    const { review, user } = withOthers();
    const box = within(await together()).getByRole('checkbox', { name: '第二批（12 行）' });

    await user.click(box);
    expect(box).toHaveProperty('checked', true);
    await user.click(box);

    expect(review.asked).toEqual(['join 第二批 column', 'join 第二批 no longer']);
  });

  test('a sheet without a programme column waits for its programme', async () => {
    const { review, user } = withOthers();
    const box = within(await together()).getByRole('checkbox', { name: '园区（0 行）' });
    expect(box).toHaveProperty('disabled', true);

    await user.click(screen.getByRole('combobox', { name: '“园区”的项目类别' }));
    await user.click(screen.getByRole('option', { name: /升级/ }));
    await user.click(box);

    expect(review.asked).toEqual(['join 园区 hvp-upgrade']);
    expect(review.getState().review.together.get('园区')).toEqual({ kind: 'one', id: 'hvp-upgrade' });
  });
});
