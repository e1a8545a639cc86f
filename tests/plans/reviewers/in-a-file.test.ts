import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { createWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { planEntries } from '../../../src/plans/reviewers/plan-entries';
import { planReviewerSheet } from '../../../src/plans/reviewers/plan-reviewer-sheet';
import { readReviewers } from '../../../src/plans/reviewers/read-reviewer-sheet';
import type { Entry } from '../../../src/reviewers/entries';
import { mergeEntries } from '../../../src/reviewers/entries';
import { reviewerId } from '../../../src/reviewers/types';
import { expectValue } from '../../fixtures/expect-value';
import { partsOf } from './written-sheets';

const EXPERT = { name: '张三', unit: '南京大学', role: 'expert' } as const;
const PARTS = partsOf(EXPERT);

const own = (about: Entry['about'], value: Entry['value'], second: number, key = '002', note?: string): Entry =>
  ({
    reviewer: reviewerId(EXPERT),
    sheet: '培育',
    key,
    about,
    value,
    on: `2026-03-01 09:00:0${second}`,
    ...(note !== undefined && { note }),
  }) as Entry;

const FIRST = [
  own({ kind: 'score', dimension: '创新性' }, 80.5, 0),
  own({ kind: 'opinion' }, '=1+1', 0),
  own({ kind: 'answer', criterion: '1' }, 'yes', 1, '002', '见附件\n第 3 页'),
];

const THEN = [
  own({ kind: 'score', dimension: '创新性' }, 70, 2),
  own({ kind: 'score', dimension: '创新性' }, 65, 2, '0099'),
  own({ kind: 'score', dimension: '答辩' }, 60, 3),
  own({ kind: 'override', criterion: '1' }, 'notMet', 4, '002', '-材料不实'),
];

describe('a reviewer’s sheet in a file', () => {
  test('[C1] holds what was said as it was said, and takes what is said later', async () => {
    let bytes = createWorkbook([planReviewerSheet(PARTS, FIRST, '评审·张三')]);
    const read = async () => expectValue(await readWorkbook(bytes, 'a.xlsx'));
    expect(readReviewers(await read())).toMatchObject({ entries: mergeEntries(FIRST), issues: [] });
    const [sheet] = (await read()).sheets;
    const plans = (sheet && planEntries(sheet, PARTS, THEN)) ?? [];
    expect(plans.length).toBeGreaterThan(4);
    let said = readReviewers(await read()).entries;
    for (const plan of plans) {
      bytes = expectValue(applyPlan(bytes, plan)).bytes;
      const now = readReviewers(await read());
      expect(now.issues).toEqual([]);
      expect(mergeEntries(now.entries, said)).toEqual(now.entries);
      said = now.entries;
    }
    expect(said).toEqual(mergeEntries(FIRST, THEN));
    expect([...readReviewers(await read()).reviewers.values()]).toEqual([EXPERT]);
  });
});
