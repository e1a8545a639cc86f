import { screen, within } from '@testing-library/react';
import { rosterGuideline } from '../screening/roster-guideline';
import { snapshotOf } from '../screening/small-guideline';
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
