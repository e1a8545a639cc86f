import fc from 'fast-check';
import { planEntries } from '../../../src/plans/reviewers/plan-entries';
import { planReviewerSheet } from '../../../src/plans/reviewers/plan-reviewer-sheet';
import { readReviewerSheet, readReviewers } from '../../../src/plans/reviewers/read-reviewer-sheet';
import { findTables } from '../../../src/plans/reviewers/sheet-tables';
import type { Entry } from '../../../src/reviewers/entries';
import { mergeEntries } from '../../../src/reviewers/entries';
import { reviewerId } from '../../../src/reviewers/types';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/types';
import { expectSame } from '../../fixtures/expect-same';
import { entryBy, REVIEWERS } from '../../reviewers/random-entries';
import { carryOut, partsOf, rowByRow, written } from './written-sheets';

const reviewer = fc.constantFrom(...REVIEWERS);
const language = fc.constantFrom('zh-CN' as const, 'en-US' as const);

/** One reviewer with what he said, in two halves. */
const histories = fc.record({ reviewer, language }).chain(({ reviewer: one, language: tongue }) =>
  fc.record({
    parts: fc.constant(partsOf(one, tongue)),
    first: fc.array(entryBy([one]), { maxLength: 16 }),
    then: fc.array(fc.array(entryBy([one]), { maxLength: 6 }), { maxLength: 3 }),
  }),
);

const reading = (sheet: SheetSnapshot) => {
  const read = readReviewerSheet(sheet);
  return { entries: read?.entries, issues: read?.issues };
};

const clean = (entries: readonly Entry[]) => ({ entries: mergeEntries(entries), issues: [] });

/** Rows of each table in another order, rows of nothing between and above them, and the columns in another order. */
const disturb = (sheet: SheetSnapshot, random: readonly number[]): SheetSnapshot => {
  let step = 0;
  const next = (below: number) => (random[step++ % random.length] ?? 0) % below;
  const heads = findTables(sheet).map(({ headerRow }) => headerRow);
  const [firstHead = 0] = heads;
  const parts = heads.map((head, index) => sheet.rows.slice(head + 1, heads[index + 1] ?? sheet.rows.length));
  const shuffled = parts.map((rows) => {
    const pool = rows.map((row) => [...row]);
    const out: CellValue[][] = [];
    while (pool.length > 0) {
      if (next(4) === 0) out.push([]);
      out.push(...pool.splice(next(pool.length), 1));
    }
    return out;
  });
  const rows = [
    ...(next(2) === 0 ? [[], []] : []),
    ...sheet.rows.slice(0, firstHead),
    ...heads.flatMap((head, index) => [sheet.rows[head] ?? [], ...(shuffled[index] ?? [])]),
  ];
  const width = Math.max(...rows.map(({ length }) => length));
  const order = Array.from({ length: width }, (_, column) => ({ column, by: next(1000) }))
    .sort((a, b) => a.by - b.by)
    .map(({ column }) => column);
  return { ...sheet, rows: rows.map((row) => order.map((column) => row[column] ?? null)) };
};

const randoms = fc.array(fc.nat(), { minLength: 5, maxLength: 60 });

describe('a reviewer’s sheet', () => {
  test('[C1] is read back as it was planned, whatever was said, in either language', () => {
    fc.assert(
      fc.property(histories, ({ parts, first }) => {
        const sheet = written(planReviewerSheet(parts, first, '评审·甲'));
        expectSame(reading(sheet), clean(first));
        expectSame(readReviewerSheet(sheet)?.reviewer, parts.reviewer);
      }),
      { numRuns: 500 },
    );
  });

  test('[C1] is read the same with rows sorted, rows put in and columns moved', () => {
    fc.assert(
      fc.property(histories, randoms, ({ parts, first }, random) => {
        const sheet = written(planReviewerSheet(parts, first, '评审·甲'));
        expectSame(reading(disturb(sheet, random)), clean(first));
      }),
      { numRuns: 500 },
    );
  });

  test('[C2] takes what was said since, on a sheet as people left it, and stops nowhere with an entry lost or by half', () => {
    fc.assert(
      fc.property(histories, randoms, fc.boolean(), ({ parts, first, then }, random, isDisturbed) => {
        const planned = written(planReviewerSheet(parts, first, '评审·甲'));
        let sheet = isDisturbed ? disturb(planned, random) : planned;
        let said: readonly Entry[] = mergeEntries(first);
        for (const batch of then) {
          const after = mergeEntries(said, batch);
          const plans = planEntries(sheet, parts, batch);
          for (const plan of plans ?? []) {
            let half = sheet;
            for (const piece of rowByRow(plan)) {
              half = carryOut(half, piece);
              const { entries = [], issues } = reading(half);
              expectSame(mergeEntries(entries, said), entries);
              expectSame(mergeEntries(entries, after), after);
              expectSame(issues, []);
            }
            sheet = carryOut(sheet, plan);
            expectSame(sheet, half);
          }
          said = after;
          expectSame(reading(sheet), clean(said));
          expectSame(planEntries(sheet, parts, batch), []);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('[C3] of two copies, and of copies of a sheet in one workbook, all is joined', () => {
    fc.assert(
      fc.property(histories, ({ parts, first, then }) => {
        const master = written(planReviewerSheet(parts, first, '评审·甲'));
        const copies = then.map((batch, index) => {
          const plans = planEntries(master, parts, batch) ?? [];
          return { ...plans.reduce(carryOut, master), name: `评审·甲 (${index + 2})` };
        });
        const read = readReviewers({ sheets: [...copies, master] });
        expectSame(read.entries, mergeEntries(first, ...then));
        expectSame([...read.reviewers], [[reviewerId(parts.reviewer), parts.reviewer]]);
      }),
      { numRuns: 200 },
    );
  });
});
