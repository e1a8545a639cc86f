import type { Explanation } from '../feel/types';
import { boundsOf, valueOf } from './compare-known';
import type { End, Level, Search } from './search';
import { monotoneOf } from './search';
import type { Addend } from './sums';
import { addendsOf, layOutSum } from './sums';
import type { Way } from './ways';
import { createFactBits, isWithin, joinEach, joinWays, NOTHING_NEEDED } from './ways';

/** An open part of a sum: what it adds as it is, and what it may add in which way. */
export interface Item {
  /** Its place among the parts. */
  readonly index: number;
  readonly factor: number;
  readonly base: number;
  readonly options: readonly Level[];
  /** The one of them that adds most. */
  readonly most?: Level;
}

export const itemOf = ({ part, factor }: Addend, index: number, search: Search): Item => {
  const end = factor >= 0 ? 'low' : 'high';
  const [base = NOTHING_KNOWN[end], ...levels] = levelsOf(part, end, search);
  const options = levels
    .map((one) => ({ ...one, level: scale(one.level, factor) }))
    .filter(({ level }) => level > scale(base.level, factor));
  const [most] = [...options].sort(byLevel);
  return { index, factor, base: scale(base.level, factor), options, ...(most !== undefined && { most }) };
};

/** The most first, with the fewest facts. */
export const byLevel = (a: Level, b: Level): number =>
  a.level === b.level ? a.way.size - b.way.size : a.level > b.level ? -1 : 1;

const scale = (level: number, factor: number): number => (factor === 0 ? 0 : level * factor);

const NOTHING_KNOWN = {
  low: { way: NOTHING_NEEDED, level: -Infinity },
  high: { way: NOTHING_NEEDED, level: Infinity },
} as const satisfies Record<End, Level>;

/** What is not known at all comes first, as it has to be known whatever else is; then what adds most for each fact. */
export const byGain = (one: Item, other: Item): number => {
  const [a, b] = [one, other].map(({ base, most }) =>
    most === undefined ? 0 : Math.min(Number.MAX_VALUE, (most.level - base) / most.way.size),
  );
  return (b ?? 0) - (a ?? 0);
};

/** With more combinations than these, each part is followed to the most it can add only. */
export const FEW = 256;

/** Nothing makes up for a part of which nothing is known. */
export const add = (sum: number, level: number): number =>
  sum === -Infinity || level === -Infinity ? -Infinity : sum + level;

/** What a number comes to at one end: as it is known first, then the ways in which it comes to more (or less). */
const levelsOf = (part: Explanation, end: End, search: Search): readonly Level[] => {
  const known = boundsOf(valueOf(part));
  const base = known === undefined ? NOTHING_KNOWN[end] : { way: NOTHING_NEEDED, level: known[end] };
  if (typeof part.value === 'number') return [base];
  const kept = search.levels[end].get(part);
  if (kept !== undefined) return kept;
  const made = keepBest([base, ...levelsBelow(part, end, search)], end, search);
  search.levels[end].set(part, made);
  return made;
};

const levelsBelow = (part: Explanation, end: End, search: Search): readonly Level[] => {
  const [first, second, third] = part.parts;
  if (part.kind === 'let' && first !== undefined) return levelsOf(first, end, search);
  if (part.kind === 'if' && first !== undefined && second !== undefined && third !== undefined) {
    const [then, otherwise] = [levelsOf(second, end, search), levelsOf(third, end, search)];
    const worse = end === 'low' ? Math.min : Math.max;
    return [
      ...joinLevels(asLevels(search.truthWays(first, true)), then, (_, level) => level, search),
      ...joinLevels(asLevels(search.truthWays(first, false)), otherwise, (_, level) => level, search),
      ...joinLevels(then, otherwise, worse, search).filter(({ way }) => way.size > 0),
    ];
  }
  if (part.kind === 'call' && (part.called === 'min' || part.called === 'max')) {
    const among = first?.kind === 'list' ? first.parts : part.parts;
    if (first?.type.kind === 'number' || first?.kind === 'list')
      return levelsOfExtreme(part.called, among, end, search);
  }
  const monotone = monotoneOf(part);
  if (monotone !== undefined && first !== undefined)
    return levelsOf(first, end, search).map(({ way, level }) => ({ way, level: monotone(level) }));
  if (addendsOf(part) !== undefined) return levelsOfSum(part, end, search);
  if (part.kind === 'score') return levelsOfScore(part, end, search);
  return search.valuesOf(part).map(({ way, value, fact }): Level => {
    const bounds = boundsOf(value);
    const level = bounds?.[end] ?? (end === 'low' ? Infinity : -Infinity);
    return { way, level, ...(fact !== undefined && { fact }) };
  });
};

const asLevels = (ways: readonly Way[]): readonly Level[] => ways.map((way) => ({ way, level: 0 }));

const joinLevels = (
  lefts: readonly Level[],
  rights: readonly Level[],
  combine: (left: number, right: number) => number,
  { effort }: Search,
): readonly Level[] => {
  const join = (left: Level, right: Level): Level | undefined => {
    const way = joinWays(left.way, right.way);
    return way && { way, level: combine(left.level, right.level) };
  };
  return joinEach(lefts, rights, join, effort);
};

/**
 * An indicator may come to the best of its bounds once all that is open in it is known; a total cut short by its own
 * limits comes to more as its parts do, the most first.
 */
const levelsOfScore = (part: Explanation, end: End, search: Search): readonly Level[] => {
  const { summed, parts } = part;
  const reach = boundsOf(valueOf(part))?.[end === 'low' ? 'high' : 'low'];
  if (summed === undefined || reach === undefined)
    return search.valuesOf(part).map(({ way }) => ({ way, level: reach ?? (end === 'low' ? Infinity : -Infinity) }));
  const turn = end === 'low' ? 1 : -1;
  const items = parts.map((own, index) =>
    itemOf({ part: own, factor: (summed.weights[index] ?? 1) * turn }, index, search),
  );
  const total = (levels: readonly number[]): number => {
    const points = levels.map((level) => level * turn).sort((a, b) => b - a);
    const sum = points.slice(0, summed.best).reduce((all, own) => all + own, 0);
    return Math.min(summed.most, Math.max(summed.least, sum));
  };
  return takeInTurn(items, search, (taken) =>
    total(items.map((item) => (taken.has(item) ? item.most : undefined)?.level ?? item.base)),
  );
};

/** All of them have to be that much, or one alone. */
const levelsOfExtreme = (
  called: 'min' | 'max',
  among: readonly Explanation[],
  end: End,
  search: Search,
): readonly Level[] => {
  const [choose, start] = called === 'min' ? [Math.min, Infinity] : [Math.max, -Infinity];
  let joined: readonly Level[] = [{ way: NOTHING_NEEDED, level: start }];
  for (const part of among)
    joined = keepBest(
      joinLevels(joined, levelsOf(part, end, search), (a, b) => choose(a, b), search),
      end,
      search,
    );
  return joined;
};

/** A sum within something else: every choice of its parts where these are few, else one after the other, the most first. */
const levelsOfSum = (part: Explanation, end: End, search: Search): readonly Level[] => {
  const { addends, fixed } = layOutSum([{ part, factor: 1 }]);
  const turn = end === 'low' ? 1 : -1;
  const items = addends.map((addend, index) => itemOf({ ...addend, factor: addend.factor * turn }, index, search));
  const combinations = items.reduce((product, { options }) => product * (options.length + 1), 1);
  const start: readonly Level[] = [{ way: NOTHING_NEEDED, level: fixed * turn }];
  const told = (levels: readonly Level[]) => levels.map(({ way, level }): Level => ({ way, level: level * turn }));
  if (combinations <= FEW) {
    let joined = start;
    for (const { base, options } of items)
      joined = joinLevels(joined, [{ way: NOTHING_NEEDED, level: base }, ...options], add, search);
    return told(joined);
  }
  return takeInTurn(
    items,
    search,
    (taken) =>
      items.reduce(
        (sum, item) => add(sum, (taken.has(item) ? item.most : undefined)?.level ?? item.base),
        fixed * turn,
      ) * turn,
  );
};

/** Each part taken to the most by itself, and one after the other; other choices are left out. */
const takeInTurn = (
  items: readonly Item[],
  { effort }: Search,
  levelOf: (taken: ReadonlySet<Item>) => number,
): readonly Level[] => {
  const open = items.filter((item) => item.options.length > 0).sort(byGain);
  if (open.length > 2) effort.leaveOut();
  const levels: Level[] = [];
  const taken = new Set<Item>();
  let way: Way = NOTHING_NEEDED;
  for (const item of open) {
    const { most } = item;
    if (most === undefined) continue;
    levels.push({ way: most.way, level: levelOf(new Set([item])) });
    effort.spend(2);
    const both = joinWays(way, most.way);
    if (both === undefined) continue;
    way = both;
    taken.add(item);
    levels.push({ way, level: levelOf(taken) });
  }
  return levels;
};

/** Levels without those that no more is known of than of others with fewer facts; as many as effort is left for. */
const keepBest = (levels: readonly Level[], end: End, { effort }: Search): readonly Level[] => {
  const [base, ...others] = levels;
  if (base === undefined || others.length === 0) return levels;
  const isBetter = (a: number, b: number): boolean => (end === 'low' ? a > b : a < b);
  const bitsOf = createFactBits();
  const kept: { readonly one: Level; readonly bits: bigint }[] = [];
  // Where there are few, the same facts with other values are kept as well: together with others they may fit better.
  const areFew = others.length <= VALUES_KEPT;
  effort.spend(others.length);
  const sorted = [...others].sort((a, b) => a.way.size - b.way.size || (isBetter(a.level, b.level) ? -1 : 1));
  for (const one of sorted) {
    if (!isBetter(one.level, base.level)) continue;
    const bits = bitsOf(one.way);
    const isNeedless = kept.some(
      (other) =>
        isWithin(other.bits, bits) && !isBetter(one.level, other.one.level) && !(areFew && other.bits === bits),
    );
    if (isNeedless) continue;
    if (kept.length === Math.max(2, effort.kept)) {
      effort.leaveOut();
      break;
    }
    kept.push({ one, bits });
  }
  const left = new Set(kept.map(({ one }) => one));
  return [base, ...others.filter((one) => left.has(one))];
};

const VALUES_KEPT = 12;
