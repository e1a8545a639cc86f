import { compareIds, compareMerit } from './order-candidates';
import type { PlaceHolders, Swap } from './place-holders';
import { settleTie } from './settle-tie';
import type { Candidate, Contest } from './types';

/** What settled a tie, by candidate, and with whom the others are still tied. */
export interface SettledEquals {
  readonly settledBy: ReadonlyMap<string, 'decided' | 'draw'>;
  readonly tied: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts the preferred of equal score in the places that any of them could hold: first by priority and
 * tie-break, then by decision or draw (rules R3, R4). The total stays as it was.
 */
export const settleEquals = (contest: Contest, ranked: readonly Candidate[], chosen: PlaceHolders): SettledEquals => {
  const settledBy = new Map<string, 'decided' | 'draw'>();
  const tied = new Map<string, readonly string[]>();
  for (const equals of groupByScore(ranked)) settleGroup(contest, equals, chosen, settledBy, tied);
  return { settledBy, tied };
};

const settleGroup = (
  contest: Contest,
  equals: readonly Candidate[],
  chosen: PlaceHolders,
  settledBy: Map<string, 'decided' | 'draw'>,
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
    for (const { id } of tie) settledBy.set(id, settled.by);
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
