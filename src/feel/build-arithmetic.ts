import type { SyntaxNode } from '@lezer/common';
import { childOf, operandsOf } from './parse-text';
import type { Term } from './term';
import type { Place, TermBuilder } from './term-builder';
import { DAYS, findUnitClash, fitsType, joinTypes, nameOfType, typeOfProduct, typeOfQuotient } from './type-rules';
import type { ArithmeticOperator, FeelType } from './types';

/** `a + b`, `a - b`, `a * b`, `a / b`, `-a`. */
export const buildArithmetic = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const sign = childOf(node, 'ArithOp');
  const operator = sign && builder.place(sign).text;
  const place = builder.place(node);
  if (sign === undefined || !isOperator(operator))
    return builder.report(sign ? builder.place(sign) : place, {
      code: 'feel.unsupported',
      construct: operator ?? place.text,
    });
  const [first, second] = operandsOf(node);
  const left = first && builder.build(first);
  if (second === undefined) return left && negate(left, place, builder);
  const right = builder.build(second);
  if (left === undefined || right === undefined) return undefined;
  const type = typeOf(operator, left, right, place, builder);
  return type && { ...place, kind: 'arithmetic', operator, left, right, type };
};

const isOperator = (operator: string | undefined): operator is ArithmeticOperator =>
  operator === '+' || operator === '-' || operator === '*' || operator === '/';

const negate = (operand: Term, place: Place, builder: TermBuilder): Term | undefined => {
  const { type } = operand;
  if (type.kind === 'number' || type.kind === 'duration') return { ...place, kind: 'negate', type, operand };
  return builder.report(operand, { code: 'feel.type', expected: 'number', found: nameOfType(type), at: operand.text });
};

const typeOf = (
  operator: ArithmeticOperator,
  left: Term,
  right: Term,
  place: Place,
  builder: TermBuilder,
): FeelType | undefined => {
  const [a, b] = [left.type, right.type];
  if (a.kind === 'number' && b.kind === 'number') {
    if (operator === '*') return typeOfProduct(a.unit, b.unit);
    if (operator === '/') return typeOfQuotient(a.unit, b.unit);
    const clash = findUnitClash(a, b);
    return clash === undefined
      ? joinTypes(a, b)
      : builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
  }
  if (operator === '+' || operator === '-') {
    if (a.kind === 'date' && b.kind === 'duration') return a;
    if (a.kind === 'duration' && b.kind === 'date' && operator === '+') return b;
    if (a.kind === 'date' && b.kind === 'date' && operator === '-') return DAYS;
    if (a.kind === 'duration' && fitsType(a, b)) return a;
  }
  const [wrong, expected] = a.kind === 'number' ? [right, 'number'] : expectedBeside(a, left, right);
  return builder.report(place, { code: 'feel.type', expected, found: nameOfType(wrong.type), at: wrong.text });
};

const expectedBeside = (type: FeelType, left: Term, right: Term): readonly [wrong: Term, expected: string] =>
  type.kind === 'date' ? [right, 'duration'] : [left, 'number'];
