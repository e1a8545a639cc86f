import { TOLERANCE } from '../feel/tolerance';
import type { Comparator, Explanation } from '../feel/types';
import type { Demand } from './demands';
import { ANY } from './demands';
import type { Item } from './levels';
import { add, byGain, byLevel, FEW, itemOf } from './levels';
import type { Level, Search } from './search';
import { layOutSum } from './sums';
import type { Way } from './ways';
import { createFactBits, joinWays, keepMinimal, NOTHING_NEEDED, unionOf } from './ways';

/** The ways to have `left operator right` of numbers hold; the operator is an order. */
export const reachWays = (
  left: Explanation,
  operator: Exclude<Comparator, '=' | '!='>,
  right: Explanation,
  search: Search,
): readonly Way[] => {
  // As a sum that is to be at least, or more than, a number: of `a <= b` it is b − a.
  const sign = operator === '>=' || operator === '>' ? 1 : -1;
  const { addends, fixed, size } = layOutSum([
    { part: left, factor: sign },
    { part: right, factor: -sign },
  ]);
  const items = addends.map((addend, index) => itemOf(addend, index, search));
  return coverWays(
    items,
    { least: -fixed, isStrict: operator === '>' || operator === '<', slack: size * TOLERANCE },
    search,
  );
};

/** What a sum has to come to. `slack`: by how much it may fall short and still be the same number. */
interface Goal {
  readonly least: number;
  readonly isStrict: boolean;
  readonly slack: number;
}

/** Choices of a sum's parts that are looked at one by one. */
const STEPS = 1_500;
/** Ways found of a sum whose parts can be chosen in more ways than that: nobody reads more. */
const SHOWN = 16;

/**
 * The ways to lift a sum to what it has to come to: of each way the parts add enough, and without any of them they do not.
 * The parts that add most come first, so that the first way found is one with few facts; where the parts can be chosen in
 * too many ways, the others are left out.
 */
const coverWays = (given: readonly Item[], goal: Goal, search: Search): readonly Way[] => {
  const { effort } = search;
  const combinations = given.reduce((product, { options }) => product * (options.length + 1), 1);
  const areFew = combinations <= FEW;
  const items = areFew ? given : given.map(toTheMost).sort(byGain);
  const most = items.map((item) => item.most?.level ?? item.base);
  // The most that the parts from here on can add, and the least that they add.
  const rest = sumsFromEnd(most);
  const bases = sumsFromEnd(items.map(({ base }) => base));
  const found: Way[] = [];
  let steps = 0;
  const isReached = (sum: number): boolean =>
    goal.isStrict ? sum - goal.least > goal.slack : sum - goal.least >= -goal.slack;
  const mostFound = areFew ? FEW : Math.min(SHOWN, effort.kept);
  const choose = (at: number, sum: number, joined: Way, chosen: readonly Choice[]): void => {
    if (!isReached(add(sum, rest[at] ?? 0))) return;
    const total = add(sum, bases[at] ?? 0);
    if (isReached(total)) {
      const way = joinChosen(chosen, items, goal);
      if (way !== undefined) found.push(way);
      return;
    }
    const item = items[at];
    if (item === undefined) return;
    const leave = (): void => choose(at + 1, add(sum, item.base), joined, chosen);
    if (areFew) leave();
    for (const level of item.options) {
      if (found.length >= mostFound || steps > STEPS) {
        effort.leaveOut();
        return;
      }
      steps += 1;
      effort.spend();
      const both = joinWays(joined, level.way);
      if (both !== undefined) choose(at + 1, add(sum, level.level), both, [...chosen, { item, level }]);
    }
    if (!areFew) leave();
  };
  choose(0, 0, NOTHING_NEEDED, []);
  if (found.length === 0 && !effort.isWhole && isReached(rest[0] ?? 0))
    return [unionOf(items.flatMap((item) => (item.most === undefined ? [] : [item.most.way])))];
  return keepMinimal(found, effort);
};

/** A part of a sum taken to one of its levels. */
interface Choice {
  readonly item: Item;
  readonly level: Level;
}

const sumsFromEnd = (levels: readonly number[]): readonly number[] => {
  const sums = [0];
  for (const level of [...levels].reverse()) sums.push(add(sums.at(-1) ?? 0, level));
  return sums.reverse();
};

/** Without the same facts at values that add less, the most first. */
const toTheMost = (item: Item): Item => {
  const bitsOf = createFactBits();
  const seen = new Set<bigint>();
  const options = [...item.options].sort(byLevel).filter(({ way }) => {
    const bits = bitsOf(way);
    const isNew = !seen.has(bits);
    seen.add(bits);
    return isNew;
  });
  return { ...item, options };
};

/** What was chosen as one way, in the order of the parts; a fact that is all that is open has to be enough. */
const joinChosen = (chosen: readonly Choice[], items: readonly Item[], { least, isStrict }: Goal): Way | undefined => {
  let joined: Way | undefined = NOTHING_NEEDED;
  for (const { level } of [...chosen].sort((a, b) => a.item.index - b.item.index))
    joined = joined && joinWays(joined, level.way);
  const [only] = chosen;
  const fact = only?.level.fact;
  if (joined === undefined || only === undefined || fact === undefined || items.length > 1) return joined;
  const { factor } = only.item;
  return joinWays(joined, new Map([[fact, demandAtLeast(least / factor, factor > 0, isStrict)]]));
};

const demandAtLeast = (bound: number, isLeast: boolean, isOpen: boolean): Demand => {
  if (!Number.isFinite(bound)) return ANY;
  return isLeast
    ? { kind: 'range', low: bound, lowOpen: isOpen, high: Infinity, highOpen: false }
    : { kind: 'range', low: -Infinity, lowOpen: false, high: bound, highOpen: isOpen };
};
