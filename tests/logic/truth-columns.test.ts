import type { Truth } from '../../src/logic/truth';
import { and, not, or, andInto, notInto, orInto } from '../../src/logic/truth';

const truths: readonly Truth[] = [0, 1, 2];
const pairs = truths.flatMap((left) => truths.map((right) => [left, right] as const));
const lefts = () => Int8Array.from(pairs, ([left]) => left);
const rights = Int8Array.from(pairs, ([, right]) => right);

describe('truth columns', () => {
  test('[L1] conjunction and disjunction of columns are those of single truths, in all nine rows', () => {
    const [both, either] = [lefts(), lefts()];
    andInto(both, rights, 1, pairs.length);
    orInto(either, rights, 1, pairs.length);
    expect([...both]).toEqual(pairs.map(([left, right]) => and(left, right)));
    expect([...either]).toEqual(pairs.map(([left, right]) => or(left, right)));
  });

  test.each(truths)('[L1] a single truth %i stands for every row', (truth) => {
    const [both, either] = [lefts(), lefts()];
    andInto(both, Int8Array.of(truth), 0, pairs.length);
    orInto(either, Int8Array.of(truth), 0, pairs.length);
    expect([...both]).toEqual(pairs.map(([left]) => and(left, truth)));
    expect([...either]).toEqual(pairs.map(([left]) => or(left, truth)));
  });

  test('negation turns each row, and rows past the length stay as they are', () => {
    const target = new Int8Array(3).fill(7);
    notInto(target, Int8Array.of(0, 1, 2), 2);
    expect([...target]).toEqual([not(0), not(1), 7]);
  });
});
