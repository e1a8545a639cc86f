import type { Term } from './term';
import type { Expression } from './types';

const trees = new WeakMap<Expression, Term>();

/** Keeps the tree of an expression, so that a `let` can be part of another one. */
export const rememberTree = (expression: Expression, tree: Term): Expression => {
  trees.set(expression, tree);
  return expression;
};

/** The tree an expression was compiled from. */
export const treeOfExpression = (expression: Expression): Term => {
  const tree = trees.get(expression);
  if (tree === undefined) throw new Error('Only expressions made by compileExpression can be named by let.');
  return tree;
};
