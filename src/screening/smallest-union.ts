import { joinWays, NOTHING_NEEDED } from './ways';
import type { Way } from './ways';

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
