import { CapLedger } from './cap-ledger';
import { compareIds } from './order-candidates';
import type { Cap } from './types';
import type { Scored } from './write-program';

/** What the relaxed program says of a candidate. */
export interface Share {
  readonly candidate: Scored;
  /** 0 to 1. */
  readonly value: number;
  /** What the total gains at most, per whole share, if more of it were let in; negative where it loses. */
  readonly gain: number;
}

/** A list under all caps that follows the relaxed program: the largest shares first, each that still fits. */
export const roundRelaxation = (shares: readonly Share[], caps: readonly Cap[]): readonly Scored[] => {
  const ledger = new CapLedger(caps);
  const selected = new Set<string>();
  const shutOut = new Set<string>();
  const fits = (candidate: Scored) =>
    candidate.score > 0 &&
    !shutOut.has(candidate.id) &&
    !candidate.shutsOut.some(({ candidate: lower }) => selected.has(lower)) &&
    ledger.blockingCap(candidate) === undefined;
  const inOrder = [...shares].sort(
    (a, b) => b.value - a.value || b.gain - a.gain || compareIds(a.candidate.id, b.candidate.id),
  );
  const list: Scored[] = [];
  for (const { candidate } of inOrder) {
    if (!fits(candidate)) continue;
    ledger.take(candidate);
    selected.add(candidate.id);
    for (const { candidate: lower } of candidate.shutsOut) shutOut.add(lower);
    list.push(candidate);
  }
  return list;
};
