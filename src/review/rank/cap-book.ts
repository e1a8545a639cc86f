import type { Candidate, Cap } from '../../ranking/types';

/** Which candidate counts against which caps, while a contest is put together. */
export class CapBook {
  private readonly declared = new Map<string, Cap>();
  private readonly memberships = new Map<string, { cap: string; weight: number }[]>();

  /** Declares a cap; one that is there stays as it is. */
  declare(cap: Cap): void {
    if (!this.declared.has(cap.id)) this.declared.set(cap.id, cap);
  }

  /** Counts a candidate against a cap, 1 or an amount in 万元. */
  count(candidate: string, cap: string, weight: number): void {
    const own = this.memberships.get(candidate);
    if (own === undefined) this.memberships.set(candidate, [{ cap, weight }]);
    else own.push({ cap, weight });
  }

  caps(): readonly Cap[] {
    return [...this.declared.values()];
  }

  capsOf(candidate: string): Candidate['caps'] {
    return this.memberships.get(candidate) ?? [];
  }
}
