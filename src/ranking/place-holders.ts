import { CapLedger, SLACK, capsWithPlaces } from './cap-ledger';
import type { Candidate, Contest } from './types';

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
