import { mirror, negate } from '../feel/operators/comparison';
import { isDuration } from '../feel/operand';
import type { Bounds, Comparator, DateSpan, Duration, Explanation, FeelValue } from '../feel/types';
import { combineBounds } from '../logic/bounds';
import type { Demand } from './demands';
import { ANY } from './demands';

/** A value that two sides of a comparison can be told apart by. */
export type Known = boolean | number | Bounds | string | DateSpan | Duration;

/** The value of a part, where two sides of a comparison can be told apart by it. */
export const valueOf = ({ value }: Explanation): Known | undefined => {
  if (typeof value !== 'object') return value;
  return 'from' in value || 'low' in value || 'amount' in value ? value : undefined;
};

/** The truth of a comparison of known values; `undefined` where days of a month or numbers within bounds disagree. */
export const compareKnown = (left: Known, operator: Comparator, right: Known): boolean | undefined => {
  const a = spanOf(left);
  const b = spanOf(right);
  if (a === undefined || b === undefined) {
    if (operator === '=') return left === right;
    return operator === '!=' ? left !== right : undefined;
  }
  switch (operator) {
    case '=':
      return a.from === a.to && b.from === b.to
        ? a.from === b.from
        : a.to < b.from || b.to < a.from
          ? false
          : undefined;
    case '!=': {
      const same = compareKnown(left, '=', right);
      return same === undefined ? undefined : !same;
    }
    case '<':
      return a.to < b.from ? true : a.from >= b.to ? false : undefined;
    case '<=':
      return a.to <= b.from ? true : a.from > b.to ? false : undefined;
    case '>':
    case '>=':
      return compareKnown(right, mirror(operator), left);
  }
};

/** The least and the greatest that a number, a date or a duration can be. */
const spanOf = (value: Known): DateSpan | undefined => {
  const bounds = boundsOf(value);
  if (bounds !== undefined) return { from: bounds.low, to: bounds.high };
  if (isDuration(value)) return { from: value.amount, to: value.most ?? value.amount };
  return typeof value === 'object' && 'from' in value ? value : undefined;
};

export const boundsOf = (value: Known | undefined): Bounds | undefined => {
  if (typeof value === 'number') return { low: value, high: value };
  return typeof value === 'object' && 'low' in value ? value : undefined;
};

/** What a fact has to be for `fact operator value` to come out as `target`. */
export const demandOf = (operator: Comparator, value: Known, target: boolean): Demand => {
  const asked = target ? operator : negate(operator);
  if (typeof value === 'number') return rangeOf(asked, value);
  if (typeof value === 'object') return ANY;
  if (asked === '=') return { kind: 'is', value };
  if (asked !== '!=') return ANY;
  return typeof value === 'boolean' ? { kind: 'is', value: !value } : { kind: 'isNot', words: [value] };
};

const rangeOf = (operator: Comparator, value: number): Demand => {
  const range = { kind: 'range', low: -Infinity, lowOpen: false, high: Infinity, highOpen: false } as const;
  switch (operator) {
    case '=':
      return { ...range, low: value, high: value };
    case '!=':
      return ANY;
    case '<':
    case '<=':
      return { ...range, high: value, highOpen: operator === '<' };
    case '>':
    case '>=':
      return { ...range, low: value, lowOpen: operator === '>' };
  }
};

/** The value of an arithmetic part for given operands; `undefined` where it could be anything. */
export const computeArithmetic = (
  { operator }: Explanation,
  left: Known | undefined,
  right: Known | undefined,
): number | Bounds | undefined => {
  const [a, b] = [boundsOf(left), boundsOf(right)];
  const made = operator && a && b && combineBounds(operator, a, b);
  return made !== undefined && made.low === made.high ? made.low : made;
};

/** Whether a value is a date known only to its month or year (rule F3), a number or a duration known only within bounds (L7). */
export const isCoarse = (value: FeelValue | undefined): boolean =>
  typeof value === 'object' && (('from' in value && value.from < value.to) || 'low' in value || 'most' in value);
