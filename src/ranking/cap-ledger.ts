import type { Candidate, Cap, CapUse, ProgrammePlaces } from './types';

/** Id of the cap that stands for a programme's places. */
export const placesCapOf = (programme: string) => `places:${programme}`;

/** The caps of a contest with its programmes' places among them. */
export const capsWithPlaces = (caps: readonly Cap[], programmes: readonly ProgrammePlaces[]): readonly Cap[] => [
  ...caps,
  ...programmes.flatMap(({ programme, places }): readonly Cap[] =>
    places === undefined ? [] : [{ id: placesCapOf(programme), kind: 'places', label: programme, limit: places }],
  ),
];

/** Weights are sums of amounts: a hair over the limit from binary fractions is not over. */
export const SLACK = 1e-9;

/** What is taken of each cap, and by whom, while places are given out. */
export class CapLedger {
  private readonly caps = new Map<string, Cap>();
  private readonly used = new Map<string, number>();
  private readonly holdersOf = new Map<string, string[]>();
  private readonly closed = new Set<string>();

  constructor(caps: readonly Cap[]) {
    for (const cap of caps) this.caps.set(cap.id, cap);
  }

  /** What the candidate counts against, the specific caps first and its programme's places last. */
  weightsOf(candidate: Candidate): readonly { readonly cap: string; readonly weight: number }[] {
    const places = placesCapOf(candidate.programme);
    const specific = candidate.caps.filter(({ cap }) => this.caps.has(cap));
    return this.caps.has(places) ? [...specific, { cap: places, weight: 1 }] : specific;
  }

  leftOf(cap: string): number {
    return (this.caps.get(cap)?.limit ?? Infinity) - (this.used.get(cap) ?? 0);
  }

  hasRoom(cap: string, weight: number): boolean {
    return !this.closed.has(cap) && weight <= this.leftOf(cap) + SLACK;
  }

  /** The first cap with no room for the candidate, if any. */
  blockingCap(candidate: Candidate): string | undefined {
    return this.weightsOf(candidate).find(({ cap, weight }) => !this.hasRoom(cap, weight))?.cap;
  }

  take(candidate: Candidate): void {
    for (const { cap, weight } of this.weightsOf(candidate)) {
      this.used.set(cap, (this.used.get(cap) ?? 0) + weight);
      this.hold(cap, candidate.id);
    }
  }

  /** Keeps what is left of a cap for those tied over it. */
  close(cap: string, tied: readonly string[]): void {
    this.closed.add(cap);
    for (const id of tied) this.hold(cap, id);
  }

  holders(cap: string): readonly string[] {
    return this.holdersOf.get(cap) ?? [];
  }

  use(): readonly CapUse[] {
    return [...this.caps.values()].map((cap) => {
      const used = this.used.get(cap.id) ?? 0;
      return { cap, used, left: cap.limit - used };
    });
  }

  private hold(cap: string, id: string) {
    const holders = this.holdersOf.get(cap);
    if (holders === undefined) this.holdersOf.set(cap, [id]);
    else if (!holders.includes(id)) holders.push(id);
  }
}
