import { mirror, negate } from '../feel/turn-comparators';
import type { Comparator, Explanation, FeelType } from '../feel/types';
import { unitOf, wordValue } from './word-value';
import type { WordContext } from './word-value';

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

/** By how much numbers miss; nothing is said of a gap of zero (`> 50` missed with 50). */
const gapOf = (left: Explanation, right: Explanation, isMissed: boolean): number | undefined => {
  if (!isMissed || typeof left.value !== 'number' || typeof right.value !== 'number') return undefined;
  const gap = Math.abs(left.value - right.value);
  return gap === 0 ? undefined : gap;
};

const numberTypeOf = (left: FeelType, right: FeelType): FeelType =>
  left.kind === 'number' && left.unit === undefined && right.kind === 'number' ? right : left;

const isFixed = ({ kind }: Explanation) => kind === 'literal' || kind === 'constant';
