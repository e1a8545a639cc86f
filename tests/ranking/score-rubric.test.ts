import fc from 'fast-check';
import type { Rubric, RubricEntry } from '../../src/ranking/rubric';
import { checkRubric, markOf, scoreRubric } from '../../src/ranking/rubric';

const PARAMETERS = { seed: 20220130, numRuns: 300 };

const rubric: Rubric = {
  dimensions: [
    { id: 'novelty', name: '创新性', weight: 3, max: 10 },
    { id: 'benefit', name: '效益', weight: 1, max: 20 },
  ],
};
const entryOf = (scores: Readonly<Record<string, number>>, recused = false): RubricEntry => ({
  recused,
  scores: new Map(Object.entries(scores)),
});

const number = (max: number) => fc.integer({ min: 1, max: max * 4 }).map((quarters) => quarters / 4);
/** A rubric with a full set of scores. */
const scored = fc
  .array(
    number(100).chain((max) =>
      fc.record({
        weight: number(50),
        max: fc.constant(max),
        score: fc.integer({ min: 0, max: max * 4 }).map((q) => q / 4),
      }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => {
    const named = parts.map((part, index) => ({ ...part, id: `d${index}`, name: `第${index}项` }));
    return {
      rubric: { dimensions: named.map(({ id, name, weight, max }) => ({ id, name, weight, max })) } satisfies Rubric,
      scores: new Map(named.map(({ id, score }) => [id, score])),
    };
  });
const given = (one: Rubric, scores: ReadonlyMap<string, number>): number => {
  const result = scoreRubric(one, { recused: false, scores });
  if (result.kind !== 'given') throw new Error(`No mark: ${result.kind}`);
  return result.mark;
};

describe('scoreRubric', () => {
  test('the mark is the weighted sum on a scale of 100', () => {
    expect(scoreRubric(rubric, entryOf({ novelty: 8, benefit: 10 }))).toEqual({ kind: 'given', mark: 72.5 });
  });

  test('weights that are the highest scores and sum to 100 give the plain sum', () => {
    const plain: Rubric = {
      dimensions: [30, 30, 40].map((max, index) => ({ id: `d${index}`, name: `${index}`, weight: max, max })),
    };
    expect(scoreRubric(plain, entryOf({ d0: 27.5, d1: 21, d2: 33 }))).toEqual({ kind: 'given', mark: 81.5 });
  });

  test('[R2] a dimension that is left blank is missing by name, never a zero', () => {
    const result = scoreRubric(rubric, entryOf({ novelty: 8 }));
    expect(result).toEqual({ kind: 'missing', dimensions: [rubric.dimensions[1]] });
    expect(markOf(result)).toBe('missing');
    expect(scoreRubric(rubric, entryOf({ novelty: 0, benefit: 0 }))).toEqual({ kind: 'given', mark: 0 });
  });

  test('[R2] nothing entered is missing, and so is everything under a rubric without dimensions', () => {
    expect(scoreRubric(rubric, undefined)).toEqual({ kind: 'missing', dimensions: rubric.dimensions });
    expect(scoreRubric({ dimensions: [] }, entryOf({}))).toEqual({ kind: 'missing', dimensions: [] });
  });

  test('[R2] 回避 is recused whatever was entered before', () => {
    const result = scoreRubric(rubric, entryOf({ novelty: 8, benefit: 10 }, true));
    expect(result).toEqual({ kind: 'recused' });
    expect(markOf(result)).toBe('recused');
  });

  test.each([
    [10.5, 'score.outOfRange'],
    [-1, 'score.outOfRange'],
    [Number.NaN, 'score.notANumber'],
    [Number.POSITIVE_INFINITY, 'score.notANumber'],
  ])('a score of %d is refused with where, expected and found', (found, code) => {
    const result = scoreRubric(rubric, entryOf({ novelty: found, benefit: 3 }));
    expect(result).toEqual({
      kind: 'refused',
      issues: [{ code, dimension: rubric.dimensions[0], expected: { lowest: 0, highest: 10 }, found }],
    });
    expect(markOf(result)).toBe('missing');
  });

  test('lies between 0 and 100: 0 for all lowest scores, 100 for all highest', () => {
    fc.assert(
      fc.property(scored, ({ rubric: one, scores }) => {
        const mark = given(one, scores);
        expect(mark).toBeGreaterThanOrEqual(0);
        expect(mark).toBeLessThanOrEqual(100);
        expect(given(one, new Map(one.dimensions.map(({ id }) => [id, 0])))).toBe(0);
        expect(given(one, new Map(one.dimensions.map(({ id, max }) => [id, max])))).toBe(100);
      }),
      PARAMETERS,
    );
  });

  test('weights count by their shares: multiplied alike they change nothing, and neither does the order', () => {
    fc.assert(
      fc.property(scored, number(9), ({ rubric: one, scores }, factor) => {
        const heavier = { dimensions: one.dimensions.map((each) => ({ ...each, weight: each.weight * factor })) };
        const turned = { dimensions: [...one.dimensions].reverse() };
        expect(given(heavier, scores)).toBeCloseTo(given(one, scores), 3);
        expect(given(turned, scores)).toBeCloseTo(given(one, scores), 3);
      }),
      PARAMETERS,
    );
  });

  test('[R5] a higher score never lowers the mark', () => {
    fc.assert(
      fc.property(scored, fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }), ({ rubric: one, scores }, at, by) => {
        const { id = '', max = 0 } = one.dimensions[at % one.dimensions.length] ?? {};
        const before = scores.get(id) ?? 0;
        const raised = new Map(scores).set(id, before + (max - before) * by);
        expect(given(one, raised)).toBeGreaterThanOrEqual(given(one, scores));
      }),
      PARAMETERS,
    );
  });

  test('[R2] leaving out any scores names exactly these', () => {
    fc.assert(
      fc.property(scored, fc.nat(63), ({ rubric: one, scores }, mask) => {
        const left = one.dimensions.filter((_, index) => (mask & (1 << index)) !== 0);
        const kept = new Map([...scores].filter(([id]) => !left.some((each) => each.id === id)));
        const result = scoreRubric(one, { recused: false, scores: kept });
        expect(result.kind === 'missing' ? result.dimensions : []).toEqual(left);
      }),
      PARAMETERS,
    );
  });
});

describe('checkRubric', () => {
  test('a rubric whose weights do not sum to 100 is fine', () => {
    expect(checkRubric(rubric)).toEqual([]);
  });

  test('names what is wrong and where', () => {
    const first = { id: 'a', name: '创新性', weight: 1, max: 10 };
    expect(checkRubric({ dimensions: [] })).toEqual([{ code: 'rubric.noDimensions' }]);
    expect(
      checkRubric({
        dimensions: [
          first,
          { ...first, name: '创新性 ', weight: 0, max: Number.NaN },
          { ...first, id: 'b', name: '  ' },
          {
            ...first,
            id: 'c',
            name: '效益',
            descriptors: [
              { from: 11, text: '优' },
              { from: 5, text: '良' },
              { from: 5, text: '中' },
            ],
          },
        ],
      }),
    ).toEqual([
      { code: 'rubric.sameName', dimension: 1, first: 0, name: '创新性' },
      { code: 'rubric.sameId', dimension: 1, first: 0, id: 'a' },
      { code: 'rubric.max', dimension: 1, found: Number.NaN },
      { code: 'rubric.weight', dimension: 1, found: 0 },
      { code: 'rubric.noName', dimension: 2 },
      { code: 'rubric.descriptorRange', dimension: 3, found: 11, max: 10 },
      { code: 'rubric.descriptorTwice', dimension: 3, found: 5 },
    ]);
  });
});
