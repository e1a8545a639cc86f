import type { SyntaxNode } from '@lezer/common';
import { treeOfExpression } from './expression-tree';
import { findFullWidthSign } from './full-width-sign';
import { nearNames } from './near-names';
import type { Term } from './term';
import type { TermBuilder } from './term-builder';

/** A name: the variable of a quantifier around, or what the environment declares. */
export const buildName = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const name = builder.nameAt(node);
  const place = builder.place(node);
  const local = builder.locals.findLast((own) => own.name === name);
  if (local !== undefined) return { ...place, kind: 'local', name, type: local.type };
  const declared = builder.environment.get(name);
  if (declared === undefined) return reportUnknown(node, name, builder);
  switch (declared.kind) {
    case 'fact':
      return { ...place, kind: 'fact', name, type: declared.type };
    case 'constant':
      return { ...place, kind: 'constant', name, type: declared.type, value: declared.value };
    case 'let':
      return {
        ...place,
        kind: 'let',
        name,
        type: declared.expression.type,
        body: treeOfExpression(declared.expression),
      };
  }
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
