import type { Node } from './syntax';
import type { Expression } from './types';

const trees = new WeakMap<Expression, Node>();

/** Keeps the tree of an expression, so that a `let` can be part of another one. */
export const rememberTree = (expression: Expression, tree: Node): Expression => {
  trees.set(expression, tree);
  return expression;
};

/** The tree an expression was compiled from. */
export const treeOfExpression = (expression: Expression): Node => {
  const tree = trees.get(expression);
  if (tree === undefined) throw new Error('Only expressions made by compileExpression can be named by let.');
  return tree;
};
