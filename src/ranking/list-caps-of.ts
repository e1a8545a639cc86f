import { capsWithPlaces, placesCapOf } from './cap-ledger';
import type { Allocation, CapUse, Contest } from './types';

/** A cap that a candidate counts against, with what is taken of it and by whom. */
export interface CapOf {
  readonly use: CapUse;
  /** What the candidate counts for: 1, or 万元 for a budget. */
  readonly weight: number;
  /** Selected candidates that count against it, in order. */
  readonly holders: readonly string[];
}

/** The caps that one candidate counts against, the specific ones first and its programme's places last. */
export const listCapsOf = (contest: Contest, allocation: Allocation, id: string): readonly CapOf[] => {
  const candidate = contest.candidates.find((one) => one.id === id);
  if (candidate === undefined) return [];
  const places = placesCapOf(candidate.programme);
  const counts = (one: typeof candidate, cap: string) =>
    cap === places ? one.programme === candidate.programme : one.caps.some((own) => own.cap === cap);
  const known = new Set(capsWithPlaces(contest.caps, contest.programmes).map((cap) => cap.id));
  const byId = new Map(contest.candidates.map((one) => [one.id, one]));
  const selected = allocation.ranked.filter(({ placement }) => placement === 'selected');
  return [...candidate.caps, { cap: places, weight: 1 }].flatMap(({ cap, weight }): readonly CapOf[] => {
    const use = allocation.capUse.find((one) => one.cap.id === cap);
    if (use === undefined || !known.has(cap)) return [];
    const holders = selected.filter((row) => {
      const holder = byId.get(row.id);
      return holder !== undefined && counts(holder, cap);
    });
    return [{ use, weight, holders: holders.map((row) => row.id) }];
  });
};
