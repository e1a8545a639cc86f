import { mirror, negate } from '../feel/operators/comparison';
import { isBounds } from '../feel/operand';
import type { Bounds, Comparator, Explanation, FeelType } from '../feel/types';
import type { WordContext } from './values';
import { unitOf } from './units';
import { wordValue } from './values';

/** A comparison as it is read: what is compared on the left, what it is compared with on the right. */
export interface ReadComparison {
  readonly left: Explanation;
  readonly right: Explanation;
  readonly operator: Comparator;
  /** Of the values of both sides. */
  readonly type: FeelType;
  readonly unit: string;
  /** 差 2 件, 超 1 件; empty where nothing is missed. */
  readonly gap: string;
}

/** The two sides of a comparison the way round they are read, `5 <= 甲` as 甲 ≥ 5; the opposite where `negated`. */
export const readComparison = (
  part: Explanation,
  negated: boolean,
  context: WordContext,
): ReadComparison | undefined => {
  const [first, second] = part.parts;
  if (first === undefined || second === undefined || part.comparison === undefined) return undefined;
  const isTurned = isFixed(first) && !isFixed(second);
  const [left, right] = isTurned ? [second, first] : [first, second];
  const mirrored = isTurned ? mirror(part.comparison.operator) : part.comparison.operator;
  const operator = negated ? negate(mirrored) : mirrored;
  const unit = unitOf([left, right], context);
  const type = numberTypeOf(left.type, right.type);
  const missed = gapOf(left, right, part.value === negated);
  const hasGap = missed !== undefined && operator !== '=' && operator !== '!=';
  const { short, over } = context.words;
  const gap = hasGap ? (operator.startsWith('>') ? short : over)(wordValue(missed, type, unit, context)) : '';
  return { left, right, operator, type, unit, gap };
};

/** By how much numbers miss, within bounds where they are; nothing is said of a gap of zero (`> 50` missed with 50). */
const gapOf = (left: Explanation, right: Explanation, isMissed: boolean): number | Bounds | undefined => {
  const [a, b] = [boundsOf(left.value), boundsOf(right.value)];
  if (!isMissed || a === undefined || b === undefined) return undefined;
  const [lesser, greater] = a.low < b.low ? [a, b] : [b, a];
  const gap = { low: Math.max(0, greater.low - lesser.high), high: greater.high - lesser.low };
  if (gap.low < gap.high) return gap;
  return gap.low === 0 ? undefined : gap.low;
};

const boundsOf = (value: Explanation['value']): Bounds | undefined => {
  if (typeof value === 'number') return { low: value, high: value };
  return isBounds(value) ? value : undefined;
};

const numberTypeOf = (left: FeelType, right: FeelType): FeelType =>
  left.kind === 'number' && left.unit === undefined && right.kind === 'number' ? right : left;

const isFixed = ({ kind }: Explanation) => kind === 'literal' || kind === 'constant';

/**
 * Conditions that ask one list to contain this and that, together; every other condition by itself. Of what a list is
 * not to contain each is worded by itself, since "neither" and "not both" read alike.
 */
export const mergeInclusions = (
  parts: readonly Explanation[],
  negated: boolean,
): readonly (readonly Explanation[])[] => {
  const merged: Explanation[][] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const isSame =
      !negated && last?.[0] !== undefined && listOf(part) !== undefined && listOf(part) === listOf(last[0]);
    if (isSame) last?.push(part);
    else merged.push([part]);
  }
  return merged;
};

const listOf = ({ called, parts: [list] }: Explanation): string | undefined =>
  called === 'list contains' ? list?.text : undefined;

/** What a `let` names (if asked for) and the branch taken of an `if`, down to what is neither. */
export const resolveBranch = (part: Explanation, unfold: boolean): Explanation => {
  const [first, then, otherwise] = part.parts;
  if (part.kind === 'let' && unfold && first !== undefined) return resolveBranch(first, unfold);
  if (part.kind !== 'if' || first?.value === undefined) return part;
  const taken = first.value === true ? then : otherwise;
  return taken === undefined ? part : resolveBranch(taken, unfold);
};

/** An `if` whose condition is unknown, so that either branch may apply. */
export const isOpenChoice = ({ kind, parts: [condition] }: Explanation): boolean =>
  kind === 'if' && condition !== undefined && condition.value === undefined;
