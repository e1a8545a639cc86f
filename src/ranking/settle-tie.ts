import { drawOrder } from './draw-order';
import type { Candidate, Contest } from './types';

/** The order in which equals are taken, and what gave it. */
export interface SettledTie {
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
