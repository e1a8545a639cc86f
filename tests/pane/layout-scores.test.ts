import fc from 'fast-check';
import { layoutScores } from '../../src/pane/ranking/layout-scores';

const points = (scores: readonly number[]) => scores.map((score, index) => ({ id: String(index), score }));

describe('layoutScores', () => {
  test('nothing to draw is nothing', () => {
    expect(layoutScores([], undefined, 300, 76)).toBeUndefined();
  });

  test('every dot lies within the picture, and on its own side of the line', () => {
    const scores = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { minLength: 1, maxLength: 380 },
    );
    fc.assert(
      fc.property(scores, fc.nat(), fc.integer({ min: 240, max: 700 }), (all, pick, width) => {
        const line = all[pick % all.length] ?? 0;
        const layout = layoutScores(points(all), line, width, 76);
        expect(layout?.dots).toHaveLength(all.length);
        for (const { id, x, y } of layout?.dots ?? []) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(layout?.height ?? 0);
          const score = all[Number(id)] ?? 0;
          // The outermost dots are pushed in from the edge, at most by a dot and its ring.
          if (score >= line) expect(x).toBeGreaterThanOrEqual((layout?.lineX ?? 0) - 8);
          else expect(x).toBeLessThanOrEqual((layout?.lineX ?? 0) + 8);
        }
        expect(layout?.height).toBeLessThanOrEqual(76 + 1e-9);
      }),
      { seed: 20220130, verbose: true },
    );
  });

  test('of thousands only those nearest to the line are drawn', () => {
    const many = points(Array.from({ length: 3000 }, (_, index) => index / 30));
    const drawn = layoutScores(many, 50, 300, 76);
    expect(drawn?.dots).toHaveLength(400);
    expect([drawn?.lowest, drawn?.highest].map((score) => Math.round(score ?? 0))).toEqual([43, 57]);
  });
});
