import fc from 'fast-check';
import { assignBest } from '../../src/applicants/assign';

/** The best total there is, by trying all; `barred` is a pair that may not be taken. */
const bestTotal = (scores: readonly (readonly number[])[], barred?: readonly [number, number]): number => {
  const from = (row: number, used: ReadonlySet<number>): number => {
    const own = scores[row];
    if (own === undefined) return 0;
    return own.reduce(
      (best, score, column) =>
        score <= 0 || used.has(column) || (barred?.[0] === row && barred[1] === column)
          ? best
          : Math.max(best, score + from(row + 1, new Set([...used, column]))),
      from(row + 1, used),
    );
  };
  return from(0, new Set());
};

const assign = (scores: readonly (readonly number[])[], columns: number) =>
  assignBest(
    scores.map((own) => own.map((score, column) => ({ column, score }))),
    columns,
  );

describe('assignBest', () => {
  test('[B6] a row gives way where another has nothing else', () => {
    const assigned = assign(
      [
        [0.9, 0.8],
        [0.85, 0],
      ],
      2,
    );
    expect(assigned.map(({ to }) => to)).toEqual([1, 0]);
  });

  test('[B6] what scores nothing stays alone', () => {
    expect(assign([[0, -1]], 2)).toEqual([{ to: undefined, lead: 0 }]);
  });

  test('[B6] the total is the best there is, and the lead what is lost without the pair', () => {
    const score = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (scores) => {
          const assigned = assign(scores, 4);
          const best = bestTotal(scores);
          expect(
            assigned.reduce((sum, { to }, row) => sum + (to === undefined ? 0 : (scores[row]?.[to] ?? 0)), 0),
          ).toBe(best);
          assigned.forEach(({ to, lead }, row) => {
            if (to !== undefined) expect(lead).toBeCloseTo(best - bestTotal(scores, [row, to]), 9);
          });
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
