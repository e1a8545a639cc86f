import type { CapLedger } from './caps';
import { placesCapOf } from './caps';
import { compareIds, groupEquals, rankWithinProgrammes } from './order-candidates';
import type { Allocation, Candidate, Contest, Placement, PlacementReason, Ranked, SettledTurn } from './types';

/** What was decided about one candidate, before reserves are named. */
export interface Decision extends Partial<SettledTurn> {
  readonly placement: Placement;
  readonly reason: PlacementReason;
}

/** Takes part in the ranking: qualified and scored (rules R1, R2). */
export const isRanked = (candidate: Candidate): boolean =>
  candidate.withheld === undefined && candidate.score !== undefined;

/** Names the reserves, ranks within programmes and lists everybody, the withheld too. */
export const finishAllocation = (
  contest: Contest,
  ranked: readonly Candidate[],
  settled: ReadonlyMap<string, Decision>,
  ledger: CapLedger,
): Allocation => {
  const decisions = nameReserves(contest, ranked, settled);
  const ranks = rankWithinProgrammes(ranked);
  const rows = contest.candidates.map((candidate) => toRanked(candidate, decisions, ranks));
  return {
    ranked: sortRanked(rows, contest),
    capUse: ledger.use(),
    total: rows.reduce((total, row) => total + (row.placement === 'selected' ? (row.score ?? 0) : 0), 0),
  };
};

/** The next ones below the line, kept out by nothing but the number of places. */
const nameReserves = (
  contest: Contest,
  ranked: readonly Candidate[],
  decisions: ReadonlyMap<string, Decision>,
): ReadonlyMap<string, Decision> => {
  const named = new Map(decisions);
  for (const { programme, reserve } of contest.programmes) {
    const cap = placesCapOf(programme);
    let position = 1 + losersOfTies(ranked, decisions, programme, cap);
    for (const group of groupEquals(ranked.filter((candidate) => candidate.programme === programme))) {
      if (position > reserve) break;
      const waiting = group.filter(({ id }) => {
        const reason = named.get(id)?.reason;
        return reason?.code === 'rank.cap' && reason.cap === cap;
      });
      for (const step of stepsOf(waiting, named, contest)) {
        if (position > reserve) break;
        for (const { id } of step)
          named.set(id, {
            ...(contest.equalsById ? {} : turnOf(named.get(id))),
            placement: 'reserve',
            reason: { code: 'rank.reserve', position, cap },
          });
        position += step.length;
      }
    }
  }
  return named;
};

const turnOf = (decision: Decision | undefined): Partial<SettledTurn> =>
  decision?.settledBy === undefined || decision.turn === undefined
    ? {}
    : { settledBy: decision.settledBy, turn: decision.turn };

/** Equals whom a decision or draw put in order wait one after the other; all others share a position. */
const stepsOf = (
  waiting: readonly Candidate[],
  decisions: ReadonlyMap<string, Decision>,
  { equalsById }: Contest,
): readonly (readonly Candidate[])[] => {
  if (equalsById) return [waiting];
  const inTurn = waiting.flatMap((candidate) => {
    const turn = decisions.get(candidate.id)?.turn;
    return turn === undefined ? [] : [{ candidate, turn }];
  });
  const others = waiting.filter((candidate) => inTurn.every((one) => one.candidate !== candidate));
  return [...inTurn.sort((a, b) => a.turn - b.turn).map(({ candidate }) => [candidate]), others];
};

/** Of those tied over the last places some will miss them, and then wait before everybody below. */
const losersOfTies = (
  ranked: readonly Candidate[],
  decisions: ReadonlyMap<string, Decision>,
  programme: string,
  cap: string,
): number => {
  const ties = ranked.flatMap((candidate) => {
    const reason = candidate.programme === programme ? decisions.get(candidate.id)?.reason : undefined;
    return reason?.code === 'rank.tied' && reason.cap === cap ? [reason.left] : [];
  });
  return ties.length - Math.max(0, ...ties);
};

const toRanked = (
  candidate: Candidate,
  decisions: ReadonlyMap<string, Decision>,
  ranks: ReadonlyMap<string, number>,
): Ranked => {
  const decision: Decision = decisions.get(candidate.id) ?? {
    placement: 'withheld',
    reason: { code: 'rank.withheld', reason: candidate.withheld ?? 'noScore' },
  };
  return {
    id: candidate.id,
    programme: candidate.programme,
    rank: ranks.get(candidate.id),
    score: candidate.score,
    ...decision,
  };
};

/** By programme, then rank; equals in the order that a decision or draw gave them, else by id. */
const sortRanked = (rows: readonly Ranked[], contest: Contest): readonly Ranked[] => {
  const position = new Map(contest.programmes.map(({ programme }, index) => [programme, index]));
  const programmeOf = (row: Ranked) => position.get(row.programme) ?? contest.programmes.length;
  const groupOf = ({ programme, rank }: Ranked) => `${programme}\n${rank}`;
  const settled = new Set(rows.filter(({ turn }) => turn !== undefined).map(groupOf));
  // An equal that was no rival of those settled may hold a place as well: it stands above them.
  const turnOf = (row: Ranked) =>
    contest.equalsById || !settled.has(groupOf(row)) ? 0 : (row.turn ?? (row.placement === 'selected' ? -1 : Infinity));
  return [...rows].sort(
    (a, b) =>
      programmeOf(a) - programmeOf(b) ||
      inOrder(a.rank, b.rank) ||
      inOrder(turnOf(a), turnOf(b)) ||
      compareIds(a.id, b.id),
  );
};

/** Ascending; what is absent comes last. */
const inOrder = (left = Infinity, right = Infinity): number => (left === right ? 0 : left - right);

/** Why a place is given: within the programme's places, else within a quota, else because nothing limits it. */
export const whySelected = ({ caps, programmes }: Pick<Contest, 'caps' | 'programmes'>) => {
  const placesOf = new Map(programmes.map(({ programme, places }) => [programme, places]));
  const offices = new Map(caps.filter(({ kind }) => kind === 'office').map((cap) => [cap.id, cap]));
  return (candidate: Candidate): PlacementReason => {
    const places = placesOf.get(candidate.programme);
    if (places !== undefined) return { code: 'rank.withinPlaces', places };
    const quota = candidate.caps.find(({ cap }) => offices.has(cap));
    return quota === undefined ? { code: 'rank.noPlacesSet' } : { code: 'rank.withinQuota', cap: quota.cap };
  };
};
