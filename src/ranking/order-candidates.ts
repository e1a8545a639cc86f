import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Candidate, Contest, SettledTurn } from './types';
import type { PlaceHolders, Swap } from './allocate-places';
import { settleTie } from './allocate-places';

/** Higher first; a missing value after all others. */
const compareHigherFirst = (left: number | undefined, right: number | undefined): number => {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return right - left;
};

/** Score, then priorities, then the declared tie-breaks (rule R3). Zero means equal in all of them. */
export const compareMerit = (left: Candidate, right: Candidate): number => {
  const byScore = compareHigherFirst(left.score, right.score);
  if (byScore !== 0) return byScore;
  if (left.priority !== right.priority) return right.priority - left.priority;
  for (let index = 0; index < Math.max(left.tieBreaks.length, right.tieBreaks.length); index += 1) {
    const byColumn = compareHigherFirst(left.tieBreaks[index], right.tieBreaks[index]);
    if (byColumn !== 0) return byColumn;
  }
  return 0;
};

/** Total order of ids that does not depend on the machine's language. */
export const compareIds = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Equals in merit, best group first; inside a group by id, so that the order of rows plays no part. */
export const groupEquals = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const sorted = [...candidates].sort((a, b) => compareMerit(a, b) || compareIds(a.id, b.id));
  const groups: Candidate[][] = [];
  for (const candidate of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && compareMerit(first, candidate) === 0) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
};

/** Rank of each candidate within its programme; equals share it: 1, 2, 2, 4 (rule R3). */
export const rankWithinProgrammes = (candidates: readonly Candidate[]): ReadonlyMap<string, number> => {
  const ranks = new Map<string, number>();
  const programmes = new Set(candidates.map((candidate) => candidate.programme));
  for (const programme of programmes) {
    let rank = 1;
    for (const group of groupEquals(candidates.filter((candidate) => candidate.programme === programme))) {
      for (const candidate of group) ranks.set(candidate.id, rank);
      rank += group.length;
    }
  }
  return ranks;
};

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

/**
 * A draw anyone can repeat: ids in the order of SHA-256(seed, newline, id). Neither the order of rows
 * nor the machine plays a part, and an id drawn among others keeps its place when one is taken out.
 */
export const drawOrder = (ids: readonly string[], seed: string): readonly string[] =>
  ids
    .map((id) => ({ id, lot: bytesToHex(sha256(utf8ToBytes(`${seed}\n${id}`))) }))
    .sort((a, b) => compareIds(a.lot, b.lot) || compareIds(a.id, b.id))
    .map(({ id }) => id);
