import type { SyntaxNode } from '@lezer/common';
import { expectTruth, BOOLEAN, nameOfType } from '../type-rules';
import { childOf, operandsOf } from '../parse-text';
import { nameOfItem } from '../series-item';
import { reduceTruths } from '../expand-lists';
import { asKind, truthOperand } from '../operand';
import type { FrameRow, Item, Term, TermBuilder } from '../term';
import { missingIn, tellTerm, valueIn } from '../term';
import type { Explanation } from '../types';

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
  const term: Term = {
    ...head,
    below: [list, body],
    evaluate: (frame) => {
      const lists = asKind('list', frame.evaluate(list));
      const over = frame.over(term, name, lists);
      const truths = asKind('truth', over.evaluate(body));
      // The least or greatest truth of each row's items.
      return truthOperand(reduceTruths(kind, truths, lists, over.lists, frame.length, frame.arena));
    },
    explain: (at) => explainQuantifier(term, list, name, body, at),
  };
  return term;
};

/** The list, and a part for each item: the body, with the item in the variable's place. */
const explainQuantifier = (term: Term, list: Term, name: string, body: Term, at: FrameRow): Explanation => {
  const { frame, row, items } = at;
  const told = list.explain(at);
  const over = frame.over(term, name, asKind('list', frame.evaluateOnce(list)));
  const { bounds } = over.lists;
  const first = bounds[row] as number;
  const rounds = told.value === undefined ? 0 : (bounds[row + 1] as number) - first;
  const bodies = Array.from({ length: rounds }, (_, index) =>
    body.explain({ frame: over, row: first + index, items: { ...itemOf(told, index), name, outer: items } }),
  );
  const value = valueIn(at, term);
  const missing = value !== undefined ? [] : rounds === 0 ? told.missing : missingIn(bodies);
  return tellTerm(term, value, [told, ...bodies], missing);
};

/** An item goes by the name of its series, `近三年利税总额[1]`; an item of a list as written by its own text. */
const itemOf = (list: Explanation, index: number): Item => {
  const [first] = list.parts;
  if (list.kind === 'let' && first !== undefined) return itemOf(first, index);
  const own = list.kind === 'list' ? list.parts[index] : undefined;
  if (own !== undefined) return { text: own.text, missing: own.missing };
  const text = nameOfItem({ series: list.text, index });
  return { text, missing: list.kind === 'fact' ? [text] : list.missing };
};
