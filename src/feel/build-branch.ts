import type { SyntaxNode } from '@lezer/common';
import { expectTruth } from './expect-type';
import { operandsOf } from './parse-text';
import type { Term } from './term';
import type { TermBuilder } from './term-builder';
import { findUnitClash, fitsType, joinTypes, nameOfType } from './type-rules';

/** `if c then a else b`, both branches of one type. */
export const buildBranch = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [condition, then, otherwise] = operandsOf(node).map((operand) => builder.build(operand));
  if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
  if (!expectTruth(condition, builder)) return undefined;
  if (!fitsType(otherwise.type, then.type))
    return builder.report(otherwise, {
      code: 'feel.type',
      expected: nameOfType(then.type),
      found: nameOfType(otherwise.type),
      at: otherwise.text,
    });
  const place = builder.place(node);
  const clash = findUnitClash(then.type, otherwise.type);
  if (clash !== undefined) return builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
  return { ...place, kind: 'if', type: joinTypes(then.type, otherwise.type), condition, then, otherwise };
};
