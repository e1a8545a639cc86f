import fc from 'fast-check';
import { allocatePlaces } from '../../src/ranking/allocate-places';
import { capsWithPlaces, placesCapOf } from '../../src/ranking/caps';
import type { Allocation, Contest } from '../../src/ranking/types';
import { candidate, contestArbitrary } from './contest-arbitrary';

const contest = (more: Partial<Contest>): Contest => ({
  programmes: [{ programme: 'p', places: 2, reserve: 0 }],
  candidates: [],
  caps: [],
  decisions: [],
  tieRule: { kind: 'show' },
  ...more,
});
const byId = (allocation: Allocation) => new Map(allocation.ranked.map((row) => [row.id, row]));
const placements = (allocation: Allocation) =>
  Object.fromEntries(allocation.ranked.map(({ id, placement }) => [id, placement]));

describe('allocatePlaces', () => {
  test('[A2] the better score takes the place; who is passed over learns the cap and who holds it', () => {
    const result = byId(
      allocatePlaces(
        contest({
          candidates: [
            candidate('a', 90, { caps: [{ cap: 'office', weight: 1 }] }),
            candidate('b', 85, { caps: [{ cap: 'office', weight: 1 }] }),
            candidate('c', 80),
            candidate('d', 70),
          ],
          caps: [{ id: 'office', kind: 'office', quota: 'q', group: '苏州', limit: 1 }],
        }),
      ),
    );
    expect(result.get('a')?.placement).toBe('selected');
    expect(result.get('b')?.reason).toEqual({ code: 'rank.cap', cap: 'office', holders: ['a'] });
    expect(result.get('c')?.placement).toBe('selected');
    expect(result.get('d')?.reason).toEqual({ code: 'rank.cap', cap: placesCapOf('p'), holders: ['a', 'c'] });
  });

  test('[R1] the withheld are listed with their reason and take no place', () => {
    const allocation = allocatePlaces(
      contest({
        candidates: [candidate('a', 99, { withheld: 'pending' }), candidate('b', 50), candidate('c', undefined)],
      }),
    );
    expect(placements(allocation)).toEqual({ a: 'withheld', b: 'selected', c: 'withheld' });
    expect(byId(allocation).get('c')?.reason).toEqual({ code: 'rank.withheld', reason: 'noScore' });
  });

  test('[R3] equals share the rank: 1, 2, 2, 4', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: undefined, reserve: 0 }],
        candidates: [candidate('a', 9), candidate('b', 8), candidate('c', 8), candidate('d', 7)],
      }),
    );
    expect(allocation.ranked.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
  });

  test('[R3] a priority orders equals and nothing more', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 2, reserve: 0 }],
        candidates: [candidate('a', 8), candidate('b', 8, { priority: 1 }), candidate('c', 9)],
      }),
    );
    expect(placements(allocation)).toEqual({ c: 'selected', b: 'selected', a: 'notSelected' });
  });

  test('[R4] equals across the line are tied, and nobody below them takes what is left', () => {
    const allocation = allocatePlaces(
      contest({ candidates: [candidate('a', 9), candidate('b', 8), candidate('c', 8), candidate('d', 7)] }),
    );
    expect(placements(allocation)).toEqual({ a: 'selected', b: 'tied', c: 'tied', d: 'notSelected' });
    expect(byId(allocation).get('b')?.reason).toEqual({ code: 'rank.tied', cap: 'places:p', with: ['c'], left: 1 });
    expect(byId(allocation).get('d')?.reason).toEqual({ code: 'rank.cap', cap: 'places:p', holders: ['a', 'b', 'c'] });
  });

  test('[R4] a recorded decision settles the tie; one that forgets somebody does not', () => {
    const candidates = [candidate('a', 9), candidate('b', 8), candidate('c', 8)];
    const decided = (order: string[]) =>
      allocatePlaces(contest({ candidates, decisions: [{ order, reason: '局长办公会' }] }));
    expect(placements(decided(['c', 'b']))).toEqual({ a: 'selected', c: 'selected', b: 'notSelected' });
    expect(byId(decided(['c', 'b'])).get('c')?.settledBy).toBe('decided');
    expect(placements(decided(['c']))).toEqual({ a: 'selected', b: 'tied', c: 'tied' });
  });

  test('[R4] a draw gives the same order for the same seed whatever the order of rows', () => {
    const candidates = ['b', 'c', 'd', 'e'].map((id) => candidate(id, 8));
    const drawn = (rows: typeof candidates, seed: string) =>
      placements(allocatePlaces(contest({ candidates: rows, tieRule: { kind: 'draw', seed } })));
    expect(drawn(candidates, '2022-03-01')).toEqual(drawn([...candidates].reverse(), '2022-03-01'));
    const outcomes = new Set(['1', '2', '3', '4', '5', '6'].map((seed) => JSON.stringify(drawn(candidates, seed))));
    expect(outcomes.size).toBeGreaterThan(1);
  });

  test('[A1] the region above shuts out the one inside it, even with the lower score', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 3, reserve: 0 }],
        candidates: [
          candidate('county', 95),
          candidate('city', 80, { shutsOut: [{ limit: 'hierarchy', candidate: 'county' }] }),
          candidate('other', 70),
        ],
      }),
    );
    expect(placements(allocation)).toEqual({ county: 'notSelected', city: 'selected', other: 'selected' });
    expect(byId(allocation).get('county')?.reason).toEqual({ code: 'rank.shutOut', limit: 'hierarchy', by: 'city' });
  });

  test('[A1] a region that gets no place shuts nobody out', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 1, reserve: 0 }],
        candidates: [
          candidate('county', 95),
          candidate('city', 80, { shutsOut: [{ limit: 'hierarchy', candidate: 'county' }] }),
        ],
      }),
    );
    expect(placements(allocation)).toEqual({ county: 'selected', city: 'notSelected' });
  });

  test('[A1] a budget holds back the dearer project and lets the next one in', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: undefined, reserve: 0 }],
        candidates: [
          candidate('a', 9, { caps: [{ cap: 'budget', weight: 60 }] }),
          candidate('b', 8, { caps: [{ cap: 'budget', weight: 50 }] }),
          candidate('c', 7, { caps: [{ cap: 'budget', weight: 40 }] }),
        ],
        caps: [{ id: 'budget', kind: 'budget', limit: 100 }],
      }),
    );
    expect(placements(allocation)).toEqual({ a: 'selected', b: 'notSelected', c: 'selected' });
  });

  test('reserves are the next in order that only the number of places keeps out', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 1, reserve: 2 }],
        candidates: [
          candidate('a', 9),
          candidate('b', 8, { caps: [{ cap: 'o', weight: 1 }] }),
          candidate('c', 7),
          candidate('d', 6),
          candidate('e', 5),
        ],
        caps: [{ id: 'o', kind: 'office', quota: 'q', group: 'o', limit: 0 }],
      }),
    );
    expect(placements(allocation)).toEqual({
      a: 'selected',
      b: 'notSelected',
      c: 'reserve',
      d: 'reserve',
      e: 'notSelected',
    });
  });

  test('[A4] no cap is ever exceeded', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 14, tieRule: { kind: 'draw', seed: 's' } }), (random) => {
        for (const { cap, used } of allocatePlaces(random).capUse) expect(used).toBeLessThanOrEqual(cap.limit);
      }),
      { seed: 20220130, numRuns: 400 },
    );
  });

  test('[A2] the order of rows plays no part', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 12 }), fc.infiniteStream(fc.nat()), (random, noise) => {
        const keyed = random.candidates.map((row) => ({ row, key: noise.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
        expect(allocatePlaces({ ...random, candidates: shuffled }).ranked).toEqual(allocatePlaces(random).ranked);
      }),
      { seed: 20220131, numRuns: 300 },
    );
  });

  test('[R5] raising one score never worsens its placement', () => {
    const worth = { selected: 4, tied: 3, reserve: 2, notSelected: 1, withheld: 0 };
    fc.assert(
      fc.property(
        contestArbitrary({ maxCandidates: 10, distinctScores: true }),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        (random, pick, by) => {
          const index = pick % random.candidates.length;
          const raised = {
            ...random,
            candidates: random.candidates.map((row, at) =>
              at === index && row.score !== undefined ? { ...row, score: row.score + by + 0.0005 } : row,
            ),
          };
          const id = `c${index}`;
          const before = byId(allocatePlaces(random)).get(id);
          const after = byId(allocatePlaces(raised)).get(id);
          expect(worth[after?.placement ?? 'withheld']).toBeGreaterThanOrEqual(worth[before?.placement ?? 'withheld']);
          expect(after?.rank ?? Infinity).toBeLessThanOrEqual(before?.rank ?? 0);
        },
      ),
      { seed: 20220201, numRuns: 400 },
    );
  });

  test('[A2] a straightforward walk down the list gives the same selection', () => {
    fc.assert(
      fc.property(contestArbitrary({ maxCandidates: 12, distinctScores: true }), (random) => {
        const caps = new Map(capsWithPlaces(random.caps, random.programmes).map(({ id, limit }) => [id, limit]));
        const expected: string[] = [];
        for (const row of [...random.candidates].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))) {
          const own = [...row.caps.map(({ cap }) => cap), placesCapOf(row.programme)].filter((cap) => caps.has(cap));
          if (own.some((cap) => (caps.get(cap) ?? 0) < 1)) continue;
          for (const cap of own) caps.set(cap, (caps.get(cap) ?? 0) - 1);
          expected.push(row.id);
        }
        const selected = allocatePlaces(random).ranked.filter(({ placement }) => placement === 'selected');
        expect(selected.map(({ id }) => id).sort()).toEqual(expected.sort());
      }),
      { seed: 20220202, numRuns: 400 },
    );
  });
});

describe('ties of two programmes', () => {
  const two: Partial<Contest> = {
    programmes: [
      { programme: 'p', places: 1, reserve: 0 },
      { programme: 'q', places: 1, reserve: 0 },
    ],
    candidates: [
      candidate('a', 8),
      candidate('b', 8),
      candidate('c', 8, { programme: 'q' }),
      candidate('d', 8, { programme: 'q' }),
    ],
  };

  test('[R4] a decision on one leaves the other shown', () => {
    const allocation = allocatePlaces(contest({ ...two, decisions: [{ order: ['b', 'a'], reason: '会议' }] }));
    expect(placements(allocation)).toEqual({ b: 'selected', a: 'notSelected', c: 'tied', d: 'tied' });
    expect(byId(allocation).get('c')?.reason).toEqual({ code: 'rank.tied', cap: 'places:q', with: ['d'], left: 1 });
  });
});

describe('reserves below an open tie', () => {
  test('[R4] who misses the tie waits first, so that nobody below is named in front of them', () => {
    const allocation = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 1, reserve: 2 }],
        candidates: [candidate('a', 8), candidate('b', 8), candidate('c', 7), candidate('d', 6)],
      }),
    );
    expect(placements(allocation)).toEqual({ a: 'tied', b: 'tied', c: 'reserve', d: 'notSelected' });
    expect(byId(allocation).get('c')?.reason).toEqual({ code: 'rank.reserve', position: 2, cap: 'places:p' });
  });
});
