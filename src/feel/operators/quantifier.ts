import type { SyntaxNode } from '@lezer/common';
import { expectTruth, BOOLEAN, nameOfType } from '../type-rules';
import { childOf, operandsOf } from '../parse-text';
import { expandLists, reduceTruths } from '../expand-lists';
import type { ListOperand, TruthOperand } from '../operand';
import { asKind, gatherOperand, truthOperand, valueAt } from '../operand';
import type { Explained, Frame, Item, Term, TermBuilder, TermHead } from '../term';
import { explainTerm, missingIn } from '../term';
import type { Explanation } from '../types';

type Quantifier = 'every' | 'some';

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
  const head = { ...place, kind, type: BOOLEAN } as const;
  return {
    ...head,
    below: [list, body],
    evaluate: (frame) => quantify(kind, asKind('list', frame.evaluate(list)), name, body, frame),
    explain: (frame) => explainQuantifier(head, list, name, body, frame),
  };
};

/** The body over the items of all rows at once, then the least or greatest truth of each row. */
const quantify = (kind: Quantifier, lists: ListOperand, variable: string, body: Term, frame: Frame): TruthOperand => {
  const expanded = expandLists(lists, frame.length, frame.arena);
  const truths = asKind('truth', frame.over(variable, expanded).evaluate(body));
  return truthOperand(reduceTruths(kind, truths, lists, expanded, frame.length, frame.arena));
};

/** The list, and a part for each item: the body, with the item in the variable's place. */
const explainQuantifier = (
  head: TermHead & { readonly kind: Quantifier },
  list: Term,
  variable: string,
  body: Term,
  frame: Frame,
): Explained => {
  const explained = list.explain(frame);
  const lists = asKind('list', explained.operand);
  const truth = quantify(head.kind, lists, variable, body, frame);
  const { items, total } = expandLists(lists, 1, frame.arena);
  const rounds = explained.explanation.value === undefined ? 0 : total;
  const bodies = Array.from({ length: rounds }, (_, index) => {
    const own = gatherOperand(items, Int32Array.of(index), 1, frame.arena);
    return body.explain(frame.over(variable, { ...ONE_ITEM, items: own }, itemOf(explained.explanation, index)));
  });
  const missing = rounds === 0 ? explained.explanation.missing : missingIn(bodies);
  const isOpen = valueAt(truth, 0, head.type) === undefined;
  return explainTerm(head, truth, [explained, ...bodies], isOpen ? missing : []);
};

/** A round of its own for one item of the one row. */
const ONE_ITEM = { total: 1, bounds: Int32Array.of(0, 1), owners: () => Int32Array.of(0) };

/** An item goes by the name of its series, `近三年利税总额[1]`; an item of a list as written by its own text. */
const itemOf = (list: Explanation, index: number): Item => {
  const [first] = list.parts;
  if (list.kind === 'let' && first !== undefined) return itemOf(first, index);
  const own = list.kind === 'list' ? list.parts[index] : undefined;
  if (own !== undefined) return { text: own.text, missing: own.missing };
  const text = `${list.text}[${index}]`;
  return { text, missing: list.kind === 'fact' ? [text] : list.missing };
};
