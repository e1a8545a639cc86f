/** One way to settle something: the facts to fill in (series items as `name[index]`) and what each would have to be. */
export type Way = ReadonlyMap<string, Demand>;

export const NOTHING_NEEDED: Way = new Map();

/** Ways kept of one part; beyond it the ones with the fewest facts stay, so what is claimed remains true. */
const KEPT = 64;

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
  if (left.size > right.size) return false;
  for (const [fact, demand] of left) {
    const other = right.get(fact);
    if (other === undefined || !isLooser(demand, other)) return false;
  }
  return true;
};

/** The ways without those that another one makes needless, fewest facts first. */
export const keepMinimal = (ways: readonly Way[]): readonly Way[] => {
  if (ways.length < 2) return ways;
  const kept: Way[] = [];
  for (const way of [...ways].sort((a, b) => a.size - b.size)) {
    if (kept.length === KEPT) break;
    if (!kept.some((other) => makesNeedless(other, way))) kept.push(way);
  }
  return kept;
};

/** Ways to have all of several things: one way of each, where they fit together. */
export const combineWays = (families: readonly (readonly Way[])[]): readonly Way[] =>
  families.reduce<readonly Way[]>(
    (combined, family) =>
      keepMinimal(
        combined.flatMap((way) => family.map((other) => joinWays(way, other)).filter((joined) => joined !== undefined)),
      ),
    [NOTHING_NEEDED],
  );

/** Combinations looked at before the best one found so far is taken. */
const STEPS = 20_000;

/**
 * The cheapest set of facts that holds one way of each family, asking no fact to be two things at once (rule V3).
 * Exact as long as at most 20,000 combinations need looking at; beyond, the best found by then, which
 * settles everything as well but may ask for more than needed. Where no combination fits together, each family is
 * taken by itself.
 */
export const smallestUnion = (
  families: readonly (readonly Way[])[],
  costOf: (fact: string) => number,
): readonly string[] => {
  const ordered = families.filter((family) => family.length > 0).sort((a, b) => a.length - b.length);
  const cost = (way: Way) => [...way.keys()].reduce((sum, fact) => sum + costOf(fact), 0);
  let best: Way | undefined;
  let bestCost = Infinity;
  let steps = 0;
  const choose = (depth: number, chosen: Way): void => {
    const spent = cost(chosen);
    if (spent >= bestCost) return;
    const family = ordered[depth];
    if (family === undefined) {
      best = chosen;
      bestCost = spent;
      return;
    }
    // What adds least comes first, so that the first complete choice is already a good one.
    const next = family
      .map((way) => joinWays(chosen, way))
      .filter((joined) => joined !== undefined)
      .map((joined) => ({ joined, spent: cost(joined) }))
      .sort((a, b) => a.spent - b.spent);
    for (const { joined } of next) {
      if ((steps += 1) > STEPS && best !== undefined) return;
      choose(depth + 1, joined);
    }
  };
  choose(0, NOTHING_NEEDED);
  if (best !== undefined) return [...best.keys()];
  return [...new Set(ordered.flatMap((family) => smallestUnion([family], costOf)))];
};

/** What one fact would have to be. `range` bounds are open where marked; `any` asks only that it is known. */
export type Demand =
  | { readonly kind: 'any' }
  | { readonly kind: 'is'; readonly value: boolean | string }
  | { readonly kind: 'isNot'; readonly words: readonly string[] }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly lowOpen: boolean;
      readonly high: number;
      readonly highOpen: boolean;
    };

export const ANY: Demand = { kind: 'any' };

/** Both demands at once; `undefined` where no value meets both. */
const meetBoth = (left: Demand, right: Demand): Demand | undefined => {
  if (left.kind === 'any') return right;
  if (right.kind === 'any') return left;
  if (left.kind === 'range' && right.kind === 'range') return meetRanges(left, right);
  if (left.kind === 'is' && right.kind === 'is') return left.value === right.value ? left : undefined;
  if (left.kind === 'isNot' && right.kind === 'isNot') return { kind: 'isNot', words: [...left.words, ...right.words] };
  if (left.kind === 'is' && right.kind === 'isNot') return excludes(right, left.value) ? undefined : left;
  if (left.kind === 'isNot' && right.kind === 'is') return excludes(left, right.value) ? undefined : right;
  return undefined;
};

/** Whether every value that meets `tight` also meets `loose`. */
const isLooser = (loose: Demand, tight: Demand): boolean => {
  if (loose.kind === 'any') return true;
  if (loose.kind === 'is') return tight.kind === 'is' && tight.value === loose.value;
  if (loose.kind === 'isNot') {
    if (tight.kind === 'is') return !excludes(loose, tight.value);
    return tight.kind === 'isNot' && loose.words.every((word) => tight.words.includes(word));
  }
  if (tight.kind !== 'range') return false;
  const low = loose.low < tight.low || (loose.low === tight.low && (!loose.lowOpen || tight.lowOpen));
  const high = loose.high > tight.high || (loose.high === tight.high && (!loose.highOpen || tight.highOpen));
  return low && high;
};

type Range = Extract<Demand, { kind: 'range' }>;

const excludes = (demand: Extract<Demand, { kind: 'isNot' }>, value: boolean | string) =>
  typeof value === 'string' && demand.words.includes(value);

const meetRanges = (left: Range, right: Range): Range | undefined => {
  const low = Math.max(left.low, right.low);
  const high = Math.min(left.high, right.high);
  const lowOpen = (left.low === low && left.lowOpen) || (right.low === low && right.lowOpen);
  const highOpen = (left.high === high && left.highOpen) || (right.high === high && right.highOpen);
  if (low > high || (low === high && (lowOpen || highOpen))) return undefined;
  return { kind: 'range', low, lowOpen, high, highOpen };
};
