import fc from 'fast-check';
import { allocatePlaces } from '../../src/ranking/allocate-places';
import { isTooClose, listNearTheLine } from '../../src/ranking/compare-lists';
import { listTooClose } from '../../src/ranking/try-scores';
import type { Contest } from '../../src/ranking/types';
import { contestArbitrary } from './contest-arbitrary';

const listOf = (contest: Contest) => ({ contest, allocation: allocatePlaces(contest), allocate: allocatePlaces });

const withShutOut = (contest: Contest): Contest => {
  const [first, second, ...rest] = contest.candidates;
  if (first === undefined || second === undefined) return contest;
  return { ...contest, candidates: [{ ...first, shutsOut: [{ limit: 'l', candidate: second.id }] }, second, ...rest] };
};

describe('listTooClose', () => {
  test.each<[string, fc.Arbitrary<Contest>]>([
    ['ties shown', contestArbitrary({ maxCandidates: 20 })],
    ['ties drawn', contestArbitrary({ maxCandidates: 20, tieRule: { kind: 'draw', seed: '2022' } })],
    ['all scores different', contestArbitrary({ maxCandidates: 30, distinctScores: true })],
    ['a region above another', contestArbitrary({ maxCandidates: 12 }).map(withShutOut)],
  ])('[R5] tells the same as making the list anew for each: %s', (_, contests) => {
    let found = 0;
    const margins = fc.constantFrom(0.5, 1, 2, 3, 60);
    fc.assert(
      fc.property(contests, margins, (contest, margin) => {
        const list = listOf(contest);
        const anew = listNearTheLine(list.allocation, margin).filter((id) => isTooClose(list, id, margin));
        found += anew.length;
        expect(listTooClose(list, margin)).toEqual(anew);
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
