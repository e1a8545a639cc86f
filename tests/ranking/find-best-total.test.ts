import fc from 'fast-check';
import { loadSolver } from '../../src/entries/highs-solver';
import { allocatePlaces } from '../../src/ranking/allocate-places';
import { capsWithPlaces, placesCapOf } from '../../src/ranking/cap-ledger';
import { findBestTotal } from '../../src/ranking/find-best-total';
import type { Solver } from '../../src/ranking/find-best-total';
import type { Contest } from '../../src/ranking/types';
import { candidate, contestArbitrary } from './contest-arbitrary';

/** Every subset tried: the oracle for small contests. */
const bestByBruteForce = (contest: Contest): number => {
  const rows = contest.candidates.filter(({ score }) => score !== undefined);
  const caps = capsWithPlaces(contest.caps, contest.programmes);
  let best = 0;
  for (let subset = 0; subset < 2 ** rows.length; subset += 1) {
    const chosen = rows.filter((_, index) => (subset >> index) & 1);
    const weightOn = (cap: string) =>
      chosen.reduce(
        (sum, row) =>
          sum + (cap === placesCapOf(row.programme) ? 1 : (row.caps.find((own) => own.cap === cap)?.weight ?? 0)),
        0,
      );
    const ids = new Set(chosen.map(({ id }) => id));
    const clash = chosen.some((row) => row.shutsOut.some(({ candidate: lower }) => ids.has(lower)));
    if (!clash && caps.every(({ id, limit }) => weightOn(id) <= limit))
      best = Math.max(
        best,
        chosen.reduce((sum, { score }) => sum + (score ?? 0), 0),
      );
  }
  return best;
};

describe('findBestTotal', () => {
  let solve: Solver;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  test('[A3] trades one high score for two that fit together, and names the swap', () => {
    const contest: Contest = {
      programmes: [{ programme: 'p', places: 2, reserve: 0 }],
      caps: [
        { id: 'x', kind: 'office', label: 'x', limit: 1 },
        { id: 'y', kind: 'leader', label: 'y', limit: 1 },
      ],
      candidates: [
        candidate('a', 9, {
          caps: [
            { cap: 'x', weight: 1 },
            { cap: 'y', weight: 1 },
          ],
        }),
        candidate('b', 8, { caps: [{ cap: 'x', weight: 1 }] }),
        candidate('c', 7, { caps: [{ cap: 'y', weight: 1 }] }),
      ],
      tieRule: { kind: 'show' },
    };
    const best = findBestTotal(contest, allocatePlaces(contest), solve);
    expect(best).toEqual({ selected: ['b', 'c'], total: 15, proven: true, enters: ['b', 'c'], leaves: ['a'] });
  });

  test('[A3] is what trying every subset finds', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 9 }), (contest) => {
        const best = findBestTotal(contest, allocatePlaces(contest), solve);
        expect(best.proven).toBe(true);
        expect(best.total).toBeCloseTo(bestByBruteForce(contest), 6);
      }),
      { seed: 20220203, numRuns: 60 },
    );
  });

  test('[A3] is never below strict order', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 30, distinctScores: true }), (contest) => {
        const strict = allocatePlaces(contest);
        expect(findBestTotal(contest, strict, solve).total).toBeGreaterThanOrEqual(strict.total - 1e-6);
      }),
      { seed: 20220204, numRuns: 40 },
    );
  });
});
