import { addPoints } from './aggregate-scores';
import type { Placing } from './allocate-places';
import { allocatePlaces, blockedByCap, placeEquals } from './allocate-places';
import { CapLedger, capsWithPlaces } from './caps';
import { CLOSE_MARGIN, isTooClose, listNearTheLine } from './compare-lists';
import type { ListOfMarks } from './compare-lists';
import { isRanked } from './finish-allocation';
import { compareIds, compareMerit, groupEquals } from './order-candidates';
import type { Candidate, Contest } from './types';

type Shiftable = Pick<ListOfMarks, 'contest' | 'allocation' | 'allocate'>;

/**
 * Whose placement hangs on `margin` points of its own score, as `isTooClose` tells one by one. A list in order of merit
 * is walked once: up to the first place that a changed score touches everything stays as it is, and whether a candidate
 * is selected is known once its turn has come. Lists for the best total, and those with regions that shut out others,
 * are made anew for each.
 */
export const listTooClose = (list: Shiftable, margin = CLOSE_MARGIN): readonly string[] => {
  const near = listNearTheLine(list.allocation, margin);
  return canBeWalked(list)
    ? near.filter(walkTrials(list, near, margin))
    : near.filter((id) => isTooClose(list, id, margin));
};

/** Whether all trials take no longer than a few lists. */
export const canBeWalked = ({ allocate, contest }: Pick<ListOfMarks, 'contest' | 'allocate'>): boolean =>
  allocate === allocatePlaces && contest.candidates.every(({ shutsOut }) => shutsOut.length === 0);

interface Trial {
  readonly before: Candidate;
  readonly after: Candidate;
}

const walkTrials = (
  { contest, allocation }: Shiftable,
  ids: readonly string[],
  margin: number,
): ((id: string) => boolean) => {
  const selected = new Set(allocation.ranked.flatMap(({ id, placement }) => (placement === 'selected' ? [id] : [])));
  const wanted = new Set(ids);
  const groups = groupEquals(contest.candidates.filter(isRanked));
  const trials = new Map<number, Trial[]>();
  for (const candidate of groups.flat()) {
    if (!wanted.has(candidate.id) || candidate.score === undefined) continue;
    const by = selected.has(candidate.id) ? -margin : margin;
    const after = { ...candidate, score: addPoints(candidate.score, by) };
    // Someone worse leaves its own group; someone better comes in before it.
    const first = Math.min(positionOf(groups, candidate), positionOf(groups, after));
    trials.set(first, [...(trials.get(first) ?? []), { before: candidate, after }]);
  }
  const base = placingWith(contest, new CapLedger(capsWithPlaces(contest.caps, contest.programmes)));
  const changed = new Set<string>();
  groups.forEach((group, position) => {
    for (const trial of trials.get(position) ?? [])
      if (isSelectedAfter(contest, groups, position, trial, base.ledger.fork()) !== selected.has(trial.before.id))
        changed.add(trial.before.id);
    placeEquals(group, base);
  });
  return (id) => changed.has(id);
};

const placingWith = (contest: Contest, ledger: CapLedger): Placing => ({
  contest,
  ledger,
  decisions: new Map(),
  barrier: (candidate) => blockedByCap(ledger, candidate),
  why: () => ({ code: 'rank.noPlacesSet' }),
});

/** Index of the first group that is not better than the candidate. */
const positionOf = (groups: readonly (readonly Candidate[])[], candidate: Candidate): number => {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [first] = groups[middle] ?? [];
    if (first !== undefined && compareMerit(first, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether the candidate is selected with its other score; `ledger` stands as before the group at `from`. */
const isSelectedAfter = (
  contest: Contest,
  groups: readonly (readonly Candidate[])[],
  from: number,
  { before, after }: Trial,
  ledger: CapLedger,
): boolean => {
  const placing = placingWith(contest, ledger);
  const to = positionOf(groups, after);
  const without = (group: readonly Candidate[] | undefined) => (group ?? []).filter(({ id }) => id !== before.id);
  for (let position = from; position < to; position += 1) placeEquals(without(groups[position]), placing);
  const [first] = groups[to] ?? [];
  const equals = first !== undefined && compareMerit(first, after) === 0 ? without(groups[to]) : [];
  placeEquals(
    [...equals, after].sort((one, other) => compareIds(one.id, other.id)),
    placing,
  );
  return placing.decisions.get(after.id)?.placement === 'selected';
};
