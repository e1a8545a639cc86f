import type { Demand } from './demands';
import { ANY, isLooser, meetBoth } from './demands';

/** One way to settle something: the facts to fill in (series items as `name[index]`) and what each would have to be. */
export type Way = ReadonlyMap<string, Demand>;

export const NOTHING_NEEDED: Way = new Map();

/** Ways kept of one part: at first, once half of the effort is spent, and once all of it is. */
const KEPT = { whole: 64, half: 8, spent: 1 } as const;

/** Operations that the ways of one criterion may take: some milliseconds. */
const OPERATIONS = 12_000;

/**
 * How much may still be done to find ways, so that any expression takes bounded time and memory (rule V3). An operation
 * is the joining of two ways or the look at one. Less and less is followed as it is spent, and whether anything was left
 * out is noted: what is found remains true, but there may be other ways, smaller ones among them.
 */
export class Effort {
  private spent = 0;
  private isLossy = false;

  constructor(private readonly limit: number = OPERATIONS) {}

  get operations(): number {
    return this.spent;
  }

  get isSpent(): boolean {
    return this.spent >= this.limit;
  }

  /** How many ways of one part are still kept. */
  get kept(): number {
    if (this.isSpent) return KEPT.spent;
    return this.spent * 2 >= this.limit ? KEPT.half : KEPT.whole;
  }

  /** Whether every way was followed. */
  get isWhole(): boolean {
    return !this.isLossy;
  }

  spend(operations = 1): void {
    this.spent += operations;
  }

  /** Notes that something was not followed. */
  leaveOut(): void {
    this.isLossy = true;
  }
}

/** Both ways at once; `undefined` where they ask one fact for different things. */
export const joinWays = (left: Way, right: Way): Way | undefined => {
  if (left.size === 0) return right;
  if (right.size === 0) return left;
  const joined = new Map(left);
  for (const [fact, demand] of right) {
    const other = joined.get(fact);
    const both = other === undefined ? demand : meetBoth(other, demand);
    if (both === undefined) return undefined;
    joined.set(fact, both);
  }
  return joined;
};

/** Whether `right` works only where `left` works too, with no fewer facts. */
const makesNeedless = (left: Way, right: Way): boolean => {
  for (const [fact, demand] of left) {
    const other = right.get(fact);
    if (other === undefined || !isLooser(demand, other)) return false;
  }
  return true;
};

/** Sets of facts as bits; each fact has a bit of its own from when it is first met. */
export const createFactBits = (): ((way: Way) => bigint) => {
  const bits = new Map<string, bigint>();
  return (way) => {
    let set = 0n;
    for (const fact of way.keys()) {
      const known = bits.get(fact);
      const bit = known ?? 1n << BigInt(bits.size);
      if (known === undefined) bits.set(fact, bit);
      set |= bit;
    }
    return set;
  };
};

/** Whether all of one set of facts is in the other. */
export const isWithin = (inner: bigint, outer: bigint): boolean => (inner & ~outer) === 0n;

/** The ways without those that another one makes needless, fewest facts first; no more than effort is left for. */
export const keepMinimal = (ways: readonly Way[], effort: Effort): readonly Way[] => {
  if (ways.length < 2) return ways;
  const bitsOf = createFactBits();
  const kept: { readonly way: Way; readonly bits: bigint }[] = [];
  const most = effort.kept;
  effort.spend(ways.length);
  for (const way of [...ways].sort((a, b) => a.size - b.size)) {
    const bits = bitsOf(way);
    const smaller = kept.filter((one) => isWithin(one.bits, bits));
    if (smaller.some((one) => makesNeedless(one.way, way))) continue;
    if (kept.length < most) kept.push({ way, bits });
    // The same facts with other values are no other way to whoever fills them in.
    else if (smaller.length === 0) effort.leaveOut();
  }
  return kept.map(({ way }) => way);
};

/** Ways to have all of several things: one way of each, where they fit together. */
export const combineWays = (families: readonly (readonly Way[])[], effort: Effort): readonly Way[] => {
  if (families.some((family) => family.length === 0)) return [];
  let combined: readonly Way[] = [NOTHING_NEEDED];
  for (const family of families) {
    const joined = joinEach(combined, family, joinWays, effort);
    // What would have fitted may have been left out on the way.
    if (joined.length === 0) return effort.isWhole ? [] : [unionOf(families.flatMap((own) => own.slice(0, 1)))];
    combined = keepMinimal(joined, effort);
  }
  return combined;
};

/** Each of the one with each of the other, as far as they go together; once the effort is spent the rest is left out. */
export const joinEach = <T>(
  lefts: readonly T[],
  rights: readonly T[],
  join: (left: T, right: T) => T | undefined,
  effort: Effort,
): readonly T[] => {
  const joined: T[] = [];
  for (const left of lefts)
    for (const right of rights) {
      if (effort.isSpent && joined.length > 0) {
        effort.leaveOut();
        return joined;
      }
      effort.spend();
      const both = join(left, right);
      if (both !== undefined) joined.push(both);
    }
  return joined;
};

/** All facts of several ways, whatever each would have to be. */
export const unionOf = (ways: readonly Way[]): Way =>
  new Map(ways.flatMap((way) => [...way.keys()].map((fact) => [fact, ANY])));

/** Operations that the smallest union of one row may take. */
const UNION_OPERATIONS = 4_000;

type Family = readonly Way[];

/**
 * The cheapest set of facts that holds one way of each family, asking no fact to be two things at once (rule V3).
 * Families that share no fact are settled each by itself. Exact as long as the effort lasts; beyond, the best found by
 * then, which settles everything as well but may ask for more than needed. Where no combination fits together, each
 * family is taken by itself.
 */
export const smallestUnion = (
  families: readonly Family[],
  costOf: (fact: string) => number,
  effort: Effort = new Effort(UNION_OPERATIONS),
): readonly string[] => {
  const ordered = families.filter((family) => family.length > 0).sort((a, b) => a.length - b.length);
  const costs = new Map<string, number>();
  const cost = (way: Way): number => {
    let sum = 0;
    for (const fact of way.keys()) {
      const known = costs.get(fact) ?? costOf(fact);
      costs.set(fact, known);
      sum += known;
    }
    return sum;
  };
  const chosen = new Map<Family, Way>();
  for (const group of groupByFacts(ordered))
    chooseTogether(group, cost, effort).forEach((way, at) => {
      const family = group[at];
      if (family !== undefined) chosen.set(family, way);
    });
  return [...new Set(ordered.flatMap((family) => [...(chosen.get(family)?.keys() ?? [])]))];
};

/** Families in groups that share facts with no other group, each in the order given. */
const groupByFacts = (families: readonly Family[]): readonly (readonly Family[])[] => {
  const groupOf = new Map<string, number>();
  const into: number[] = [];
  const rootOf = (at: number): number => {
    let root = at;
    while (into[root] !== root) root = into[root] ?? root;
    return root;
  };
  families.forEach((family, index) => {
    into.push(index);
    for (const way of family)
      for (const fact of way.keys()) {
        const other = groupOf.get(fact);
        if (other === undefined) groupOf.set(fact, index);
        else into[rootOf(index)] = rootOf(other);
      }
  });
  const groups = new Map<number, Family[]>();
  families.forEach((family, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [family]);
    else group.push(family);
  });
  return [...groups.values()];
};

/** One way of each of some families, so that together they cost least. */
const chooseTogether = (families: readonly Family[], cost: (way: Way) => number, effort: Effort): readonly Way[] => {
  let best: readonly Way[] | undefined;
  let bestCost = Infinity;
  const choose = (ways: readonly Way[], joined: Way, spent: number): void => {
    if (spent >= bestCost) return;
    const family = families[ways.length];
    if (family === undefined) {
      best = ways;
      bestCost = spent;
      return;
    }
    const next: { readonly way: Way; readonly both: Way; readonly spent: number }[] = [];
    for (const way of family) {
      effort.spend();
      const both = joinWays(joined, way);
      if (both !== undefined) next.push({ way, both, spent: cost(both) });
    }
    // What adds least comes first, so that the first complete choice is already a good one.
    next.sort((a, b) => a.spent - b.spent);
    for (const one of next) {
      if (effort.isSpent && (best !== undefined || effort.operations > 2 * UNION_OPERATIONS)) {
        effort.leaveOut();
        return;
      }
      choose([...ways, one.way], one.both, one.spent);
    }
  };
  choose([], NOTHING_NEEDED, 0);
  return best ?? families.map((family) => family.reduce((least, way) => (cost(way) < cost(least) ? way : least)));
};
