import { compareIds } from './order-candidates';
import type { Allocation, TieDecision } from './types';

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
