import { parser } from 'lezer-feel';
import type { SyntaxNode, Tree } from '@lezer/common';
import { findFullWidthSign } from './full-width-sign';
import type { MaskedText } from './mask-names';
import type { Span } from './types';

const expressions = parser.configure({ top: 'Expression' });

/** The grammar's tree of a text. */
export const parseText = (text: string): Tree => expressions.parse(text);

/** Children of a node that stand for values or tests: no keywords, signs, brackets or comments. */
export const operandsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  childrenOf(node).filter(
    ({ type }) => (/^[A-Z]/.test(type.name) && !SIGNS.has(type.name)) || type.name === 'null' || type.name === '?',
  );

const SIGNS = new Set(['ArithOp', 'CompareOp', 'LineComment', 'BlockComment']);

/** All children, keywords and signs among them. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
};

/** The child of a kind, where there is one. */
export const childOf = (node: SyntaxNode, name: string): SyntaxNode | undefined => node.getChild(name) ?? undefined;

/** First place that does not follow the grammar, with what stands there; nothing where the text ends too early. */
export const findSyntaxError = (
  tree: Tree,
  text: string,
  masked: MaskedText,
): { readonly span: Span; readonly found: string } | undefined => {
  let at: number | undefined;
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError && at === undefined) at = from;
    },
  });
  if (at === undefined) return undefined;
  // A full-width bracket before it is the likelier cause: the grammar read it as a letter.
  const sign = findFullWidthSign(masked.text);
  if (sign !== undefined && sign < at) at = sign;
  const [, space = '', found = ''] =
    /^(\s*)("[^"]*"?|[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_.]{1,2})?/u.exec(text.slice(at)) ?? [];
  const from = at + space.length;
  return { span: { from, to: from + found.length }, found };
};
