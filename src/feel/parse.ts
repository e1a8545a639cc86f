import { parser, trackVariables } from 'lezer-feel';
import type { SyntaxNode, Tree } from '@lezer/common';

/** Parses with the names that may hold spaces or symbols known to the parser. */
export const parseFeel = (text: string, names: readonly string[]): Tree => {
  const context = Object.fromEntries(names.map((name) => [name, 1]));
  return parser.configure({ top: 'Expression', contextTracker: trackVariables(context) }).parse(text);
};

/** Child nodes, punctuation and operators included. */
export const childNodes = (node: SyntaxNode): readonly SyntaxNode[] => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
};

/** First place where the text does not follow the grammar. */
export const firstSyntaxError = (tree: Tree): { readonly from: number; readonly to: number } | undefined => {
  let found: { from: number; to: number } | undefined;
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError && found === undefined) found = { from, to };
    },
  });
  return found;
};
