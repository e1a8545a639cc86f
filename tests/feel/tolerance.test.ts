import fc from 'fast-check';
import { isAtLeast, leastAtLeast } from '../../src/feel/tolerance';
import { valueOf } from './small-world';

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 0.3, -0.3, 1e-300, -1e-300, 100),
);

/** Numbers within a few millionths of a millionth of another one, on either side. */
const near = (value: number) => fc.integer({ min: -40, max: 40 }).map((steps) => value * (1 + steps * 1e-13));

describe('numbers that are the same', () => {
  test('the least number that is at least another one parts those that are from those that are not', () => {
    fc.assert(
      fc.property(
        number.chain((y) => fc.tuple(fc.constant(y), fc.oneof(near(y), number))),
        ([y, x]) => {
          expect([x, y, x >= leastAtLeast(y)]).toEqual([x, y, isAtLeast(x, y)]);
        },
      ),
      { numRuns: 5000, seed: 20220130 },
    );
  });

  test('a number as written and the same number in a cell compare alike', () => {
    const decimal = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 1000);
    const sign = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
    fc.assert(
      fc.property(
        decimal.chain((y) => fc.tuple(fc.constant(y), fc.oneof(near(y), decimal))),
        sign,
        ([y, x], operator) => {
          const written = y < 0 ? `(-(${-y}))` : String(y);
          const inCells = valueOf(`甲 ${operator} 乙`, { 甲: x, 乙: y });
          expect(valueOf(`甲 ${operator} ${written}`, { 甲: x })).toBe(inCells);
          const bounded = { low: y, high: y };
          expect(valueOf(`甲 ${operator} max(乙, 丙)`, { 甲: x, 乙: bounded, 丙: { low: y - 1, high: y } })).toBe(
            inCells,
          );
        },
      ),
      { numRuns: 400, seed: 20220130 },
    );
  });
});
