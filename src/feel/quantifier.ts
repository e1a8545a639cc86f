import type { SyntaxNode } from '@lezer/common';
import { expectTruth, BOOLEAN, nameOfType } from './type-rules';
import { childOf, operandsOf } from './parse-text';
import type { Term, TermBuilder } from './term';

/** `every x in list satisfies …`, `some x in list satisfies …`, over one list at a time. */
export const buildQuantifier = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  const kind = node.firstChild?.name === 'every' ? 'every' : 'some';
  const [iterations, bodyNode] = operandsOf(node);
  const bindings = iterations === undefined ? [] : operandsOf(iterations);
  const [binding] = bindings;
  const variable = binding && childOf(binding, 'Name');
  const context = binding && childOf(binding, 'IterationContext');
  const sources = context === undefined ? [] : operandsOf(context);
  const [source] = sources;
  if (bindings.length !== 1 || !variable || source === undefined || sources.length !== 1 || bodyNode === undefined)
    return builder.report(place, { code: 'feel.unsupported', construct: place.text });
  const list = builder.build(source);
  if (list === undefined) return undefined;
  if (list.type.kind !== 'list')
    return builder.report(list, { code: 'feel.type', expected: 'list', found: nameOfType(list.type), at: list.text });
  const name = builder.nameAt(variable);
  const body = builder.buildWithin(name, list.type.item, bodyNode);
  if (body === undefined || !expectTruth(body, builder)) return undefined;
  return { ...place, kind, type: BOOLEAN, variable: name, list, body };
};
