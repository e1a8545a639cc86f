import { aggregateScores, measureSeverity } from '../../src/ranking/aggregate-scores';
import type { Mark, MarkSheet } from '../../src/ranking/types';

const sheet = (marks: readonly (readonly Mark[])[], weights?: readonly number[]): MarkSheet => ({
  candidates: marks.map((_, index) => `c${index}`),
  experts: (marks[0] ?? []).map((_, index) => `e${index}`),
  marks,
  ...(weights && { weights }),
});
const scores = (...row: Mark[]) => aggregateScores(sheet([row]), 'mean')[0];

describe('aggregateScores', () => {
  test('[R2] a missing or recused mark is left out, not counted as zero', () => {
    expect(scores(80, 'missing', 90, 'recused')).toMatchObject({ score: 85, counted: 2, missing: 1, recused: 1 });
    expect(scores('missing', 'recused')).toMatchObject({ score: undefined, counted: 0 });
  });

  test.each([
    ['mean', [70, 80, 96], 82],
    ['median', [70, 80, 96], 80],
    ['median', [70, 80, 90, 96], 85],
    ['trimmed', [10, 80, 90, 100], 85],
    ['trimmed', [80, 90], 85],
  ] as const)('%s of %j is %d', (method, marks, expected) => {
    expect(aggregateScores(sheet([marks]), method)[0]?.score).toBe(expected);
  });

  test('trimming needs three marks, and says so below that', () => {
    const [few, enough] = [
      aggregateScores(sheet([[80, 90]]), 'trimmed')[0],
      aggregateScores(sheet([[80, 90, 70]]), 'trimmed')[0],
    ];
    expect(few?.trimmed).toBe(false);
    expect(enough).toMatchObject({ trimmed: true, score: 80 });
  });

  test('weights count only where the mark was given', () => {
    expect(aggregateScores(sheet([[80, 'missing', 100]], [1, 5, 3]), 'weighted')[0]?.score).toBe(95);
  });

  test('a severe expert no longer costs the ones they marked', () => {
    const marks = sheet([
      [90, 'missing'],
      [80, 60],
      ['missing', 50],
      [70, 'missing'],
    ]);
    const [first, , third] = aggregateScores(marks, 'zScore').map(({ score }) => score ?? 0);
    expect(first).toBeGreaterThan(third ?? Infinity);
    const shifted = sheet(
      marks.marks.map(([a, b]) => [a ?? 'missing', typeof b === 'number' ? b + 20 : (b ?? 'missing')]),
    );
    const order = (rows: MarkSheet) =>
      [...aggregateScores(rows, 'zScore')]
        .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
        .map(({ candidate }) => candidate);
    expect(order(shifted)).toEqual(order(marks));
  });

  test('an expert who gives everyone the same mark divides by no zero', () => {
    const result = aggregateScores(
      sheet([
        [80, 75],
        [90, 75],
      ]),
      'zScore',
    );
    expect(result.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  test('scores are rounded before they are compared', () => {
    const [a, b] = aggregateScores(
      sheet([
        [80, 80, 81],
        [81, 80, 80],
      ]),
      'mean',
    );
    expect(a?.score).toBe(80.33);
    expect(a?.score).toBe(b?.score);
  });
});

describe('measureSeverity', () => {
  test('compares an expert with the others on the candidates they share', () => {
    const severity = measureSeverity(
      sheet([
        [90, 80],
        [80, 70],
        ['missing', 10],
      ]),
    );
    expect(severity.map(({ leaning }) => leaning)).toEqual([10, -10]);
    expect(severity.map(({ counted }) => counted)).toEqual([2, 3]);
  });
});
