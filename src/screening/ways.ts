import type { Demand } from './demand';
import { isLooser, meetBoth } from './demand';

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
