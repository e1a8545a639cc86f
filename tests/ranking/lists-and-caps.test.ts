import { allocatePlaces } from '../../src/ranking/allocate-places';
import { checkContest } from '../../src/ranking/caps';
import type { ListOfMarks } from '../../src/ranking/compare-lists';
import {
  compareMethods,
  isTooClose,
  leaveExpertOut,
  listNearTheLine,
  withScores,
} from '../../src/ranking/compare-lists';
import type { Contest, MarkSheet } from '../../src/ranking/types';
import { candidate } from './contest-arbitrary';

const contest: Contest = {
  programmes: [{ programme: 'p', places: 1, reserve: 0 }],
  candidates: [candidate('a', 80), candidate('b', 79.7), candidate('c', 60)],
  caps: [],
  decisions: [],
  tieRule: { kind: 'show' },
};
const marks: MarkSheet = {
  candidates: ['a', 'b', 'c'],
  experts: ['甲', '乙', '丙'],
  marks: [
    [100, 70, 70],
    [78, 79, 80],
    [60, 60, 60],
  ],
};

const list: ListOfMarks = {
  contest,
  markSheet: marks,
  settings: { method: 'mean', decimals: 2 },
  allocation: allocatePlaces(contest),
  allocate: allocatePlaces,
};

describe('before a list is fixed', () => {
  test('shows who enters and leaves under another method', () => {
    expect(compareMethods(list, ['mean', 'median'])).toEqual([{ method: 'median', enters: ['b'], leaves: ['a'] }]);
  });

  test('shows whose list depends on one expert', () => {
    expect(leaveExpertOut(list, '甲')).toEqual({ expert: '甲', enters: ['b'], leaves: ['a'] });
  });

  test('[R3] points added to a score leave equals equal', () => {
    // In binary fractions 60.01 + 0.3 is a hair below 60.31.
    const marked = { ...contest, candidates: [candidate('a', 0, { bonus: 0.3 }), candidate('b', 0)] };
    const aggregate = { counted: 1, missing: 0, recused: 0, spread: undefined, trimmed: true };
    const scored = withScores(marked, [
      { candidate: 'a', score: 60.01, ...aggregate },
      { candidate: 'b', score: 60.31, ...aggregate },
    ]);
    expect(allocatePlaces(scored).ranked.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test('names those within half a point of the line, not the ones far below', () => {
    const near = listNearTheLine(list.allocation).filter((id) => isTooClose(list, id));
    expect(near.sort()).toEqual(['a', 'b']);
  });
});

describe('checkContest', () => {
  test('[A5] office quotas that cannot fill the places are told before ranking', () => {
    const capped: Contest = {
      ...contest,
      programmes: [{ programme: 'p', places: 3, reserve: 0 }],
      candidates: contest.candidates.map((row) => ({ ...row, caps: [{ cap: 'o', weight: 1 }] })),
      caps: [{ id: 'o', kind: 'office', quota: 'q', group: 'o', limit: 2 }],
    };
    expect(checkContest(capped)).toEqual([
      { code: 'contest.groupsBelowPlaces', programme: 'p', places: 3, reachable: 2 },
    ]);
  });

  test('[A5] more places than candidates, a negative cap and a cap nobody declared are told', () => {
    expect(checkContest({ ...contest, programmes: [{ programme: 'p', places: 5, reserve: 0 }] })).toEqual([
      { code: 'contest.fewerCandidates', programme: 'p', places: 5, candidates: 3 },
    ]);
    expect(
      checkContest({ ...contest, caps: [{ id: 'x', kind: 'office', quota: 'q', group: 'x', limit: -1 }] })[0]?.code,
    ).toBe('contest.negativeCap');
    expect(
      checkContest({ ...contest, candidates: [candidate('a', 1, { caps: [{ cap: 'ghost', weight: 1 }] })] }),
    ).toContainEqual({
      code: 'contest.unknownCap',
      candidate: 'a',
      cap: 'ghost',
    });
  });
});
