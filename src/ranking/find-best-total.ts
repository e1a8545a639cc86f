import { capsWithPlaces } from './cap-ledger';
import { compareIds } from './order-candidates';
import { roundRelaxation, type Share } from './round-relaxation';
import type { Allocation, BestTotal, Candidate, Cap, Contest } from './types';
import { variableOf, writeProgram, type Scored } from './write-program';

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
