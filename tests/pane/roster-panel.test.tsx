import { screen, within } from '@testing-library/react';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Guideline } from '../../src/guideline/types';
import { snapshotOf } from '../screening/small-guideline';
import { renderSheets } from './render-sheet';

const TEXT = `
id: rosters-2022
title: 有名单的指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
rosters:
  - { id: dishonest, name: 失信名单, clause: 第五条 }
facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 注册资本, type: amount }
  - { name: 被列入失信名单, type: yesNo, roster: dishonest }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: clean, kind: condition, clause: 第五条, title: 未被列入失信名单, require: not(被列入失信名单) }
      - { id: capital, kind: condition, clause: 第六条, title: 注册资本, require: 注册资本 >= 100 }
`;

const guidelineOf = (): Guideline => {
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text: TEXT }], undefined);
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  return guideline;
};

const APPLICANTS = snapshotOf([
  ['单位名称', '注册资本（万元）'],
  ['江苏甲新材料有限公司', 500],
  ['南京乙电子有限公司', 300],
]);

const region = () => within(screen.getByRole('region', { name: '名单' }));

test('[S7] a roster that is not there is named as not given', async () => {
  await renderSheets([APPLICANTS], guidelineOf());
  expect(screen.getByRole('region', { name: '名单' }).textContent).toContain('失信名单未给出');
});

test('[X2] tells what was read, and asks about a name nearly the same until a person decides', async () => {
  const roster = snapshotOf([['企业名称'], ['江苏甲新材料股份有限公司']], '失信名单');
  const { review, user } = await renderSheets([APPLICANTS, roster], guidelineOf());
  const told = screen.getByRole('region', { name: '名单' }).textContent;
  expect(told).toContain('已读 1 行，按企业名称查');
  expect(told).toContain('失信名单 第 2 行“江苏甲新材料股份有限公司”');
  await user.click(region().getByRole('button', { name: /不是同一单位/ }));
  const [decided] = [...review.getState().review.rosters.values()];
  expect([...(decided?.values() ?? [])]).toEqual(['different']);
  expect((await region().findByRole('button', { name: /^撤回/ })).tagName).toBe('BUTTON');
});
