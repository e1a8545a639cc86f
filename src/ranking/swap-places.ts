import { CapLedger, capsWithPlaces, SLACK } from './caps';
import { compareIds, compareMerit } from './order-candidates';
import { settleTie } from './ties';
import type { Candidate, Contest, SettledTurn } from './types';

/** One gives up its place to another. */
export interface Swap {
  readonly held: Candidate;
  readonly out: Candidate;
}

/** Who holds a place, and what is taken of each cap, while places change hands. */
export class PlaceHolders {
  private readonly ids: Set<string>;
  private readonly used = new Map<string, number>();
  private readonly limits: ReadonlyMap<string, number>;
  private readonly clashes = new Map<string, Set<string>>();
  private readonly ledger: CapLedger;

  constructor(contest: Contest, ranked: readonly Candidate[], selected: readonly string[]) {
    const caps = capsWithPlaces(contest.caps, contest.programmes);
    this.ids = new Set(selected);
    this.ledger = new CapLedger(caps);
    this.limits = new Map(caps.map(({ id, limit }) => [id, limit]));
    for (const candidate of ranked) {
      if (this.ids.has(candidate.id)) this.count(candidate, 1);
      for (const { candidate: lower } of candidate.shutsOut) {
        this.clash(candidate.id, lower);
        this.clash(lower, candidate.id);
      }
    }
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  canSwap(held: Candidate, out: Candidate): boolean {
    const freed = new Map(this.ledger.weightsOf(held).map(({ cap, weight }) => [cap, weight]));
    const fits = this.ledger
      .weightsOf(out)
      .every(
        ({ cap, weight }) =>
          (this.used.get(cap) ?? 0) - (freed.get(cap) ?? 0) + weight <= (this.limits.get(cap) ?? Infinity) + SLACK,
      );
    return fits && ![...(this.clashes.get(out.id) ?? [])].some((id) => id !== held.id && this.ids.has(id));
  }

  swap({ held, out }: Swap): void {
    this.count(held, -1);
    this.count(out, 1);
    this.ids.delete(held.id);
    this.ids.add(out.id);
  }

  private count(candidate: Candidate, sign: 1 | -1) {
    for (const { cap, weight } of this.ledger.weightsOf(candidate))
      this.used.set(cap, (this.used.get(cap) ?? 0) + sign * weight);
  }

  private clash(one: string, other: string) {
    const known = this.clashes.get(one);
    if (known === undefined) this.clashes.set(one, new Set([other]));
    else known.add(other);
  }
}

/** What settled a tie, by candidate, and with whom the others are still tied. */
interface SettledEquals {
  readonly settled: ReadonlyMap<string, SettledTurn>;
  readonly tied: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts the preferred of equal score in the places that any of them could hold: first by priority and
 * tie-break, then by decision or draw (rules R3, R4). The total stays as it was.
 */
export const settleEquals = (contest: Contest, ranked: readonly Candidate[], chosen: PlaceHolders): SettledEquals => {
  const settled = new Map<string, SettledTurn>();
  const tied = new Map<string, readonly string[]>();
  for (const equals of groupByScore(ranked)) settleGroup(contest, equals, chosen, settled, tied);
  return { settled, tied };
};

const settleGroup = (
  contest: Contest,
  equals: readonly Candidate[],
  chosen: PlaceHolders,
  settledTurns: Map<string, SettledTurn>,
  tied: Map<string, readonly string[]>,
) => {
  const swappable = () =>
    equals.flatMap((out) =>
      chosen.has(out.id)
        ? []
        : equals.filter((held) => chosen.has(held.id) && chosen.canSwap(held, out)).map((held) => ({ held, out })),
    );
  // Every swap puts a better one in, so that this comes to an end.
  for (let pair = findBetter(swappable()); pair !== undefined; pair = findBetter(swappable())) chosen.swap(pair);
  const rivals = swappable().filter(({ held, out }) => compareMerit(held, out) === 0);
  if (rivals.length === 0) return;
  for (const tie of joinRivals(rivals)) {
    const settled = settleTie(tie, contest);
    if (settled === undefined) {
      for (const { id } of tie)
        tied.set(
          id,
          tie.filter((other) => other.id !== id).map((other) => other.id),
        );
      continue;
    }
    const position = new Map(settled.order.map(({ id }, index) => [id, index]));
    const worse = ({ held, out }: Swap) => (position.get(out.id) ?? 0) < (position.get(held.id) ?? 0);
    const within = () => swappable().filter(({ held, out }) => position.has(held.id) && position.has(out.id));
    for (let pair = within().find(worse); pair !== undefined; pair = within().find(worse)) chosen.swap(pair);
    settled.order.forEach(({ id }, turn) => settledTurns.set(id, { settledBy: settled.by, turn }));
  }
};

const findBetter = (swaps: readonly Swap[]) => swaps.find(({ held, out }) => compareMerit(out, held) < 0);

/** Pairs that share somebody are one tie. */
const joinRivals = (swaps: readonly Swap[]): readonly (readonly Candidate[])[] => {
  let ties: ReadonlySet<Candidate>[] = [];
  for (const { held, out } of swaps) {
    const touched = ties.filter((tie) => tie.has(held) || tie.has(out));
    const joined = new Set([...touched.flatMap((tie) => [...tie]), held, out]);
    ties = [...ties.filter((tie) => !touched.includes(tie)), joined];
  }
  return ties.map((tie) => [...tie].sort((a, b) => compareIds(a.id, b.id)));
};

const groupByScore = (ranked: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const groups = new Map<number | undefined, Candidate[]>();
  for (const candidate of ranked) {
    const group = groups.get(candidate.score);
    if (group === undefined) groups.set(candidate.score, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};
