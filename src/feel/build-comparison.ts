import type { SyntaxNode } from '@lezer/common';
import { buildMembership } from './build-membership';
import { compareTerms, isComparator } from './compare-terms';
import type { JunctionPart } from './junction-parts';
import { childOf, operandsOf } from './parse-text';
import type { Term } from './term';
import type { Place, TermBuilder } from './term-builder';
import { BOOLEAN } from './type-rules';

/** One part of a line of conditions: a comparison, `between`, `in`, or anything else that is a part by itself. */
export const buildComparison = (part: JunctionPart, builder: TermBuilder): Term | undefined => {
  if ('test' in part) return buildMembership(part.comparison, [part], builder);
  if (part.name !== 'Comparison') return builder.build(part);
  if (childOf(part, 'in')) {
    const tests = childOf(part, 'PositiveUnaryTests');
    const each = tests === undefined ? [] : operandsOf(tests).flatMap((test) => operandsOf(test).slice(0, 1));
    return buildMembership(part, each.map(openTest), builder);
  }
  const place = builder.place(part);
  const operands = operandsOf(part);
  const [left, second, third] = operands.map((operand) => builder.build(operand));
  if (left === undefined || second === undefined) return undefined;
  if (childOf(part, 'between')) return third && compareBoth(left, second, third, place, builder);
  const sign = childOf(part, 'CompareOp');
  const operator = sign && builder.place(sign).text;
  if (operands.length !== 2 || !isComparator(operator))
    return builder.report(place, { code: 'feel.unsupported', construct: place.text });
  return compareTerms(left, operator, second, place, builder);
};

const openTest = (test: SyntaxNode): { readonly sign?: SyntaxNode; readonly test: SyntaxNode } => {
  const sign = test.name === 'SimplePositiveUnaryTest' ? childOf(test, 'CompareOp') : undefined;
  const [operand] = operandsOf(test);
  return sign && operand ? { sign, test: operand } : { test };
};

const compareBoth = (left: Term, low: Term, high: Term, place: Place, builder: TermBuilder): Term | undefined => {
  const above = compareTerms(left, '>=', low, builder.placeBetween(left, low), builder);
  const below = compareTerms(left, '<=', high, place, builder);
  return above && below && { ...place, kind: 'and', type: BOOLEAN, parts: [above, below] };
};
