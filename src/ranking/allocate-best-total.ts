import { CapLedger, capsWithPlaces, placesCapOf } from './cap-ledger';
import { finishAllocation, isRanked } from './finish-allocation';
import type { Decision } from './finish-allocation';
import { compareIds, compareMerit } from './order-candidates';
import { settleEquals } from './settle-equals';
import { PlaceHolders } from './place-holders';
import { collectUppers } from './shut-outs';
import { whySelected } from './why-selected';
import type { Allocation, BestTotal, Candidate, Contest, PlacementReason } from './types';

/**
 * The list of the highest total as a list of its own (rule A3): the same ranks, other places. Where one of
 * equal score could stand in for another, the better by priority or tie-break stands in, then whom a
 * decision or a draw names; what is still equal is tied (rule R4). None of this changes the total.
 */
export const allocateBestTotal = (contest: Contest, best: Pick<BestTotal, 'selected'>): Allocation => {
  const ranked = contest.candidates.filter(isRanked).sort((a, b) => compareMerit(a, b) || compareIds(a.id, b.id));
  const chosen = new PlaceHolders(contest, ranked, best.selected);
  const { settledBy, tied } = settleEquals(contest, ranked, chosen);
  const full = takenBy(contest, ranked, ({ id }) => chosen.has(id));
  const ledger = takenBy(contest, ranked, ({ id }) => chosen.has(id) && !tied.has(id));
  const why = whySelected(contest);
  const uppersOf = collectUppers(ranked);

  const barrier = (candidate: Candidate): PlacementReason => {
    const upper = uppersOf.get(candidate.id)?.find(({ by }) => chosen.has(by));
    if (upper !== undefined) return { code: 'rank.shutOut', ...upper };
    const lower = candidate.shutsOut.find((pair) => chosen.has(pair.candidate));
    if (lower !== undefined) return { code: 'rank.shutOut', limit: lower.limit, by: lower.candidate };
    const cap = full.blockingCap(candidate);
    return cap === undefined ? { code: 'rank.notInBestTotal' } : { code: 'rank.cap', cap, holders: full.holders(cap) };
  };
  const decide = (candidate: Candidate): Decision => {
    const others = tied.get(candidate.id);
    const by = settledBy.get(candidate.id);
    if (others !== undefined) {
      const left = others.concat(candidate.id).filter((id) => chosen.has(id)).length;
      const cap = full.blockingCap(candidate) ?? placesCapOf(candidate.programme);
      return { placement: 'tied', reason: { code: 'rank.tied', cap, with: others, left } };
    }
    const settled = by === undefined ? {} : { settledBy: by };
    return chosen.has(candidate.id)
      ? { placement: 'selected', reason: why(candidate), ...settled }
      : { placement: 'notSelected', reason: barrier(candidate), ...settled };
  };
  const decisions = new Map(ranked.map((candidate) => [candidate.id, decide(candidate)]));
  return finishAllocation(contest, ranked, decisions, ledger);
};

const takenBy = (contest: Contest, ranked: readonly Candidate[], holds: (candidate: Candidate) => boolean) => {
  const ledger = new CapLedger(capsWithPlaces(contest.caps, contest.programmes));
  for (const candidate of ranked) if (holds(candidate)) ledger.take(candidate);
  return ledger;
};
