import fc from 'fast-check';
import { loadSolver } from '../../src/entries/highs-solver';
import { allocatePlaces } from '../../src/ranking/allocate-places';
import { capsWithPlaces, placesCapOf } from '../../src/ranking/caps';
import type { Solver } from '../../src/ranking/best-total';
import { findBestTotal } from '../../src/ranking/best-total';
import type { Contest } from '../../src/ranking/types';
import type { Scored } from '../../src/ranking/write-program';
import { writeProgram } from '../../src/ranking/write-program';
import { candidate, contestArbitrary } from './contest-arbitrary';

/** Contests where half a candidate would pay: a budget that costs share, a leader's cap across offices, upper–lower pairs. */
const tightContestArbitrary = fc
  .tuple(
    contestArbitrary({ maxCandidates: 30 }),
    fc.array(
      fc.record({
        cost: fc.constantFrom(7.5, 12, 20, 33.25),
        leader: fc.nat({ max: 5 }),
        lower: fc.nat({ max: 29 }),
        bonus: fc.integer({ min: -900, max: 900 }),
      }),
      { minLength: 30, maxLength: 30 },
    ),
    fc.integer({ min: 20, max: 120 }),
  )
  .map(([contest, draws, budget]): Contest => {
    const candidates = contest.candidates.map((row, index) => {
      const { cost = 0, leader = 0, lower = 0, bonus = 0 } = draws[index] ?? {};
      const pair = lower < index && index % 4 === 0 ? [{ limit: 'region', candidate: `c${lower}` }] : [];
      const caps = [...row.caps, { cap: 'budget', weight: cost }, { cap: `leader:${leader}`, weight: 1 }];
      return { ...row, score: (row.score ?? 0) + bonus / 100, caps, shutsOut: pair };
    });
    const leaders = [0, 1, 2, 3, 4, 5].map((at) => ({
      id: `leader:${at}`,
      kind: 'leader' as const,
      rule: 'r',
      value: `${at}`,
      limit: 1,
    }));
    const caps = [...contest.caps, ...leaders, { id: 'budget', kind: 'budget' as const, limit: budget }];
    return { ...contest, caps, candidates, programmes: contest.programmes.map((one) => ({ ...one, places: 6 })) };
  });

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
        { id: 'x', kind: 'office', quota: 'q', group: 'x', limit: 1 },
        { id: 'y', kind: 'leader', rule: 'r', value: 'y', limit: 1 },
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
      decisions: [],
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

  test('[A3] is what one program over every candidate finds, also where half a candidate would pay', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(tightContestArbitrary, (contest) => {
        const sizes: number[] = [];
        const best = findBestTotal(contest, allocatePlaces(contest), (program) => {
          const solution = solve(program);
          sizes.push(solution.values.size);
          return solution;
        });
        if ((sizes[1] ?? Infinity) < (sizes[0] ?? 0)) narrowed += 1;
        const rows = contest.candidates.filter((row): row is Scored => row.score !== undefined);
        const caps = capsWithPlaces(contest.caps, contest.programmes);
        expect(best.proven).toBe(true);
        expect(best.total).toBeCloseTo(solve(writeProgram(rows, caps, 'whole')).objective, 6);
      }),
      { seed: 20220205, numRuns: 150 },
    );
    expect(narrowed).toBeGreaterThan(20);
  });

  test('[A4] holds a budget and lets nobody in beside those inside its region', () => {
    fc.assert(
      fc.property(tightContestArbitrary, (contest) => {
        const { selected } = findBestTotal(contest, allocatePlaces(contest), solve);
        const chosen = contest.candidates.filter(({ id }) => selected.includes(id));
        for (const { id, limit } of contest.caps) {
          const weights = chosen.map(({ caps }) => caps.find(({ cap }) => cap === id)?.weight ?? 0);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(limit + 1e-6);
        }
        const lowers = chosen.flatMap(({ shutsOut }) => shutsOut.map(({ candidate: lower }) => lower));
        expect(lowers.filter((lower) => selected.includes(lower))).toEqual([]);
      }),
      { seed: 20220206, numRuns: 60 },
    );
  });

  test('[A3] is the same list whatever the order of rows', () => {
    fc.assert(
      fc.property(tightContestArbitrary, (contest) => {
        const turned = { ...contest, candidates: contest.candidates.toReversed() };
        expect(findBestTotal(turned, allocatePlaces(turned), solve)).toEqual(
          findBestTotal(contest, allocatePlaces(contest), solve),
        );
      }),
      { seed: 20220207, numRuns: 60 },
    );
  });

  test('[A3] caps that nobody can keep prove nothing', () => {
    const contest: Contest = {
      programmes: [{ programme: 'p', places: -1, reserve: 0 }],
      caps: [],
      candidates: [candidate('a', 9)],
      decisions: [],
      tieRule: { kind: 'show' },
    };
    expect(findBestTotal(contest, allocatePlaces(contest), solve)).toMatchObject({ selected: [], proven: false });
  });
});
