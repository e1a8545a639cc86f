import type { SyntaxNode } from '@lezer/common';
import { operandsOf } from '../parse-text';
import type { Term, TermBuilder } from '../term';
import { nameOfType } from '../type-rules';
import { callTerm } from './call';

/** `近三年营业收入[2021]`, `[基准年 - 1]`: the item of a year; `[1]` the first of any list. Written in full `item(list, 2021)`. */
export const buildItem = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  const [list, at] = operandsOf(node).map((operand) => builder.build(operand));
  if (list === undefined || at === undefined) return undefined;
  const wrong = list.type.kind === 'list' ? (at.type.kind === 'number' ? undefined : at) : list;
  if (wrong === undefined && list.type.kind === 'list') return callTerm(place, 'item', [list, at], list.type.item);
  const found = wrong ?? list;
  const expected = found === list ? 'list' : 'number';
  return builder.report(found, { code: 'feel.type', expected, found: nameOfType(found.type), at: found.text });
};
