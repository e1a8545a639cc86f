import type { SyntaxNode } from '@lezer/common';
import type { Term } from './term';
import type { Environment, FeelIssue, FeelType, Span } from './types';

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
