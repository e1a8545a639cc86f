import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareIds } from './order-candidates';
import type { Allocation, Candidate, Contest, TieDecision } from './types';

/** Equals across the line of a cap that nothing settles yet (rule R4). */
export interface OpenTie {
  /** The tied, by id. */
  readonly ids: readonly string[];
  readonly programme: string;
  readonly score: number;
  readonly cap: string;
  /** Places that they stand for. */
  readonly left: number;
}

/** Equals whom a draw put in order. */
interface DrawnTie {
  readonly programme: string;
  readonly score: number;
  readonly ids: readonly string[];
}

/** The ties of a list that wait for a rule or a decision, in the list's order. */
export const listOpenTies = ({ ranked }: Allocation): readonly OpenTie[] => {
  const ties = new Map<string, OpenTie>();
  for (const { id, programme, reason, score } of ranked) {
    if (reason.code !== 'rank.tied' || score === undefined) continue;
    const ids = [id, ...reason.with].sort(compareIds);
    const key = JSON.stringify([reason.cap, ids]);
    if (!ties.has(key)) ties.set(key, { ids, programme, score, cap: reason.cap, left: reason.left });
  }
  return [...ties.values()];
};

/** The ties of a list that the draw settled. */
export const listDrawnTies = ({ ranked }: Allocation): readonly DrawnTie[] => {
  const ties = new Map<string, { programme: string; score: number; ids: string[] }>();
  for (const { id, programme, rank, score, settledBy } of ranked) {
    if (settledBy !== 'draw' || score === undefined) continue;
    const key = JSON.stringify([programme, rank]);
    const tie = ties.get(key);
    if (tie === undefined) ties.set(key, { programme, score, ids: [id] });
    else tie.ids.push(id);
  }
  return [...ties.values()];
};

/** Decisions with one on the same candidates replaced, added, or (with no reason to keep it) taken back. */
export const withDecision = (
  decisions: readonly TieDecision[],
  ids: readonly string[],
  decision: TieDecision | undefined,
): readonly TieDecision[] => {
  const same = ({ order }: TieDecision) => order.length === ids.length && ids.every((id) => order.includes(id));
  return [...decisions.filter((one) => !same(one)), ...(decision === undefined ? [] : [decision])];
};

/** The order in which equals are taken, and what gave it. */
interface SettledTie {
  readonly order: readonly Candidate[];
  readonly by: 'decided' | 'draw';
}

/** The order in which equals are taken, if a decision or the declared rule gives one for all of them (rule R4). */
export const settleTie = (
  tied: readonly Candidate[],
  { decisions, tieRule }: Pick<Contest, 'decisions' | 'tieRule'>,
): SettledTie | undefined => {
  const byId = new Map(tied.map((candidate) => [candidate.id, candidate]));
  const inOrder = (ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((candidate): candidate is Candidate => candidate !== undefined);
  // The later decision on the same tie is the one that holds.
  const decided = decisions.findLast(({ order }) => tied.every(({ id }) => order.includes(id)));
  if (decided !== undefined) return { order: inOrder([...new Set(decided.order)]), by: 'decided' };
  return tieRule.kind === 'draw'
    ? { order: inOrder(drawOrder([...byId.keys()], tieRule.seed)), by: 'draw' }
    : undefined;
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
