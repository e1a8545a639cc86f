import { compareIds, groupEquals, rankWithinProgrammes } from '../../src/ranking/order-candidates';
import { drawOrder, settleTie, withDecision } from '../../src/ranking/ties';
import type { Candidate } from '../../src/ranking/types';

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  programme: 'p',
  score: 8,
  bonus: 0,
  priority: 0,
  tieBreaks: [],
  caps: [],
  shutsOut: [],
  ...more,
});

const orderOf = (...candidates: readonly Candidate[]) =>
  groupEquals(candidates).map((group) => group.map(({ id }) => id).join('='));

describe('[R3] the order of merit', () => {
  test.each<[string, readonly Candidate[], readonly string[]]>([
    [
      'a higher score first, none at all last',
      [candidate('a', { score: undefined }), candidate('b', { score: 7 }), candidate('c')],
      ['c', 'b', 'a'],
    ],
    [
      'none at all and none at all are equals',
      [candidate('b', { score: undefined }), candidate('a', { score: undefined })],
      ['a=b'],
    ],
    [
      'the score before anything else',
      [candidate('a', { score: 7, priority: 9, tiesFirst: [9], tieBreaks: [9] }), candidate('b')],
      ['b', 'a'],
    ],
    [
      '[S6] what the guideline puts first before priorities',
      [candidate('a', { priority: 2, tiesFirst: [1] }), candidate('b', { tiesFirst: [2] })],
      ['b', 'a'],
    ],
    ['[S6] what only one of them has counts for it', [candidate('a'), candidate('b', { tiesFirst: [0] })], ['b', 'a']],
    [
      'more priorities before columns',
      [candidate('a', { priority: 1, tieBreaks: [9] }), candidate('b', { priority: 2 })],
      ['b', 'a'],
    ],
    [
      'the first column before the second',
      [candidate('a', { tieBreaks: [1, 9] }), candidate('b', { tieBreaks: [2, 0] })],
      ['b', 'a'],
    ],
    [
      'the second where the first is equal',
      [candidate('a', { tieBreaks: [1, 2] }), candidate('b', { tieBreaks: [1, 3] })],
      ['b', 'a'],
    ],
    [
      'a missing value after all others',
      [candidate('a', { tieBreaks: [undefined] }), candidate('b', { tieBreaks: [-5] })],
      ['b', 'a'],
    ],
    [
      'whichever stands first',
      [candidate('b', { tieBreaks: [-5] }), candidate('a', { tieBreaks: [undefined] })],
      ['b', 'a'],
    ],
    [
      'equals in all of it are told together, by id',
      [candidate('c'), candidate('a'), candidate('b', { score: 9 })],
      ['b', 'a=c'],
    ],
  ])('%s', (_, candidates, order) => {
    expect(orderOf(...candidates)).toEqual(order);
  });

  test('equals share a rank, the next one counts them; each programme by itself', () => {
    const one = [candidate('a', { score: 9 }), candidate('b'), candidate('c'), candidate('d', { score: 7 })];
    const ranks = rankWithinProgrammes([...one, candidate('e', { programme: 'q', score: 1 })]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 1, b: 2, c: 2, d: 4, e: 1 });
  });

  test('ids are compared by their code units', () => {
    expect([compareIds('a', 'b'), compareIds('b', 'a'), compareIds('a', 'a')]).toEqual([-1, 1, 0]);
  });
});

describe('[R4] equals', () => {
  const tied = [candidate('a'), candidate('b')];

  test('a decision holds where it names all of them; the later one, and nobody it does not tie', () => {
    const show = { kind: 'show' } as const;
    const decide = (...orders: readonly (readonly string[])[]) => {
      const decisions = orders.map((order) => ({ order, reason: '抽签' }));
      const settled = settleTie(tied, { decisions, tieRule: show });
      return settled && [settled.by, ...settled.order.map(({ id }) => id)];
    };
    expect(decide(['b'])).toBeUndefined();
    expect(decide(['b', 'x', 'a'])).toEqual(['decided', 'b', 'a']);
    expect(decide(['b', 'a'], ['a', 'b'])).toEqual(['decided', 'a', 'b']);
    expect(decide(['b', 'a'], ['a'])).toEqual(['decided', 'b', 'a']);
  });

  test('a new decision replaces the one on the very same, no other', () => {
    const decision = (...order: readonly string[]) => ({ order, reason: '抽签' });
    const held = [decision('a', 'b'), decision('a', 'b', 'c'), decision('a', 'd')];
    expect(withDecision(held, ['b', 'a'], decision('b', 'a'))).toEqual([held[1], held[2], decision('b', 'a')]);
    expect(withDecision(held, ['b', 'a'], undefined)).toEqual([held[1], held[2]]);
  });

  test('a draw goes by seed and id, not by the order of rows, and keeps its order when one is taken out', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const drawn = drawOrder(ids, '2022');
    expect([...drawn].sort()).toEqual(ids);
    expect(drawOrder(ids.toReversed(), '2022')).toEqual(drawn);
    expect(drawOrder(['b', 'd', 'f'], '2022')).toEqual(drawn.filter((id) => 'bdf'.includes(id)));
    expect(new Set(['2022', '2023', '2024', '2025'].map((seed) => drawOrder(ids, seed).join(''))).size).toBe(4);
  });
});
