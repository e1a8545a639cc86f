import { isKeyAsked, lookUp, sideOf } from '../feel/decision-table';
import type { Box, Side } from '../feel/table-rows';
import { cutSide, meets } from '../feel/table-rows';
import type { DecisionTable, Explanation, FeelValue } from '../feel/types';
import { valueOf } from './compare-known';
import type { Demand } from './demands';
import type { Search, ValuedWay } from './search';
import type { Way } from './ways';
import { joinWays, NOTHING_NEEDED } from './ways';

/** One way in which a key may get to be known; without `side` it could then be anything. */
interface KeyWay {
  readonly way: Way;
  readonly side?: Side;
}

/** More choices of what keys may be than these are not looked at one by one. */
const MOST_CHOICES = 512;

/**
 * The ways to have a table come to more than is known, exact where it is small: keys one after the other are taken to
 * each part that makes a difference to the rows that may apply, until those agree. `undefined` where there are too many.
 */
export const tableWays = (explanation: Explanation, search: Search): readonly ValuedWay[] | undefined => {
  const { looked, parts } = explanation;
  if (looked === undefined) return undefined;
  const { table, box } = looked;
  const open = parts.flatMap((part, at) =>
    isKeyAsked(table, box, at) ? [{ at, ways: keyWays(part, at, table, box, search) }] : [],
  );
  const choices = open.reduce((product, { ways }) => product * (ways.length + 1), 1);
  if (open.length === 0 || choices > MOST_CHOICES) return undefined;
  search.effort.spend(choices);
  const found: ValuedWay[] = [];
  const choose = (from: number, own: Box, way: Way, isAny: boolean): void => {
    const value = isAny ? undefined : lookUp(table, own).value;
    const isSettled = isAny || (value !== undefined && typeof value !== 'object');
    if (way.size > 0 && (isAny || value !== undefined)) found.push({ way, value: knownOf(explanation, value) });
    if (way.size > 0 && isSettled) return;
    open.slice(from).forEach(({ at, ways }, index) => {
      for (const one of ways) {
        const joined = joinWays(way, one.way);
        if (joined === undefined) continue;
        const next = one.side === undefined ? own : own.map((side, key) => (key === at ? (one.side ?? side) : side));
        choose(from + index + 1, next, joined, isAny || one.side === undefined);
      }
    });
  };
  choose(0, box, NOTHING_NEEDED, false);
  return found;
};

const knownOf = (explanation: Explanation, value: FeelValue | undefined) => valueOf({ ...explanation, value });

const keyWays = (part: Explanation, at: number, table: DecisionTable, box: Box, search: Search): readonly KeyWay[] => {
  const side = box[at];
  if (side === undefined) return [];
  if (part.kind !== 'fact')
    return search
      .valuesOf(part)
      .map(({ way, value }) => (value === undefined ? { way } : { way, side: sideOf(value, side) }));
  const asks = table.rows.flatMap((row) => (meets(row.asks, box) ? [row.asks[at]] : [])).flatMap((ask) => ask ?? []);
  return cutSide(side, asks).flatMap((piece) =>
    demandsOf(piece, part).map(({ demand, own }) => ({ way: new Map([[part.text, demand]]), side: own })),
  );
};

/** What a fact has to be to lie within a part; a word each. */
const demandsOf = (piece: Side, { type }: Explanation): readonly { readonly demand: Demand; readonly own: Side }[] => {
  if (piece.kind === 'run') return [{ demand: { kind: 'range', ...piece.run }, own: piece }];
  return [...piece.words].map((word) => ({
    demand: { kind: 'is', value: type.kind === 'boolean' ? word === 'true' : word },
    own: { kind: 'words', words: new Set([word]) },
  }));
};
