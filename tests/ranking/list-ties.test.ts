import { allocatePlaces } from '../../src/ranking/allocate-places';
import { listCapsOf } from '../../src/ranking/caps';
import { drawOrder, listDrawnTies, listOpenTies, withDecision } from '../../src/ranking/ties';
import type { Candidate, Contest } from '../../src/ranking/types';

const candidate = (id: string, score: number, caps: Candidate['caps'] = []): Candidate => ({
  id,
  programme: 'p',
  score,
  bonus: 0,
  priority: 0,
  tieBreaks: [],
  caps,
  shutsOut: [],
});

const contest = (more: Partial<Contest> = {}): Contest => ({
  programmes: [{ programme: 'p', places: 2, reserve: 0 }],
  candidates: [candidate('a', 9), candidate('b', 8), candidate('c', 8), candidate('d', 7)],
  caps: [],
  decisions: [],
  tieRule: { kind: 'show' },
  ...more,
});

describe('listOpenTies', () => {
  test('[R4] tells each tie across a line once, with the places left', () => {
    expect(listOpenTies(allocatePlaces(contest()))).toEqual([
      { ids: ['b', 'c'], programme: 'p', score: 8, cap: 'places:p', left: 1 },
    ]);
  });

  test('[R4] a draw leaves none open, and is told in its order of the list', () => {
    const drawn = allocatePlaces(contest({ tieRule: { kind: 'draw', seed: '7' } }));
    expect(listOpenTies(drawn)).toEqual([]);
    expect(listDrawnTies(drawn).map(({ ids }) => [...ids].sort())).toEqual([['b', 'c']]);
  });
});

describe('equals put in order', () => {
  const tied = (ids: readonly string[], more: Partial<Contest> = {}) =>
    allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 2, reserve: 1 }],
        candidates: [candidate('a', 9), ...ids.map((id) => candidate(id, 8)), candidate('z', 7)],
        ...more,
      }),
    ).ranked.map(({ id, rank, placement }) => `${id} ${rank} ${placement}`);

  test.each(['1', '2', '3', '4', '5'])('[R4] stand in the order drawn from seed %s, the winner first', (seed) => {
    const [first, second, third] = drawOrder(['b', 'c', 'd'], seed);
    expect(tied(['b', 'c', 'd'], { tieRule: { kind: 'draw', seed } })).toEqual([
      'a 1 selected',
      `${first} 2 selected`,
      `${second} 2 reserve`,
      `${third} 2 notSelected`,
      'z 5 notSelected',
    ]);
  });

  test('[R4] stand in the order decided', () => {
    expect(tied(['b', 'c', 'd'], { decisions: [{ order: ['d', 'b', 'c'], reason: '会议' }] })).toEqual([
      'a 1 selected',
      'd 2 selected',
      'b 2 reserve',
      'c 2 notSelected',
      'z 5 notSelected',
    ]);
  });

  test('the next one in line keeps that a draw settled it', () => {
    const { ranked } = allocatePlaces(
      contest({
        programmes: [{ programme: 'p', places: 2, reserve: 1 }],
        tieRule: { kind: 'draw', seed: '1' },
      }),
    );
    expect(ranked.filter(({ settledBy }) => settledBy === 'draw').map(({ placement }) => placement)).toEqual([
      'selected',
      'reserve',
    ]);
    expect(listDrawnTies({ ranked, capUse: [], total: 0 })).toEqual([
      { programme: 'p', score: 8, ids: drawOrder(['b', 'c'], '1') },
    ]);
  });
});

describe('withDecision', () => {
  const first = { order: ['b', 'c'], reason: '一' };

  test('a new decision on the same candidates replaces the one before', () => {
    const next = { order: ['c', 'b'], reason: '二' };
    expect(withDecision([first], ['b', 'c'], next)).toEqual([next]);
  });

  test('is taken back alone, others stay', () => {
    const other = { order: ['x', 'y'], reason: '三' };
    expect(withDecision([first, other], ['c', 'b'], undefined)).toEqual([other]);
  });
});

describe('listCapsOf', () => {
  test('[A2] names the holders of each cap, and the programme’s places last', () => {
    const caps = [{ cap: 'city', weight: 1 }];
    const held = contest({
      candidates: [candidate('a', 9, caps), candidate('b', 8, caps), candidate('c', 7)],
      caps: [{ id: 'city', kind: 'office', quota: 'q', group: '市', limit: 1 }],
    });
    expect(
      listCapsOf(held, allocatePlaces(held), 'b').map(({ holders, use }) => [use.cap.id, use.used, holders]),
    ).toEqual([
      ['city', 1, ['a']],
      ['places:p', 2, ['a', 'c']],
    ]);
  });
});
