import type { SyntaxNode } from '@lezer/common';
import { childNodes } from './parse';

/** All nodes below, in the order of the text. */
export const treeOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  childNodes(node).flatMap((child) => [child, ...treeOf(child)]);
