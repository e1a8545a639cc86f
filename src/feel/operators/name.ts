import type { SyntaxNode } from '@lezer/common';
import { valueAt } from '../operand';
import { findFullWidthSign, nearNames } from '../parse-text';
import type { Term, TermBuilder, TermHead } from '../term';
import { nameOfItem } from '../series-item';
import { isListValue, tellTerm, treeOfExpression } from '../term';
import type { Declaration, FeelValue } from '../types';
import { fixedTerm } from './literal';

/** A name: the variable of a quantifier around, or what the environment declares. */
export const buildName = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const name = builder.nameAt(node);
  const place = builder.place(node);
  const local = builder.locals.findLast((own) => own.name === name);
  if (local !== undefined) return variableTerm({ ...place, kind: 'local', name, type: local.type });
  const declared = builder.environment.get(name);
  if (declared === undefined) return reportUnknown(node, name, builder);
  switch (declared.kind) {
    case 'fact':
      return factTerm({ ...place, kind: 'fact', type: declared.type, name });
    case 'constant':
      return fixedTerm({ ...place, kind: 'constant', type: declared.type, name }, declared.value);
    case 'table': {
      const { keys, name: called } = declared.table;
      const expected = String(keys.length);
      return builder.report(place, { code: 'feel.argumentCount', name: called, expected, found: 0 });
    }
    case 'let':
      return letTerm({ ...place, kind: 'let', type: declared.type ?? declared.expression.type, name }, declared);
  }
};

type NamedHead = TermHead & { readonly name: string };

const NONE: readonly never[] = Object.freeze([]);

/** A fact by its name. */
export const factTerm = (head: NamedHead): Term => {
  const { name, type } = head;
  return {
    ...head,
    below: [],
    evaluate: (frame) => frame.readFact(name, type),
    explain: ({ frame, row }) => {
      const value = valueAt(frame.readFact(name, type), row, type);
      return tellTerm(head, value, NONE, missingOf(name, value));
    },
  };
};

/** A fact, or the items of a series that are not known. */
const missingOf = (name: string, value: FeelValue | undefined): readonly string[] => {
  if (value === undefined) return [name];
  if (!isListValue(value)) return NONE;
  return value.flatMap((item, index) => (item === undefined ? [nameOfItem({ series: name, index })] : []));
};

/** What an `every` or `some` around goes through; explained as the fact it stands for in that round. */
const variableTerm = (head: NamedHead): Term => ({
  ...head,
  below: [],
  evaluate: (frame) => frame.readVariable(head.name),
  explain: ({ frame, row, items }) => {
    let item = items;
    while (item !== undefined && item.name !== head.name) item = item.outer;
    const value = valueAt(frame.readVariable(head.name), row, head.type);
    const told = tellTerm(head, value, NONE, value === undefined ? (item?.missing ?? NONE) : NONE);
    return item === undefined ? told : { ...told, text: item.text };
  },
});

const letTerm = (head: NamedHead, { expression, titled }: Extract<Declaration, { kind: 'let' }>): Term => {
  const body = treeOfExpression(expression);
  return {
    ...head,
    below: [body],
    evaluate: (frame) => frame.evaluateOnce(body),
    explain: (at) => {
      const named = at.frame.explainOnce(body, at);
      const told = { ...tellTerm(head, named.value, [named], named.missing), text: head.name };
      return titled === undefined ? told : { ...told, titled };
    },
  };
};

const reportUnknown = (node: SyntaxNode, name: string, builder: TermBuilder): undefined => {
  const sign = findFullWidthSign(name);
  if (sign !== undefined) {
    const from = node.from + sign;
    const found = name.charAt(sign);
    return builder.report({ span: { from, to: from + 1 }, text: found }, { code: 'feel.syntax', found });
  }
  // `甲 乙`: two names side by side are one name to the grammar, an operator left out to people.
  const first = node.firstChild;
  const second = first?.nextSibling;
  if (first && second && isNameOrNot(builder.place(first).text, builder)) {
    const found = builder.place(second);
    return builder.report(found, { code: 'feel.syntax', found: found.text });
  }
  const names = [...builder.environment.keys(), ...builder.locals.map((own) => own.name)];
  return builder.report(builder.place(node), {
    code: 'feel.unknownName',
    name,
    candidates: nearNames(name, names),
  });
};

const isNameOrNot = (word: string, builder: TermBuilder): boolean => word === 'not' || builder.environment.has(word);
