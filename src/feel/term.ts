import type { SyntaxNode } from '@lezer/common';
import type { Arena } from './arena';
import type { ExpandedLists } from './expand-lists';
import type { Apply, ListOperand, Operand } from './operand';
import { isBounds, isDuration, isSpan, valueAt } from './operand';
import type { Environment, Explanation, Expression, FeelIssue, FeelType, FeelValue, Span } from './types';

/** A part of the text: where, and its words as written. */
export interface Place {
  readonly span: Span;
  readonly text: string;
}

/** What a term is, apart from what it does. */
export interface TermHead extends Place {
  /** As in its explanation; `local` is the variable of an enclosing `every` or `some`. */
  readonly kind: Explanation['kind'] | 'local';
  readonly type: FeelType;
  /** What a fact, a constant, a `let` or a variable is called. */
  readonly name?: string;
  /** Of a literal or a constant. */
  readonly value?: FeelValue;
  /** What a condition comes to whatever its facts are, as far as its operator can tell. */
  readonly settled?: boolean | undefined;
  /** The same, worth telling only of a part of a larger condition. */
  readonly settledWithin?: boolean | undefined;
}

/** A part of a checked expression. Each operator makes its own; everything else works with any of them. */
export interface Term extends TermHead {
  /** Terms directly below, in the order of the text. */
  readonly below: readonly Term[];
  /** The value for every row of the frame. */
  evaluate(frame: Frame): Operand;
  /** The explanation of one row, read from what the frame's rows evaluate to. */
  explain(at: FrameRow): Explanation;
}

/** One row of a frame, to be explained. */
export interface FrameRow {
  readonly frame: Frame;
  readonly row: number;
  /** What the variables of the quantifiers around stand for, the innermost first. */
  readonly items: ItemScope | undefined;
}

interface ItemScope extends Item {
  readonly name: string;
  readonly outer: ItemScope | undefined;
}

/** What terms are evaluated over: a run of applicants' rows, or the items of their lists. */
export interface Frame {
  readonly length: number;
  readonly arena: Arena;
  evaluate(term: Term): Operand;
  /** The same for a term that many others name; worked out once. */
  evaluateOnce(term: Term): Operand;
  /** The explanation of a term that many others name; made once. */
  explainOnce(term: Term, at: FrameRow): Explanation;
  /** The values of a fact; unknown for every row where the sheet has no such column. */
  readFact(name: string, type: FeelType): Operand;
  /** The values of a quantifier's variable. */
  readVariable(name: string): Operand;
  /** A frame with one row for each item of the lists that a quantifier goes through; the same each time. */
  over(quantifier: Term, variable: string, lists: ListOperand): ItemsFrame;
}

/** The items of the lists of another frame's rows, one a row. */
export interface ItemsFrame extends Frame {
  readonly lists: ExpandedLists;
}

/** What a quantifier's variable stands for in one of its rounds. */
export interface Item {
  readonly text: string;
  readonly missing: readonly string[];
}

/** What an operator adds to the explanation of a row. */
interface Telling {
  readonly more?: (explanation: Explanation) => Partial<Explanation>;
  /** The parts that have a say; all of them unless told otherwise. */
  readonly relevant?: (parts: readonly Explanation[], at: FrameRow) => readonly Explanation[];
}

/** A term that is worked out from the values of the terms below it; where all of them are constant, so is the result. */
export const appliedTerm = (head: TermHead, below: readonly Term[], apply: Apply, telling: Telling = {}): Term => {
  const applyIn = (operands: readonly Operand[], { length, arena }: Frame): Operand => {
    const step = operands.some((operand) => operand.step === 1) ? 1 : 0;
    const applied = apply(operands, step === 1 ? length : 1, arena);
    return applied.step === step ? applied : { ...applied, step };
  };
  const { more, relevant } = telling;
  const term: Term = {
    ...head,
    below,
    evaluate: (frame) =>
      applyIn(
        below.map((part) => frame.evaluate(part)),
        frame,
      ),
    explain: (at) => {
      const parts = below.map((part) => part.explain(at));
      const value = valueIn(at, term);
      const missing = isOpen(value) ? missingIn(relevant?.(parts, at) ?? parts) : NOTHING;
      const told = tellTerm(head, value, parts, missing);
      return more === undefined ? told : { ...told, ...more(told) };
    },
  };
  return term;
};

/** The value of a term in one row of a frame; worked out for all rows of the frame when first asked for. */
export const valueIn = ({ frame, row }: FrameRow, term: Term): FeelValue | undefined =>
  valueAt(frame.evaluateOnce(term), row, term.type);

/** What every explanation tells of a term. */
export const tellTerm = (
  { kind, text, type }: TermHead,
  value: FeelValue | undefined,
  parts: readonly Explanation[],
  missing: readonly string[],
): Explanation => ({ kind: kind === 'local' ? 'fact' : kind, text, type, value, parts, missing });

const NOTHING: readonly never[] = Object.freeze([]);

/** Names of all that is missing below, each once. */
export const missingIn = (parts: readonly Explanation[]): readonly string[] => {
  const lacking = parts.filter(({ missing }) => missing.length > 0);
  const [only] = lacking;
  if (only === undefined) return NOTHING;
  return lacking.length === 1 ? only.missing : [...new Set(lacking.flatMap(({ missing }) => missing))];
};

/** Whether a value is not wholly known; of a list nobody asks which items are. */
const isOpen = (value: FeelValue | undefined): boolean =>
  value === undefined ||
  isListValue(value) ||
  isBounds(value) ||
  (isDuration(value) && value.most !== undefined) ||
  (isSpan(value) && value.from < value.to);

export const isListValue = (value: FeelValue): value is readonly (FeelValue | undefined)[] => Array.isArray(value);

/** The value of a term as written, a minus before it included. */
export const literalOf = ({ kind, value, below }: Term): FeelValue | undefined => {
  const [only] = below;
  if (kind !== 'arithmetic' || only === undefined || below.length > 1) return kind === 'literal' ? value : undefined;
  const positive = literalOf(only);
  return typeof positive === 'number' ? -positive : undefined;
};

/** An issue without its place. */
export type FeelMistake = FeelIssue extends infer Issue
  ? Issue extends FeelIssue
    ? Omit<Issue, 'span' | 'severity'>
    : never
  : never;

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

/** The tree of an expression that was made of one. */
export const findTree = (expression: Expression): Term | undefined => trees.get(expression);

/** The tree an expression was compiled from. */
export const treeOfExpression = (expression: Expression): Term => {
  const tree = trees.get(expression);
  if (tree === undefined) throw new Error('Only expressions made by compileExpression can be named by let.');
  return tree;
};
