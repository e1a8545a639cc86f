import { checkComparable } from './check-comparable';
import type { Term } from './term';
import type { Place, TermBuilder } from './term-builder';
import { BOOLEAN } from './type-rules';
import type { Comparator } from './types';

/** A checked comparison of two parts. Its text is the two as they are compared, which need not stand side by side. */
export const compareTerms = (
  left: Term,
  operator: Comparator,
  right: Term,
  place: Place,
  builder: TermBuilder,
): Term | undefined => {
  if (!checkComparable(left, operator, right, place, builder)) return undefined;
  const text = `${left.text} ${operator} ${right.text}`;
  return { span: place.span, text, kind: 'comparison', type: BOOLEAN, operator, left, right };
};

/** Whether a sign is one of the six comparators. */
export const isComparator = (sign: string | undefined): sign is Comparator =>
  sign === '=' || sign === '!=' || sign === '<' || sign === '<=' || sign === '>' || sign === '>=';
