import { CapLedger, capsWithPlaces, placesCapOf, collectUppers } from './caps';
import type { Decision } from './finish-allocation';
import { finishAllocation, isRanked, whySelected } from './finish-allocation';
import { compareIds, compareMerit } from './order-candidates';
import { PlaceHolders, settleEquals } from './swap-places';
import type { Scored } from './write-program';
import { variableOf, writeProgram } from './write-program';
import type { Allocation, BestTotal, Candidate, Contest, PlacementReason, Cap } from './types';

/**
 * The list of the highest total as a list of its own (rule A3): the same ranks, other places. Where one of
 * equal score could stand in for another, the better by priority or tie-break stands in, then whom a
 * decision or a draw names; what is still equal is tied (rule R4). None of this changes the total.
 */
export const allocateBestTotal = (contest: Contest, best: Pick<BestTotal, 'selected'>): Allocation => {
  const ranked = contest.candidates.filter(isRanked).sort((a, b) => compareMerit(a, b) || compareIds(a.id, b.id));
  const chosen = new PlaceHolders(contest, ranked, best.selected);
  const { settled, tied } = settleEquals(contest, ranked, chosen);
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
    if (others !== undefined) {
      const left = others.concat(candidate.id).filter((id) => chosen.has(id)).length;
      const cap = full.blockingCap(candidate) ?? placesCapOf(candidate.programme);
      return { placement: 'tied', reason: { code: 'rank.tied', cap, with: others, left } };
    }
    const turn = settled.get(candidate.id);
    return chosen.has(candidate.id)
      ? { placement: 'selected', reason: why(candidate), ...turn }
      : { placement: 'notSelected', reason: barrier(candidate), ...turn };
  };
  const decisions = new Map(ranked.map((candidate) => [candidate.id, decide(candidate)]));
  return finishAllocation(contest, ranked, decisions, ledger);
};

const takenBy = (contest: Contest, ranked: readonly Candidate[], holds: (candidate: Candidate) => boolean) => {
  const ledger = new CapLedger(capsWithPlaces(contest.caps, contest.programmes));
  for (const candidate of ranked) if (holds(candidate)) ledger.take(candidate);
  return ledger;
};

/** Solves a linear or mixed-integer program in CPLEX LP text; entries give one backed by HiGHS. */
export type Solver = (program: string) => {
  readonly optimal: boolean;
  readonly objective: number;
  /** Value of each variable by name. */
  readonly values: ReadonlyMap<string, number>;
  /** Reduced cost of each variable by name: what one more of it changes; empty for a mixed-integer program. */
  readonly reducedCosts: ReadonlyMap<string, number>;
};

interface Found {
  readonly list: readonly Scored[];
  readonly proven: boolean;
}

/** Totals nearer than this are the same. */
const TOLERANCE = 1e-6;

/** The best total under the same caps and how it differs from strict order (rule A3). */
export const findBestTotal = (contest: Contest, allocation: Allocation, solve: Solver): BestTotal => {
  const candidates = contest.candidates.filter(isScored).sort((a, b) => compareIds(a.id, b.id));
  const inOrder = new Set(allocation.ranked.filter(({ placement }) => placement === 'selected').map(({ id }) => id));
  const { list, proven } = findList(candidates, capsWithPlaces(contest.caps, contest.programmes), solve);
  const chosen = new Set(list.map(({ id }) => id));
  const selected = candidates.filter(({ id }) => chosen.has(id));
  return {
    selected: selected.map(({ id }) => id),
    total: totalOf(selected),
    proven,
    enters: [...chosen].filter((id) => !inOrder.has(id)).sort(compareIds),
    leaves: [...inOrder].filter((id) => !chosen.has(id)).sort(compareIds),
  };
};

/**
 * Relaxes first, which takes a fraction of the time: a list that reaches the relaxed total is the best there is.
 * Otherwise only those are decided wholly in or out whom a better list than the rounded one could hold.
 */
const findList = (candidates: readonly Scored[], caps: readonly Cap[], solve: Solver): Found => {
  if (candidates.length === 0) return { list: [], proven: true };
  const relaxed = solve(writeProgram(candidates, caps, 'relaxed'));
  if (!relaxed.optimal) return { list: [], proven: false };
  const shares = candidates.map((candidate, index): Share => {
    const name = variableOf(index);
    return { candidate, value: relaxed.values.get(name) ?? 0, gain: relaxed.reducedCosts.get(name) ?? 0 };
  });
  const rounded = roundRelaxation(shares, caps);
  const reached = totalOf(rounded);
  if (reached >= relaxed.objective - TOLERANCE) return { list: rounded, proven: true };
  const open = shares.filter(({ gain }) => relaxed.objective + gain >= reached - TOLERANCE);
  return solveWhole(
    open.map(({ candidate }) => candidate),
    caps,
    solve,
  );
};

const solveWhole = (candidates: readonly Scored[], caps: readonly Cap[], solve: Solver): Found => {
  const { optimal, values } = solve(writeProgram(candidates, caps, 'whole'));
  return { list: candidates.filter((_, index) => (values.get(variableOf(index)) ?? 0) > 0.5), proven: optimal };
};

const isScored = (candidate: Candidate): candidate is Scored =>
  candidate.withheld === undefined && candidate.score !== undefined;

const totalOf = (list: readonly Scored[]): number => list.reduce((sum, { score }) => sum + score, 0);

/** What the relaxed program says of a candidate. */
interface Share {
  readonly candidate: Scored;
  /** 0 to 1. */
  readonly value: number;
  /** What the total gains at most, per whole share, if more of it were let in; negative where it loses. */
  readonly gain: number;
}

/** A list under all caps that follows the relaxed program: the largest shares first, each that still fits. */
const roundRelaxation = (shares: readonly Share[], caps: readonly Cap[]): readonly Scored[] => {
  const ledger = new CapLedger(caps);
  const selected = new Set<string>();
  const shutOut = new Set<string>();
  const fits = (candidate: Scored) =>
    candidate.score > 0 &&
    !shutOut.has(candidate.id) &&
    !candidate.shutsOut.some(({ candidate: lower }) => selected.has(lower)) &&
    ledger.blockingCap(candidate) === undefined;
  const inOrder = [...shares].sort(
    (a, b) => b.value - a.value || b.gain - a.gain || compareIds(a.candidate.id, b.candidate.id),
  );
  const list: Scored[] = [];
  for (const { candidate } of inOrder) {
    if (!fits(candidate)) continue;
    ledger.take(candidate);
    selected.add(candidate.id);
    for (const { candidate: lower } of candidate.shutsOut) shutOut.add(lower);
    list.push(candidate);
  }
  return list;
};
