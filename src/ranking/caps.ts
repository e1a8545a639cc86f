import type { Candidate, Cap, CapUse, ProgrammePlaces, Allocation, Contest, ContestIssue } from './types';

/** Id of the cap that stands for a programme's places. */
export const placesCapOf = (programme: string) => `places:${programme}`;

/** The caps of a contest with its programmes' places among them. */
export const capsWithPlaces = (caps: readonly Cap[], programmes: readonly ProgrammePlaces[]): readonly Cap[] => [
  ...caps,
  ...programmes.flatMap(({ programme, places }): readonly Cap[] =>
    places === undefined ? [] : [{ id: placesCapOf(programme), kind: 'places', programme, limit: places }],
  ),
];

/** Weights are sums of amounts: a hair over the limit from binary fractions is not over. */
export const SLACK = 1e-9;

/** What is taken of each cap, and by whom, while places are given out. */
export class CapLedger {
  private readonly caps: ReadonlyMap<string, Cap>;
  private readonly used = new Map<string, number>();
  private readonly holdersOf = new Map<string, string[]>();
  private readonly closed = new Set<string>();

  /** `base` is what was taken before, where this ledger only adds to another one. */
  constructor(
    caps: readonly Cap[],
    private readonly base?: CapLedger,
  ) {
    this.caps = base?.caps ?? new Map(caps.map((cap) => [cap.id, cap]));
  }

  /** A ledger to try something on: it starts as this one stands, which has to stay so meanwhile. */
  fork(): CapLedger {
    return new CapLedger([], this);
  }

  /** What the candidate counts against, the specific caps first and its programme's places last. */
  weightsOf(candidate: Candidate): readonly { readonly cap: string; readonly weight: number }[] {
    const places = placesCapOf(candidate.programme);
    const specific = candidate.caps.filter(({ cap }) => this.caps.has(cap));
    return this.caps.has(places) ? [...specific, { cap: places, weight: 1 }] : specific;
  }

  leftOf(cap: string): number {
    return (this.caps.get(cap)?.limit ?? Infinity) - this.usedOf(cap);
  }

  hasRoom(cap: string, weight: number): boolean {
    return !this.isClosed(cap) && weight <= this.leftOf(cap) + SLACK;
  }

  /** The first cap with no room for the candidate, if any. */
  blockingCap(candidate: Candidate): string | undefined {
    return this.weightsOf(candidate).find(({ cap, weight }) => !this.hasRoom(cap, weight))?.cap;
  }

  take(candidate: Candidate): void {
    for (const { cap, weight } of this.weightsOf(candidate)) {
      this.used.set(cap, this.usedOf(cap) + weight);
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
      const used = this.usedOf(cap.id);
      return { cap, used, left: cap.limit - used };
    });
  }

  private usedOf(cap: string): number {
    return this.used.get(cap) ?? this.base?.usedOf(cap) ?? 0;
  }

  private isClosed(cap: string): boolean {
    return this.closed.has(cap) || this.base?.isClosed(cap) === true;
  }

  private hold(cap: string, id: string) {
    const holders = this.holdersOf.get(cap);
    if (holders === undefined) this.holdersOf.set(cap, [id]);
    else if (!holders.includes(id)) holders.push(id);
  }
}

/** A cap that a candidate counts against, with what is taken of it and by whom. */
interface CapOf {
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

/** For each candidate inside a region, the ones above it that shut it out when selected. */
export const collectUppers = (ranked: readonly Candidate[]) => {
  const uppers = new Map<string, { limit: string; by: string }[]>();
  for (const candidate of ranked)
    for (const { limit, candidate: lower } of candidate.shutsOut)
      uppers.set(lower, [...(uppers.get(lower) ?? []), { limit, by: candidate.id }]);
  return uppers;
};

/** Caps that contradict each other or can never be filled (rule A5). */
export const checkContest = (contest: Contest): readonly ContestIssue[] => {
  const known = new Set(contest.caps.map(({ id }) => id));
  const issues: ContestIssue[] = [];
  for (const cap of capsWithPlaces(contest.caps, contest.programmes))
    if (cap.limit < 0) issues.push({ code: 'contest.negativeCap', cap: cap.id, limit: cap.limit });
  for (const candidate of contest.candidates)
    for (const { cap } of candidate.caps)
      if (!known.has(cap)) issues.push({ code: 'contest.unknownCap', candidate: candidate.id, cap });
  for (const programme of contest.programmes) issues.push(...checkPlaces(contest, programme));
  return issues;
};

/** Caps of one kind whose limits together leave places of the programme empty for certain. */
const checkPlaces = (contest: Contest, { programme, places }: ProgrammePlaces): readonly ContestIssue[] => {
  if (places === undefined) return [];
  const candidates = contest.candidates.filter(
    (candidate) =>
      candidate.programme === programme && candidate.withheld === undefined && candidate.score !== undefined,
  );
  // Nobody applied: nothing about the places is amiss.
  if (contest.candidates.every((candidate) => candidate.programme !== programme)) return [];
  if (candidates.length < places)
    return [{ code: 'contest.fewerCandidates', programme, places, candidates: candidates.length }];
  const kinds = new Map<string, Cap[]>();
  for (const cap of contest.caps) if (cap.kind !== 'budget') kinds.set(cap.kind, [...(kinds.get(cap.kind) ?? []), cap]);
  const reachable = [...kinds.values()].map((caps) => {
    const counted = caps.map(
      (cap) => candidates.filter((candidate) => candidate.caps.some((own) => own.cap === cap.id)).length,
    );
    const capped = caps.reduce((sum, cap, index) => sum + Math.min(cap.limit, counted[index] ?? 0), 0);
    const free = candidates.filter(
      (candidate) => !candidate.caps.some((own) => caps.some((cap) => cap.id === own.cap)),
    ).length;
    return capped + free;
  });
  const fewest = Math.min(Infinity, ...reachable);
  return fewest < places ? [{ code: 'contest.groupsBelowPlaces', programme, places, reachable: fewest }] : [];
};
