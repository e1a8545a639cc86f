import fc from 'fast-check';
import type { ArithmeticOperator, Bounds } from '../../src/logic/bounds';
import { combineBounds } from '../../src/logic/bounds';

const between = (low: number, high: number): Bounds => ({ low, high });

const VALUES: Readonly<Record<ArithmeticOperator, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  '**': (x, y) => x ** y,
};

/** Both ends, and every half between them. */
const pointsOf = ({ low, high }: Bounds): readonly number[] =>
  Array.from({ length: 2 * (high - low) + 1 }, (_, at) => low + at / 2);

const bounds = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.nat(3))
  .map(([low, width]): Bounds => between(low, low + width));

describe('combineBounds', () => {
  test.each(['+', '-', '*', '/', '**'] as const)(
    '[L7] of whole bounds and %s: every value lies within, both ends are values, and none is made up',
    (operator) => {
      let told = 0;
      fc.assert(
        fc.property(bounds, bounds, (x, y) => {
          const values = pointsOf(x).flatMap((a) => pointsOf(y).map((b) => VALUES[operator](a, b)));
          const combined = combineBounds(operator, x, y);
          const always = values.every(Number.isFinite);
          expect([x, y, combined !== undefined]).toEqual([x, y, always]);
          if (combined === undefined) return;
          told += 1;
          // Zero to the power of zero is one; between a negative and a positive base zero is told of as well.
          const more = operator === '**' && x.low < 0 && x.high > 0 ? [0] : [];
          const [least, greatest] = [Math.min(...values, ...more), Math.max(...values, ...more)];
          expect([x, y, combined.low + 0, combined.high + 0]).toEqual([x, y, least + 0, greatest + 0]);
        }),
        { seed: 20220130, numRuns: 400 },
      );
      expect(told).toBeGreaterThan(80);
    },
  );

  const ALL = between(-Infinity, Infinity);

  test.each<readonly [Bounds, ArithmeticOperator, Bounds, Bounds | undefined]>([
    // Nothing times a number without end is nothing.
    [between(0, 0), '*', ALL, between(0, 0)],
    [between(0, 2), '*', between(1, Infinity), between(0, Infinity)],
    [between(-1, 2), '*', between(3, Infinity), ALL],
    // Two numbers without end may be in any proportion; one below another that grows comes close to nothing.
    [between(1, Infinity), '/', between(1, Infinity), between(0, Infinity)],
    [between(-Infinity, -1), '/', between(1, Infinity), between(-Infinity, 0)],
    [between(2, 4), '/', between(1, Infinity), between(0, 4)],
    [between(2, Infinity), '/', between(1, 2), between(1, Infinity)],
    // A divisor that may be zero, at either end too.
    [between(1, 2), '/', between(0, 1), undefined],
    [between(1, 2), '/', between(-1, 0), undefined],
    [between(1, 2), '/', ALL, undefined],
    // Powers without end are left alone, those of a growing number are not.
    [between(2, 3), '**', between(1, Infinity), undefined],
    [between(2, 3), '**', between(-Infinity, 1), undefined],
    [between(2, Infinity), '**', between(2, 2), between(4, Infinity)],
    [between(0, 2), '**', between(0, 2), between(0, 4)],
  ])('[L7] %j %s %j', (x, operator, y, expected) => {
    expect(combineBounds(operator, x, y)).toEqual(expected);
  });
});
