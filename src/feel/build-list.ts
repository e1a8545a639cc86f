import type { SyntaxNode } from '@lezer/common';
import { operandsOf } from './parse-text';
import type { Term } from './term';
import type { TermBuilder } from './term-builder';
import { findUnitClash, fitsType, joinTypes, nameOfType } from './type-rules';
import type { FeelType } from './types';

/** `[a, b]`: a list of values of one type. Lists of lists and lists of nothing have no use here. */
export const buildList = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  const operands = operandsOf(node);
  const items = operands.flatMap((operand) => builder.build(operand) ?? []);
  const [first, ...others] = items;
  if (items.length < operands.length) return undefined;
  if (first === undefined || first.type.kind === 'list')
    return builder.report(place, { code: 'feel.unsupported', construct: place.text });
  let item: FeelType = first.type;
  for (const other of others) {
    if (!fitsType(other.type, item))
      return builder.report(other, {
        code: 'feel.type',
        expected: nameOfType(item),
        found: nameOfType(other.type),
        at: other.text,
      });
    const clash = findUnitClash(item, other.type);
    if (clash !== undefined) return builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
    item = joinTypes(item, other.type);
  }
  return { ...place, kind: 'list', items, type: { kind: 'list', item } };
};
