import type { BuiltinName } from './builtins';
import type { ArithmeticOperator, Comparator, FeelType, FeelValue, Span } from './types';

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
