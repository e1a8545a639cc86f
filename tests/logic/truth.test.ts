import { and, NO, not, or, truthOf, UNKNOWN, YES } from '../../src/logic/truth';

describe('truth', () => {
  test.each([
    [NO, NO, NO, NO],
    [NO, UNKNOWN, NO, UNKNOWN],
    [NO, YES, NO, YES],
    [UNKNOWN, NO, NO, UNKNOWN],
    [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
    [UNKNOWN, YES, UNKNOWN, YES],
    [YES, NO, NO, YES],
    [YES, UNKNOWN, UNKNOWN, YES],
    [YES, YES, YES, YES],
  ] as const)('[L1] %i and/or %i is %i and %i', (left, right, conjunction, disjunction) => {
    expect(and(left, right)).toBe(conjunction);
    expect(or(left, right)).toBe(disjunction);
  });

  test('[L6] the negation of the unknown is unknown', () => {
    expect([NO, UNKNOWN, YES].map((truth) => not(truth))).toEqual([YES, UNKNOWN, NO]);
  });

  test('a boolean is yes or no', () => {
    expect([truthOf(true), truthOf(false)]).toEqual([YES, NO]);
  });
});
