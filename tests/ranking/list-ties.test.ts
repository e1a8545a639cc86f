import { allocatePlaces } from '../../src/ranking/allocate-places';
import { listCapsOf } from '../../src/ranking/caps';
import { listDrawnTies, listOpenTies, withDecision } from '../../src/ranking/ties';
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
      caps: [{ id: 'city', kind: 'office', label: '市', limit: 1 }],
    });
    expect(
      listCapsOf(held, allocatePlaces(held), 'b').map(({ holders, use }) => [use.cap.id, use.used, holders]),
    ).toEqual([
      ['city', 1, ['a']],
      ['places:p', 2, ['a', 'c']],
    ]);
  });
});
