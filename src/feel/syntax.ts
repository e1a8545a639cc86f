import type { Comparator, FeelType, FeelValue, Span } from './types';

/** Operators of arithmetic. */
export type Arithmetic = '+' | '-' | '*' | '/';

/** A checked expression tree: every part knows its type and where it stands in the text. */
export type Node = { readonly span: Span; readonly text: string; readonly type: FeelType } & (
  | { readonly kind: 'literal'; readonly value: FeelValue }
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: string; readonly value: FeelValue }
  | { readonly kind: 'let'; readonly name: string; readonly body: Node }
  /** The variable of an enclosing `every` or `some`. */
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: Node; readonly right: Node }
  | { readonly kind: 'negate'; readonly operand: Node }
  | { readonly kind: 'comparison'; readonly operator: Comparator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly operand: Node }
  | { readonly kind: 'if'; readonly condition: Node; readonly then: Node; readonly otherwise: Node }
  /** `in`, desugared: `tests` are comparisons of the same left side, any of which may hold. */
  | { readonly kind: 'in'; readonly left: Node; readonly tests: readonly Node[] }
  | { readonly kind: 'every' | 'some'; readonly variable: string; readonly list: Node; readonly body: Node }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Node[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
);

/** Nodes directly below. */
export const childrenOf = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'literal':
    case 'fact':
    case 'constant':
    case 'local':
      return [];
    case 'let':
      return [node.body];
    case 'arithmetic':
    case 'comparison':
      return [node.left, node.right];
    case 'negate':
    case 'not':
      return [node.operand];
    case 'and':
    case 'or':
      return node.parts;
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'in':
      return [node.left, ...node.tests];
    case 'every':
    case 'some':
      return [node.list, node.body];
    case 'call':
      return node.parameters;
    case 'list':
      return node.items;
  }
};
