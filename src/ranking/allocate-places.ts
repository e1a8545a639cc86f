import { CapLedger, capsWithPlaces, placesCapOf } from './cap-ledger';
import { compareIds, groupEquals, rankWithinProgrammes } from './order-candidates';
import { settleTie } from './settle-tie';
import type { Allocation, Candidate, Contest, Placement, PlacementReason, Ranked } from './types';

interface Decision {
  readonly placement: Placement;
  readonly reason: PlacementReason;
  readonly settledBy?: 'decided' | 'draw';
}

/** Lower candidates taken out because an upper one is selected, and pairs where the lower one stayed. */
interface ShutOuts {
  readonly out: ReadonlyMap<string, { readonly limit: string; readonly by: string }>;
  readonly yielded: ReadonlySet<string>;
}

type Pass =
  | { readonly kind: 'done'; readonly decisions: ReadonlyMap<string, Decision>; readonly ledger: CapLedger }
  | { readonly kind: 'again'; readonly shutOuts: ShutOuts };

/**
 * Gives out places strictly in order of merit (rules A1, A2, A4): who does not fit is passed over by a
 * named cap and by those who hold it. Equals that do not fit together are `tied` unless the tie rule
 * orders them (R4). Of an upper region and those inside it the upper one is kept, whatever the scores.
 */
export const allocatePlaces = (contest: Contest): Allocation => {
  const ranked = contest.candidates.filter(isRanked);
  let shutOuts: ShutOuts = { out: new Map(), yielded: new Set() };
  let pass = runPass(contest, ranked, shutOuts);
  // Each repetition settles one upper–lower pair for good, so there are at most twice as many as pairs.
  while (pass.kind === 'again') {
    shutOuts = pass.shutOuts;
    pass = runPass(contest, ranked, shutOuts);
  }
  const decisions = nameReserves(contest, ranked, pass.decisions);
  const ranks = rankWithinProgrammes(ranked);
  const rows = contest.candidates.map((candidate) => toRanked(candidate, decisions, ranks));
  return {
    ranked: sortRanked(rows, contest),
    capUse: pass.ledger.use(),
    total: rows.reduce((total, row) => total + (row.placement === 'selected' ? (row.score ?? 0) : 0), 0),
  };
};

const isRanked = (candidate: Candidate) => candidate.withheld === undefined && candidate.score !== undefined;

const runPass = (contest: Contest, ranked: readonly Candidate[], shutOuts: ShutOuts): Pass => {
  const ledger = new CapLedger(capsWithPlaces(contest.caps, contest.programmes));
  const decisions = new Map<string, Decision>();
  const isSelected = (id: string) => decisions.get(id)?.placement === 'selected';
  const placesOf = new Map(contest.programmes.map(({ programme, places }) => [programme, places]));
  const uppersOf = collectUppers(ranked);

  const barrier = (candidate: Candidate): PlacementReason | undefined => {
    const out = shutOuts.out.get(candidate.id);
    if (out !== undefined) return { code: 'rank.shutOut', ...out };
    const upper = uppersOf.get(candidate.id)?.find(({ by }) => isSelected(by));
    if (upper !== undefined) return { code: 'rank.shutOut', ...upper };
    const kept = candidate.shutsOut.find(
      (pair) => shutOuts.yielded.has(pairId(candidate.id, pair.candidate)) && isSelected(pair.candidate),
    );
    if (kept !== undefined) return { code: 'rank.shutOut', limit: kept.limit, by: kept.candidate };
    const cap = ledger.blockingCap(candidate);
    return cap === undefined ? undefined : { code: 'rank.cap', cap, holders: ledger.holders(cap) };
  };
  const select = (candidate: Candidate, settledBy?: 'decided' | 'draw') => {
    ledger.take(candidate);
    const places = placesOf.get(candidate.programme);
    const reason: PlacementReason =
      places === undefined ? { code: 'rank.noPlacesSet' } : { code: 'rank.withinPlaces', places };
    decisions.set(candidate.id, { placement: 'selected', reason, ...(settledBy && { settledBy }) });
  };
  const offer = (candidate: Candidate, settledBy?: 'decided' | 'draw') => {
    const reason = barrier(candidate);
    if (reason === undefined) select(candidate, settledBy);
    else decisions.set(candidate.id, { placement: 'notSelected', reason, ...(settledBy && { settledBy }) });
  };

  for (const group of groupEquals(ranked)) {
    const open = group.filter((candidate) => {
      const reason = barrier(candidate);
      if (reason !== undefined) decisions.set(candidate.id, { placement: 'notSelected', reason });
      return reason === undefined;
    });
    const contested = findContestedCaps(open, ledger);
    const rivals = open.filter((candidate) => ledger.weightsOf(candidate).some(({ cap }) => contested.has(cap)));
    for (const candidate of open) if (!rivals.includes(candidate)) offer(candidate);
    if (rivals.length > 0) {
      const order = settleTie(rivals, contest.tieRule);
      const settledBy = contest.tieRule.kind === 'show' ? undefined : contest.tieRule.kind;
      if (order !== undefined) for (const candidate of order) offer(candidate, settledBy);
      else showTie(rivals, contested, ledger, decisions);
    }
    const pair = findDisplaced(group, isSelected);
    if (pair !== undefined) {
      const out = new Map(shutOuts.out).set(pair.lower, { limit: pair.limit, by: pair.upper });
      return { kind: 'again', shutOuts: { out, yielded: shutOuts.yielded } };
    }
  }
  const baseless = [...shutOuts.out].find(([, { by }]) => !isSelected(by));
  if (baseless !== undefined) {
    const out = new Map(shutOuts.out);
    out.delete(baseless[0]);
    const yielded = new Set(shutOuts.yielded).add(pairId(baseless[1].by, baseless[0]));
    return { kind: 'again', shutOuts: { out, yielded } };
  }
  return { kind: 'done', decisions, ledger };
};

const pairId = (upper: string, lower: string) => `${upper}\n${lower}`;

const collectUppers = (ranked: readonly Candidate[]) => {
  const uppers = new Map<string, { limit: string; by: string }[]>();
  for (const candidate of ranked)
    for (const { limit, candidate: lower } of candidate.shutsOut)
      uppers.set(lower, [...(uppers.get(lower) ?? []), { limit, by: candidate.id }]);
  return uppers;
};

/** Caps that cannot take all of the equals that count against them. */
const findContestedCaps = (open: readonly Candidate[], ledger: CapLedger): ReadonlySet<string> => {
  const demand = new Map<string, number>();
  for (const candidate of open)
    for (const { cap, weight } of ledger.weightsOf(candidate)) demand.set(cap, (demand.get(cap) ?? 0) + weight);
  return new Set([...demand].filter(([cap, weight]) => !ledger.hasRoom(cap, weight)).map(([cap]) => cap));
};

const showTie = (
  rivals: readonly Candidate[],
  contested: ReadonlySet<string>,
  ledger: CapLedger,
  decisions: Map<string, Decision>,
) => {
  const capsOf = (candidate: Candidate) =>
    ledger
      .weightsOf(candidate)
      .map(({ cap }) => cap)
      .filter((cap) => contested.has(cap));
  for (const candidate of rivals) {
    const [cap] = capsOf(candidate);
    if (cap === undefined) continue;
    const others = rivals.filter((other) => other !== candidate && capsOf(other).includes(cap));
    decisions.set(candidate.id, {
      placement: 'tied',
      reason: { code: 'rank.tied', cap, with: others.map(({ id }) => id), left: ledger.leftOf(cap) },
    });
  }
  for (const cap of contested)
    ledger.close(
      cap,
      rivals.filter((rival) => capsOf(rival).includes(cap)).map(({ id }) => id),
    );
};

/** An upper candidate just selected although one inside it was selected before. */
const findDisplaced = (group: readonly Candidate[], isSelected: (id: string) => boolean) => {
  for (const candidate of group) {
    if (!isSelected(candidate.id)) continue;
    const pair = candidate.shutsOut.find(({ candidate: lower }) => isSelected(lower));
    if (pair !== undefined) return { upper: candidate.id, lower: pair.candidate, limit: pair.limit };
  }
  return undefined;
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
    let position = 1;
    for (const group of groupEquals(ranked.filter((candidate) => candidate.programme === programme))) {
      if (position > reserve) break;
      const waiting = group.filter(({ id }) => {
        const reason = named.get(id)?.reason;
        return reason?.code === 'rank.cap' && reason.cap === cap;
      });
      for (const { id } of waiting)
        named.set(id, { placement: 'reserve', reason: { code: 'rank.reserve', position, cap } });
      position += waiting.length;
    }
  }
  return named;
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

const sortRanked = (rows: readonly Ranked[], contest: Contest): readonly Ranked[] => {
  const position = new Map(contest.programmes.map(({ programme }, index) => [programme, index]));
  const programmeOf = (row: Ranked) => position.get(row.programme) ?? contest.programmes.length;
  return [...rows].sort(
    (a, b) => programmeOf(a) - programmeOf(b) || (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareIds(a.id, b.id),
  );
};
