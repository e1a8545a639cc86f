import { mirror, negate } from '../feel/operators/comparison';
import type { Comparator, DateSpan, Explanation, FeelValue } from '../feel/types';
import type { Demand } from './ways';
import { ANY } from './ways';

/** A value that two sides of a comparison can be told apart by. */
export type Known = boolean | number | string | DateSpan;

/** The truth of a comparison of known values; `undefined` where days of a month disagree or the kinds differ. */
export const compareKnown = (left: Known, operator: Comparator, right: Known): boolean | undefined => {
  const a = boundsOf(left);
  const b = boundsOf(right);
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

const boundsOf = (value: Known): DateSpan | undefined => {
  if (typeof value === 'number') return { from: value, to: value };
  return typeof value === 'object' ? value : undefined;
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

/** The value of an arithmetic part for given operands; `undefined` where an operand could be anything. */
export const computeArithmetic = (
  explanation: Explanation,
  left: Known | undefined,
  right: Known | undefined,
): number | undefined => {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (explanation.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    case undefined:
      return undefined;
  }
};

/** Whether a value is a date known only to its month or year (rule F3). */
export const isCoarse = (value: FeelValue | undefined): value is DateSpan =>
  typeof value === 'object' && 'from' in value && value.from < value.to;
