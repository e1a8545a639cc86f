import fc from 'fast-check';
import { allocatePlaces } from '../../src/ranking/allocate-places';
import { aggregateScores } from '../../src/ranking/aggregate-scores';
import type { ListOfMarks } from '../../src/ranking/compare-lists';
import { withScores } from '../../src/ranking/compare-lists';
import {
  candidatesAsked,
  countOwed,
  listDisagreements,
  measureExperts,
  measureWithout,
} from '../../src/ranking/measure-disagreement';
import type { Contest, Mark, MarkSheet, ScoringMethod } from '../../src/ranking/types';
import { candidate } from './contest-arbitrary';

const METHODS: readonly ScoringMethod[] = ['mean', 'median', 'weighted', 'trimmed', 'zScore'];

const listOf = (markSheet: MarkSheet, places: number, method: ScoringMethod = 'mean', more: Partial<Contest> = {}) => {
  const contest: Contest = {
    programmes: [{ programme: 'p', places, reserve: 1 }],
    candidates: markSheet.candidates.map((id) => candidate(id, undefined)),
    caps: [],
    decisions: [],
    tieRule: { kind: 'show' },
    ...more,
  };
  const settings = { method, decimals: 2 };
  const scored = withScores(contest, aggregateScores(markSheet, method, 2));
  const list: ListOfMarks = {
    contest: scored,
    markSheet,
    settings,
    allocation: allocatePlaces(scored),
    allocate: allocatePlaces,
  };
  return list;
};

const sheetOf = (marks: readonly (readonly Mark[])[]): MarkSheet => ({
  candidates: marks.map((_, index) => `c${index}`),
  experts: (marks[0] ?? []).map((_, index) => `e${index}`),
  marks,
});

/** Ranks by counting who is better, and who is in: the plain way for places alone and no equals across the line. */
const rankPlainly = (scores: ReadonlyMap<string, number | undefined>) =>
  new Map(
    [...scores].map(([id, own]) => [
      id,
      own === undefined
        ? undefined
        : 1 + [...scores.values()].filter((other) => other !== undefined && other > own).length,
    ]),
  );

describe('where experts differ', () => {
  test('the largest spread comes first, with who stands at either end', () => {
    const found = listDisagreements(
      sheetOf([
        [80, 80, 80],
        [60, 95, 60],
        [90, 'recused', 'missing'],
        [70, 'missing', 90],
      ]),
      () => true,
    );
    expect(found.map(({ candidate: id }) => id)).toEqual(['c1', 'c3', 'c0']);
    expect(found[0]).toMatchObject({
      lowest: { mark: 60, experts: ['e0', 'e2'] },
      highest: { mark: 95, experts: ['e1'] },
      range: 35,
    });
    expect(found[1]?.spread).toBeCloseTo(Math.sqrt(200), 9);
  });

  test('those who take no part are left out', () => {
    expect(
      listDisagreements(
        sheetOf([
          [1, 2],
          [1, 9],
        ]),
        (id) => id === 'c0',
      ).map(({ candidate: id }) => id),
    ).toEqual(['c0']);
  });

  test('[R2] a missing mark is missing, 回避 is none, and nobody owes a mark for one that is not qualified', () => {
    const { contest, markSheet } = listOf(
      sheetOf([
        [80, 'missing'],
        ['recused', 70],
        ['missing', 'missing'],
        ['missing', 60],
        ['notAsked', 'missing'],
      ]),
      1,
      'mean',
      {
        candidates: [
          candidate('c0', undefined),
          candidate('c1', undefined),
          // Qualified, and nobody has marked it yet: that is what is missing.
          candidate('c2', undefined),
          candidate('c3', undefined, { withheld: 'unqualified' }),
          candidate('c4', undefined, { withheld: 'incomplete' }),
        ],
      },
    );
    expect([...candidatesAsked(contest)]).toEqual(['c0', 'c1', 'c2']);
    expect(countOwed(markSheet, candidatesAsked(contest))).toEqual([
      { expert: 'e0', missing: 1, recused: 1 },
      { expert: 'e1', missing: 2, recused: 0 },
    ]);
    expect(
      measureExperts({ contest, markSheet }).map(({ counted, missing, recused }) => [counted, missing, recused]),
    ).toEqual([
      [1, 1, 1],
      [2, 2, 0],
    ]);
  });

  test('without one expert: who crosses the line, whose rank moves, and who has none left', () => {
    const list = listOf(
      sheetOf([
        [100, 70],
        [78, 79],
        [60, 60],
        [90, 'missing'],
      ]),
      2,
    );
    expect(measureWithout(list, 'e0')).toEqual({
      expert: 'e0',
      enters: ['c1'],
      leaves: ['c3'],
      moves: [
        { candidate: 'c1', from: 3, to: 1 },
        { candidate: 'c2', from: 4, to: 3 },
      ],
      unranked: ['c3'],
    });
  });

  test('tries every expert of random sheets against the plain way', () => {
    const mark: fc.Arbitrary<Mark> = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
      { weight: 1, arbitrary: fc.constantFrom<Mark>('missing', 'recused', 'notAsked') },
    );
    const size = fc.record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 4 }) });
    const sheets = size.chain(({ columns, rows }) =>
      fc.array(fc.array(mark, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
    fc.assert(
      fc.property(sheets, fc.integer({ min: 0, max: 7 }), fc.constantFrom(...METHODS), (marks, places, method) => {
        const markSheet = sheetOf(marks);
        const list = listOf(markSheet, places, method);
        const scoresOf = (sheet: MarkSheet) =>
          new Map(aggregateScores(sheet, method, 2).map(({ candidate: id, score }) => [id, score]));
        const before = rankPlainly(scoresOf(markSheet));
        for (const [column, expert] of markSheet.experts.entries()) {
          // The sheet as it would be had he never been asked.
          const rest = {
            candidates: markSheet.candidates,
            experts: markSheet.experts.filter((one) => one !== expert),
            marks: marks.map((row) => row.filter((_, index) => index !== column)),
          };
          const after = rankPlainly(scoresOf(rest));
          const found = measureWithout(list, expert);
          const moved = [...before].filter(
            ([id, from]) => from !== undefined && after.get(id) !== undefined && after.get(id) !== from,
          );
          expect(new Map(found.moves.map(({ candidate: id, to }) => [id, to]))).toEqual(
            new Map(moved.map(([id]) => [id, after.get(id)])),
          );
          expect(found.unranked).toEqual(
            [...before].flatMap(([id, from]) => (from !== undefined && after.get(id) === undefined ? [id] : [])).sort(),
          );
          const isIn = (ranks: typeof before, id: string) => {
            const own = ranks.get(id);
            const equals = [...ranks.values()].filter((rank) => rank === own).length;
            return own !== undefined && own + equals - 1 <= places;
          };
          expect(found.enters).toEqual(markSheet.candidates.filter((id) => isIn(after, id) && !isIn(before, id)));
          expect(found.leaves).toEqual(markSheet.candidates.filter((id) => isIn(before, id) && !isIn(after, id)));
        }
      }),
      { numRuns: 400 },
    );
  });
});
