import { planEntries } from '../../../src/plans/reviewers/plan-entries';
import { nameReviewerSheet, planReviewerSheet } from '../../../src/plans/reviewers/plan-reviewer-sheet';
import { readReviewerSheet } from '../../../src/plans/reviewers/read-reviewer-sheet';
import type { Entry } from '../../../src/reviewers/entries';
import { mergeEntries } from '../../../src/reviewers/entries';
import { reviewerId } from '../../../src/reviewers/types';
import { wordDispute } from '../../../src/wording/reviewers';
import type { WritePlan } from '../../../src/workbook/types';
import { wordsIn } from '../../../src/words/words';
import { carryOut, find, partsOf, typed, written } from './written-sheets';

const EXPERT = { name: '张三', unit: '南京大学', role: 'expert' } as const;

const score = (dimension: string, value: number | undefined, second: number, key = 'GX-001'): Entry => ({
  reviewer: reviewerId(EXPERT),
  sheet: '申报表',
  key,
  about: { kind: 'score', dimension },
  value,
  on: `2026-03-01 09:00:0${second}`,
});

const answer = (value: 'yes' | 'no' | 'open', second: number): Entry => ({
  ...score('', undefined, second),
  about: { kind: 'answer', criterion: 'c1' },
  value,
});

const planned = (...entries: readonly Entry[]) => written(planReviewerSheet(partsOf(EXPERT), entries, '评审·张三'));

/** What a plan writes: row, column and value of each cell. */
const cellsOf = (plans: readonly WritePlan[] | undefined) =>
  plans?.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows, columns }) =>
      columns.flatMap(({ at, cells }) =>
        cells.flatMap((cell, index) => (cell === undefined ? [] : [[rows[index], at, cell.value]])),
      ),
    ),
  );

describe('planEntries', () => {
  test('[C2] a score writes its cell and the time, and the total once all are given', () => {
    const sheet = planned(score('创新性', 80, 0));
    const [row] = find(sheet, 'GX-001');
    expect(cellsOf(planEntries(sheet, partsOf(EXPERT), [score('经济效益（万元）', 20, 1)]))).toEqual([
      [row, find(sheet, '经济效益（万元）（30分）')[1], 20],
      [row, find(sheet, '合计')[1], 76.9231],
      [row, find(sheet, '填写时间')[1], '2026-03-01 09:00:01'],
      [row, find(sheet, '分项时间')[1], '创新性（100分）：2026-03-01 09:00:00'],
    ]);
  });

  test('[C2] a decision is a row after the last, and what was decided before stays', () => {
    const sheet = planned(answer('yes', 0));
    const cells = cellsOf(planEntries(sheet, partsOf(EXPERT), [answer('no', 1)]));
    expect(new Set(cells?.map(([row]) => row))).toEqual(new Set([sheet.rows.length]));
    expect(cells).toHaveLength(10);
  });

  test('[C3] an earlier entry than the one that stands there writes nothing', () => {
    const sheet = planned(score('创新性', 80, 3));
    expect(planEntries(sheet, partsOf(EXPERT), [score('创新性', 70, 2)])).toEqual([]);
  });

  test('[C3] scores given in two copies to two dimensions of one applicant are both kept', () => {
    const base = planned(score('创新性', 80, 0), score('经济效益（万元）', 10, 0));
    const copy = (entry: Entry) => (planEntries(base, partsOf(EXPERT), [entry]) ?? []).reduce(carryOut, base);
    const [one, two] = [copy(score('创新性', 90, 1)), copy(score('经济效益（万元）', 30, 2))];
    const merged = mergeEntries(...[one, two].map((sheet) => readReviewerSheet(sheet)?.entries ?? []));
    expect(merged.map(({ value }) => value)).toEqual([90, 30]);
  });

  test('[C3] a score taken back in one copy does not come back with the other', () => {
    const base = planned(score('创新性', 80, 0));
    const plans = planEntries(base, partsOf(EXPERT), [score('创新性', undefined, 1)]) ?? [];
    const after = plans.reduce(carryOut, base);
    const merged = mergeEntries(...[after, base].map((sheet) => readReviewerSheet(sheet)?.entries ?? []));
    expect(merged).toEqual([score('创新性', undefined, 1)]);
  });

  test('[W1] what a person typed and nobody can read stays until that very thing is said anew', () => {
    const sheet = planned();
    const [row] = find(sheet, 'GX-001');
    const at = find(sheet, '创新性（100分）')[1];
    const strange = typed(sheet, [row, at, '八十五']);
    const other = (planEntries(strange, partsOf(EXPERT), [score('经济效益（万元）', 20, 1)]) ?? []).reduce(
      carryOut,
      strange,
    );
    expect(other.rows[row]?.[at]).toBe('八十五');
    const anew = (planEntries(other, partsOf(EXPERT), [score('创新性', 85, 2)]) ?? []).reduce(carryOut, other);
    expect(anew.rows[row]?.[at]).toBe(85);
  });

  test('[C1] one who was not on the sheet gets a row between the scores and the log, signature and log below it', () => {
    const sheet = planned(score('创新性', 80, 0), answer('yes', 0));
    const plans = planEntries(sheet, partsOf(EXPERT), [score('创新性', 60, 1, 'GX-777')]) ?? [];
    const after = plans.reduce(carryOut, sheet);
    const words = wordsIn('zh-CN').reviewers;
    const order = ['GX-001', '002', 'GX-777', words.signature, words.decisionsTitle, '事项编号', 'c1'];
    const rows = order.map((text) => find(after, text)[0]);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(after.rows.slice(0, sheet.rows.length + 1).at(-1)).toEqual(sheet.rows.at(-1));
    expect(
      after.rows
        .slice(sheet.rows.length + 1)
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual([]);
  });

  test('[C1] a dimension that the sheet has no column for gets one at its right edge', () => {
    const sheet = planned(score('创新性', 80, 0));
    const plans = planEntries(sheet, partsOf(EXPERT), [score('答辩', 60, 1)]) ?? [];
    expect(
      plans.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns.filter(({ fresh }) => fresh))),
    ).toEqual([expect.objectContaining({ header: '答辩（100分）', at: 12 })]);
    expect(readReviewerSheet(plans.reduce(carryOut, sheet))?.entries.map(({ value }) => value)).toEqual([80, 60]);
  });

  test('[C2] another’s sheet, and what others said, is never written', () => {
    const sheet = planned();
    expect(planEntries(sheet, partsOf({ ...EXPERT, name: '李四' }), [])).toBeUndefined();
    expect(planEntries(sheet, partsOf(EXPERT), [{ ...answer('yes', 1), reviewer: '李四|' }])).toEqual([]);
  });
});

describe('nameReviewerSheet', () => {
  const words = wordsIn('zh-CN').reviewers;
  test.each([
    ['张三', '南京大学', [], '评审·张三'],
    ['张三', '南京大学', ['评审·张三'], '评审·张三（南京大学）'],
    ['张三', '', ['评审·张三'], '评审·张三2'],
    ['', '', [], '评审·未署名'],
    ["O'Neil/[a]", '', [], '评审·O_Neil__a_'],
    ['长'.repeat(40), '', [], `评审·${'长'.repeat(28)}`],
  ])('[C1] of %s, %s beside %j is %s', (name, unit, taken, expected) => {
    expect(nameReviewerSheet({ name, unit }, taken, words)).toBe(expected);
  });
});

describe('wordDispute', () => {
  test('[C5] names who said what, and why', () => {
    const voice = (name: string, stance: 'met' | 'notMet', entry: Entry) =>
      ({ reviewer: `${name}|`, name, stance, entry }) as never;
    const dispute = {
      key: '1',
      criterion: 'c1',
      counts: 'open' as const,
      voices: [voice('张三', 'met', { ...answer('yes', 0), note: '已核实' }), voice('李四', 'notMet', answer('no', 0))],
    };
    expect(wordDispute(dispute, 'zh-CN')).toBe('分歧：张三认为符合（已核实）；李四认为不符合');
    expect(wordDispute(dispute, 'en-US')).toBe('Disputed: 张三 says met (已核实); 李四 says not met');
  });
});
