import type { SyntaxNode } from '@lezer/common';
import type { BuiltinName } from './builtins';
import type {
  ArithmeticOperator,
  Comparator,
  FeelType,
  FeelValue,
  Span,
  Environment,
  FeelIssue,
  Expression,
} from './types';

/** A part of a checked expression: every part knows its type and where it stands in the text. */
export type Term = { readonly span: Span; readonly text: string; readonly type: FeelType } & (
  | { readonly kind: 'literal'; readonly value: FeelValue }
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: string; readonly value: FeelValue }
  | { readonly kind: 'let'; readonly name: string; readonly body: Term }
  /** The variable of an enclosing `every` or `some`. */
  | { readonly kind: 'local'; readonly name: string }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'negate'; readonly operand: Term }
  | { readonly kind: 'comparison'; readonly operator: Comparator; readonly left: Term; readonly right: Term }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Term[] }
  | { readonly kind: 'not'; readonly operand: Term }
  | { readonly kind: 'if'; readonly condition: Term; readonly then: Term; readonly otherwise: Term }
  /** Conditions on the left side, of which any may hold. */
  | { readonly kind: 'in'; readonly left: Term; readonly tests: readonly Term[] }
  | { readonly kind: 'every' | 'some'; readonly variable: string; readonly list: Term; readonly body: Term }
  | { readonly kind: 'call'; readonly name: BuiltinName; readonly parameters: readonly Term[] }
  | { readonly kind: 'list'; readonly items: readonly Term[] }
);

/** A term of one kind. */
export type TermOf<K extends Term['kind']> = Extract<Term, { readonly kind: K }>;

/** Terms directly below, in the order of the text. */
export const termsBelow = (term: Term): readonly Term[] => {
  switch (term.kind) {
    case 'literal':
    case 'fact':
    case 'constant':
    case 'local':
      return [];
    case 'let':
      return [term.body];
    case 'arithmetic':
    case 'comparison':
      return [term.left, term.right];
    case 'negate':
    case 'not':
      return [term.operand];
    case 'and':
    case 'or':
      return term.parts;
    case 'if':
      return [term.condition, term.then, term.otherwise];
    case 'in':
      return [term.left, ...term.tests];
    case 'every':
    case 'some':
      return [term.list, term.body];
    case 'call':
      return term.parameters;
    case 'list':
      return term.items;
  }
};

/** An issue without its place. */
export type FeelMistake = FeelIssue extends infer Issue
  ? Issue extends FeelIssue
    ? Omit<Issue, 'span' | 'severity'>
    : never
  : never;

/** A part of the text: where, and its words as written. */
export interface Place {
  readonly span: Span;
  readonly text: string;
}

/** What the builders of single constructs share. Each gives `undefined` after it has reported why. */
export interface TermBuilder {
  readonly environment: Environment;
  /** Variables of the quantifiers around, the innermost last. */
  readonly locals: readonly { readonly name: string; readonly type: FeelType }[];
  build(node: SyntaxNode): Term | undefined;
  /** Builds with one more variable in scope. */
  buildWithin(name: string, type: FeelType, node: SyntaxNode): Term | undefined;
  /** Text of a node. */
  place(node: SyntaxNode): Place;
  /** Text from the start of one place to the end of another. */
  placeBetween(first: Place, last: Place): Place;
  /** The declared name at a node, where the grammar could not read it as one. */
  nameAt(node: SyntaxNode): string;
  report(place: Place, mistake: FeelMistake, severity?: FeelIssue['severity']): undefined;
}

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
