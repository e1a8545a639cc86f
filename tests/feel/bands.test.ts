import fc from 'fast-check';
import type { Band } from '../../src/feel/bands';
import { findOverlaps, isEmptyBand, layOutBands, reaches } from '../../src/feel/bands';

const band = (low: number, lowOpen: boolean, high: number, highOpen: boolean, points: number): Band => ({
  low,
  lowOpen,
  high,
  highOpen,
  points,
});

const holds = ({ low, lowOpen, high, highOpen }: Band, x: number): boolean =>
  (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high);

/** Bands with ends on whole numbers from 0 to 8. */
const anyBand = fc
  .record({
    low: fc.integer({ min: 0, max: 8 }),
    width: fc.integer({ min: 0, max: 4 }),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
    points: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ low, width, lowOpen, highOpen, points }) => band(low, lowOpen, low + width, highOpen, points));

/** Every half number from −1 to 13. */
const TRIED = Array.from({ length: 29 }, (_, index) => index / 2 - 1);

describe('bands laid out over all numbers', () => {
  test('[S1] ends count as they are written', () => {
    const segments = layOutBands([band(60, false, 80, true, 3), band(80, false, Infinity, true, 5)], 0, undefined);
    const pointsAt = (x: number) => segments.filter((own) => reaches(own, x, x)).map(({ least }) => least);
    expect([59.9, 60, 79.9, 80, 200].map(pointsAt)).toEqual([[0], [3], [3], [5], [5]]);
  });

  test('[S1] what stands between two bands that leave it out may be either of them', () => {
    const segments = layOutBands([band(-Infinity, true, 10, true, 1), band(10, true, Infinity, true, 4)], 0, undefined);
    expect(segments.filter((own) => reaches(own, 10, 10))).toEqual([
      { low: 10, lowOpen: false, high: 10, highOpen: false, least: 1, most: 4, isGap: true },
    ]);
  });

  test('[S1] every number lies in one segment, the one of the band that holds it', () => {
    fc.assert(
      fc.property(fc.array(anyBand, { minLength: 1, maxLength: 5 }), (bands) => {
        fc.pre(findOverlaps(bands).length === 0);
        const segments = layOutBands(bands, 0, undefined);
        for (const x of TRIED) {
          const found = segments.filter((own) => reaches(own, x, x));
          expect(found).toHaveLength(1);
          const held = bands.findIndex((own) => holds(own, x));
          expect([x, found[0]?.band ?? -1]).toEqual([x, held]);
        }
      }),
    );
  });

  test('[S1] two bands overlap where some number lies in both', () => {
    fc.assert(
      fc.property(anyBand, anyBand, (first, second) => {
        fc.pre(!isEmptyBand(first) && !isEmptyBand(second));
        const quarters = TRIED.flatMap((x) => [x, x + 0.25]);
        const both = quarters.some((x) => holds(first, x) && holds(second, x));
        expect(findOverlaps([first, second]).length > 0).toBe(both);
      }),
    );
  });

  test('[S3] from one number to another, just the segments with a number in between are reached', () => {
    fc.assert(
      fc.property(
        fc.array(anyBand, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -1, max: 12 }),
        fc.integer({ min: 0, max: 5 }),
        (bands, low, width) => {
          fc.pre(findOverlaps(bands).length === 0);
          const segments = layOutBands(bands, 0, 0);
          const within = Array.from({ length: 4 * width + 1 }, (_, index) => low + index / 4);
          const expected = segments.filter((own) => within.some((x) => reaches(own, x, x)));
          expect(segments.filter((own) => reaches(own, low, low + width))).toEqual(expected);
        },
      ),
    );
  });
});
