import { bindSheet } from '../../src/applicants/bind-sheet';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { screenSheet, targetsOf } from '../../src/screening/screen-sheets';
import { optionsOf, snapshotOf } from '../screening/small-guideline';
import { readGuidelineFolder } from './read-guideline-folder';

const { guideline } = readGuidelineFolder('qingyuan-2023').loaded;
if (guideline === undefined) throw new Error('The guideline does not load');

/** The verdict on the period of a project whose sheet states it under a header. */
const judgePeriod = (header: string, cell: string | number) => {
  const sheet = snapshotOf([
    ['单位名称', header],
    ['清远市示例产业集聚区管理有限公司', cell],
  ]);
  const binding = bindSheet(sheet, targetsOf(guideline, 'brand-zone'), new Map(), OWN_HEADERS);
  const { applicants } = screenSheet(guideline, 'brand-zone', sheet, binding, optionsOf(guideline));
  return applicants[0]?.findings.find(({ criterion }) => criterion.id === 'project-period')?.verdict;
};

describe('the period of a project of qingyuan-2023', () => {
  test.each([
    ['实施周期（年）', 3, 'notMet'],
    ['实施周期（年）', 2, 'met'],
    ['实施周期（月）', 24, 'met'],
    ['实施周期（个月）', 25, 'notMet'],
    ['实施周期', '两年', 'met'],
    ['实施周期', '18个月', 'met'],
    ['实施周期', '3年', 'notMet'],
  ])('[F2] %s: %s is %s against two years at most', (header, cell, verdict) => {
    expect(judgePeriod(header, cell)).toBe(verdict);
  });
});
