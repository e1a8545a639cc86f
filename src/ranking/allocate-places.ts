import { CapLedger, capsWithPlaces, collectUppers } from './caps';
import type { Decision } from './finish-allocation';
import { finishAllocation, isRanked, whySelected } from './finish-allocation';
import { groupEquals } from './order-candidates';
import { settleTie } from './ties';
import type { Allocation, Candidate, Contest, PlacementReason, SettledTurn } from './types';

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
  return finishAllocation(contest, ranked, pass.decisions, pass.ledger);
};

/** What places are given out with: who was decided so far, what is taken, and what keeps a candidate out. */
export interface Placing {
  readonly contest: Contest;
  readonly ledger: CapLedger;
  readonly decisions: Map<string, Decision>;
  readonly barrier: (candidate: Candidate) => PlacementReason | undefined;
  /** Why one is selected whom nothing keeps out. */
  readonly why: (candidate: Candidate) => PlacementReason;
}

/** The cap that keeps a candidate out, where nothing but caps does. */
export const blockedByCap = (ledger: CapLedger, candidate: Candidate): PlacementReason | undefined => {
  const cap = ledger.blockingCap(candidate);
  return cap === undefined ? undefined : { code: 'rank.cap', cap, holders: ledger.holders(cap) };
};

/** Gives out places to equals in merit. */
export const placeEquals = (group: readonly Candidate[], placing: Placing): void => {
  const { contest, ledger, decisions, barrier, why } = placing;
  const offer = (candidate: Candidate, settled?: SettledTurn) => {
    const reason = barrier(candidate);
    if (reason === undefined) ledger.take(candidate);
    decisions.set(
      candidate.id,
      reason === undefined
        ? { placement: 'selected', reason: why(candidate), ...settled }
        : { placement: 'notSelected', reason, ...settled },
    );
  };
  const open = group.filter((candidate) => {
    const reason = barrier(candidate);
    if (reason !== undefined) decisions.set(candidate.id, { placement: 'notSelected', reason });
    return reason === undefined;
  });
  const contested = findContestedCaps(open, ledger);
  const rivals = open.filter((candidate) => ledger.weightsOf(candidate).some(({ cap }) => contested.has(cap)));
  for (const candidate of open) if (!rivals.includes(candidate)) offer(candidate);
  for (const tied of splitByCap(rivals, contested, ledger)) {
    const settled = settleTie(tied, contest);
    if (settled === undefined) showTie(tied, contested, ledger, decisions);
    else settled.order.forEach((candidate, turn) => offer(candidate, { settledBy: settled.by, turn }));
  }
};

const runPass = (contest: Contest, ranked: readonly Candidate[], shutOuts: ShutOuts): Pass => {
  const ledger = new CapLedger(capsWithPlaces(contest.caps, contest.programmes));
  const decisions = new Map<string, Decision>();
  const isSelected = (id: string) => decisions.get(id)?.placement === 'selected';
  const why = whySelected(contest);
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
    return blockedByCap(ledger, candidate);
  };

  for (const group of groupEquals(ranked)) {
    placeEquals(group, { contest, ledger, decisions, barrier, why });
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

/** Caps that cannot take all of the equals that count against them. */
const findContestedCaps = (open: readonly Candidate[], ledger: CapLedger): ReadonlySet<string> => {
  const demand = new Map<string, number>();
  for (const candidate of open)
    for (const { cap, weight } of ledger.weightsOf(candidate)) demand.set(cap, (demand.get(cap) ?? 0) + weight);
  return new Set([...demand].filter(([cap, weight]) => !ledger.hasRoom(cap, weight)).map(([cap]) => cap));
};

/** Rivals for the same places; those of another programme with the same score have their own tie. */
const splitByCap = (
  rivals: readonly Candidate[],
  contested: ReadonlySet<string>,
  ledger: CapLedger,
): readonly (readonly Candidate[])[] => {
  let ties: { readonly caps: ReadonlySet<string>; readonly tied: readonly Candidate[] }[] = [];
  for (const rival of rivals) {
    const own = contestedBy(rival, contested, ledger);
    const [shared, apart] = [true, false].map((touching) =>
      ties.filter(({ caps }) => own.some((cap) => caps.has(cap)) === touching),
    );
    const joined = {
      caps: new Set([...own, ...(shared ?? []).flatMap(({ caps }) => [...caps])]),
      tied: [...(shared ?? []).flatMap(({ tied }) => tied), rival],
    };
    ties = [...(apart ?? []), joined];
  }
  return ties.map(({ tied }) => tied);
};

const contestedBy = (candidate: Candidate, contested: ReadonlySet<string>, ledger: CapLedger) =>
  ledger
    .weightsOf(candidate)
    .map(({ cap }) => cap)
    .filter((cap) => contested.has(cap));

const showTie = (
  rivals: readonly Candidate[],
  contested: ReadonlySet<string>,
  ledger: CapLedger,
  decisions: Map<string, Decision>,
) => {
  const capsOf = (candidate: Candidate) => contestedBy(candidate, contested, ledger);
  for (const candidate of rivals) {
    const [cap] = capsOf(candidate);
    if (cap === undefined) continue;
    const others = rivals.filter((other) => other !== candidate && capsOf(other).includes(cap));
    decisions.set(candidate.id, {
      placement: 'tied',
      reason: { code: 'rank.tied', cap, with: others.map(({ id }) => id), left: ledger.leftOf(cap) },
    });
  }
  for (const cap of new Set(rivals.flatMap(capsOf)))
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
