import fc from 'fast-check';
import { loadSolver } from '../../src/entries/highs-solver';
import type { Solver } from '../../src/ranking/best-total';
import { allocateBestTotal, findBestTotal } from '../../src/ranking/best-total';
import { allocatePlaces } from '../../src/ranking/allocate-places';
import { capsWithPlaces, placesCapOf } from '../../src/ranking/caps';
import type { Allocation, Contest } from '../../src/ranking/types';
import { candidate, contestArbitrary } from './contest-arbitrary';

const one = (cap: string) => ({ cap, weight: 1 });

/** a stands in the way of b and c, who are worth more together. */
const crossing: Contest = {
  programmes: [{ programme: 'p', places: 2, reserve: 0 }],
  caps: [
    { id: 'x', kind: 'office', quota: 'q', group: 'x', limit: 1 },
    { id: 'y', kind: 'leader', rule: 'r', value: 'y', limit: 1 },
  ],
  candidates: [
    candidate('a', 9, { caps: [one('x'), one('y')] }),
    candidate('b', 8, { caps: [one('x')] }),
    candidate('c', 7, { caps: [one('y')] }),
  ],
  decisions: [],
  tieRule: { kind: 'show' },
};
const equals: Contest = {
  ...crossing,
  caps: [],
  candidates: [candidate('a', 9), candidate('b', 8), candidate('c', 8)],
};

describe('allocateBestTotal', () => {
  let solve: Solver;
  beforeAll(async () => {
    solve = await loadSolver();
  });
  const listOf = (contest: Contest): Allocation =>
    allocateBestTotal(contest, findBestTotal(contest, allocatePlaces(contest), solve));
  const placements = (allocation: Allocation) =>
    Object.fromEntries(allocation.ranked.map(({ id, placement }) => [id, placement]));

  test('[A3] ranks stay, and who gives way is told which cap and who holds it', () => {
    const allocation = listOf(crossing);
    expect(allocation.total).toBe(15);
    expect(allocation.ranked.map(({ id, rank, placement }) => [id, rank, placement])).toEqual([
      ['a', 1, 'notSelected'],
      ['b', 2, 'selected'],
      ['c', 3, 'selected'],
    ]);
    expect(allocation.ranked[0]?.reason).toEqual({ code: 'rank.cap', cap: 'x', holders: ['b'] });
  });

  test('[R4] equals that could stand in for each other are tied, whichever the solver took', () => {
    expect(placements(listOf(equals))).toEqual({ a: 'selected', b: 'tied', c: 'tied' });
    const rows = new Map(listOf(equals).ranked.map((row) => [row.id, row]));
    expect(rows.get('b')?.reason).toEqual({ code: 'rank.tied', cap: 'places:p', with: ['c'], left: 1 });
  });

  test('[R3] of equal scores the one with more priorities holds the place', () => {
    const candidates = [candidate('a', 9), candidate('b', 8), candidate('c', 8, { priority: 1 })];
    expect(placements(listOf({ ...equals, candidates }))).toEqual({ a: 'selected', c: 'selected', b: 'notSelected' });
  });

  test('[R4] a decision puts either in, and is named', () => {
    for (const [first, second] of [
      ['b', 'c'],
      ['c', 'b'],
    ] as const) {
      const allocation = listOf({ ...equals, decisions: [{ order: [first, second], reason: '会议' }] });
      expect(placements(allocation)).toEqual({ a: 'selected', [first]: 'selected', [second]: 'notSelected' });
      expect(allocation.ranked.find(({ id }) => id === first)?.settledBy).toBe('decided');
    }
  });

  test('[A3, A4] with a draw the total is the proven one, no cap is exceeded and nobody else fits', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 14, tieRule: { kind: 'draw', seed: '7' } }), (contest) => {
        const best = findBestTotal(contest, allocatePlaces(contest), solve);
        const allocation = allocateBestTotal(contest, best);
        expect(allocation.total).toBeCloseTo(best.total, 6);
        for (const { left } of allocation.capUse) expect(left).toBeGreaterThanOrEqual(0);
        const full = new Set(allocation.capUse.filter(({ left }) => left < 1).map(({ cap }) => cap.id));
        const placed = new Map(allocation.ranked.map((row) => [row.id, row.placement]));
        for (const row of contest.candidates)
          if (placed.get(row.id) !== 'selected')
            expect([...row.caps.map(({ cap }) => cap), placesCapOf(row.programme)].some((cap) => full.has(cap))).toBe(
              true,
            );
        expect(allocation.capUse).toHaveLength(capsWithPlaces(contest.caps, contest.programmes).length);
      }),
      { seed: 20220205, numRuns: 60 },
    );
  });

  test('[R4] the order of rows plays no part', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 10, tieRule: { kind: 'draw', seed: '7' } }), (contest) => {
        const turned = { ...contest, candidates: [...contest.candidates].reverse() };
        expect(placements(listOf(turned))).toEqual(placements(listOf(contest)));
      }),
      { seed: 20220206, numRuns: 40 },
    );
  });
});
