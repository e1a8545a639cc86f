import { isNearLine, measureTotal } from '../../src/screening/pass-lines';
import { programmeOf, screenRows } from './small-guideline';
import { FULL, SCORED } from './scored-guideline';

const near = (low: number, high: number) =>
  isNearLine({
    programme: SCORED.programmes[0],
    totals: [{ name: '评价得分', points: { low, high }, max: 100 }],
  });

describe('pass lines', () => {
  test('[S4] are the numbers that criteria compare scores and sections with', () => {
    expect(SCORED.programmes[0]?.passLines).toEqual([
      { score: '评价得分', points: 60, criterion: 'pass' },
      { score: '专业化得分', points: 15, criterion: 'focus' },
    ]);
    const none = programmeOf(`    criteria:
      - { id: stock, kind: condition, clause: 一, title: 专利, require: 有效专利数 >= 60 }`);
    expect(none.programmes[0]?.passLines).toEqual([]);
  });

  test('[S4] a total stands with its own lines only', () => {
    const [applicant] = screenRows(SCORED, [
      ['单位名称', ...Object.keys(FULL)],
      ['甲公司', ...Object.values(FULL)],
    ]).applicants;
    const lines = (applicant?.totals ?? []).map((total) => measureTotal(total, applicant ?? { programme: undefined }));
    expect(lines.map(({ name, lines: own }) => [name, own])).toEqual([
      ['评价得分', [60]],
      ['专业化得分', [15]],
      ['创新得分', []],
    ]);
  });

  test.each([
    [56.9, 56.9, false],
    [57, 57, true],
    [60, 60, true],
    [63, 63, true],
    [63.1, 63.1, false],
    [20, 56, false],
    [20, 58, true],
    [20, 90, true],
  ])('[S3] from %d to %d of 100 points is near 60: %s', (low, high, is) => {
    expect(near(low, high)).toBe(is);
  });
});
