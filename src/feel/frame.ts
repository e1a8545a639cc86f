import type { ColumnSource } from '../logic/columns';
import type { Arena, Operand } from './operand';
import { gatherOperand, operandOfColumn, operandOfValue } from './operand';
import type { ExpandedLists } from './lists';
import { expandLists, reduceTruths } from './lists';
import type { Term, TermOf } from './term';
import { termsBelow } from './term';
import { applyTerm } from './apply-term';
import { asKind } from './call-builtin';

/** What the parts of an expression are evaluated over: a run of applicants' rows, or the items of their lists. */
export interface Frame {
  readonly length: number;
  readonly arena: Arena;
  /** Values of the parts that are the same for every row. */
  readonly folded: ReadonlyMap<Term, Operand>;
  /** Operands worked out in this frame already: facts and `let`s by the term they stand for. */
  readonly known: Map<string | Term, Operand>;
  readonly rows: SourceRows | ItemRows;
}

/** Rows of the source from `start` on. */
interface SourceRows {
  readonly kind: 'source';
  readonly source: ColumnSource;
  readonly start: number;
}

/** One row for each item of a quantifier's lists. */
interface ItemRows {
  readonly kind: 'items';
  readonly outer: Frame;
  readonly variable: string;
  readonly items: Operand;
  /** Row of the outer frame each item belongs to. */
  owners(): Int32Array;
}

/** A frame over a run of applicants' rows. */
export const frameOfRows = (
  source: ColumnSource,
  start: number,
  length: number,
  arena: Arena,
  folded: ReadonlyMap<Term, Operand>,
): Frame => ({ length, arena, folded, known: new Map(), rows: { kind: 'source', source, start } });

/** A frame over the items of a quantifier's lists. */
export const frameOfItems = (outer: Frame, variable: string, lists: ExpandedLists): Frame => ({
  length: lists.total,
  arena: outer.arena,
  folded: outer.folded,
  known: new Map(),
  rows: { kind: 'items', outer, variable, items: lists.items, owners: () => lists.owners() },
});

/** The values of a fact; unknown for every row where the sheet has no such column. */
export const readFact = (term: TermOf<'fact'>, frame: Frame): Operand => {
  const known = frame.known.get(term.name);
  if (known !== undefined) return known;
  const read = readRows(term, frame);
  frame.known.set(term.name, read);
  return read;
};

const readRows = (term: TermOf<'fact'>, { rows, length, arena }: Frame): Operand => {
  if (rows.kind === 'items') return gatherOperand(readFact(term, rows.outer), rows.owners(), length, arena);
  const column = rows.source.column(term.name);
  return column === undefined ? operandOfValue(term.type, undefined) : operandOfColumn(column, rows.start, length);
};

/** The values of a quantifier's variable. */
export const readLocal = (name: string, { rows, length, arena }: Frame): Operand => {
  if (rows.kind === 'source') throw new Error(`No variable ${name} in scope.`);
  if (rows.variable === name) return rows.items;
  return gatherOperand(readLocal(name, rows.outer), rows.owners(), length, arena);
};

/** The value of a part for every row of the frame, worked out from the parts below it. */
export const evaluateTerm = (term: Term, frame: Frame): Operand => {
  const folded = frame.folded.get(term);
  if (folded !== undefined) return folded;
  switch (term.kind) {
    case 'literal':
    case 'constant':
      return operandOfValue(term.type, term.value);
    case 'fact':
      return readFact(term, frame);
    case 'local':
      return readLocal(term.name, frame);
    case 'let':
      return evaluateOnce(term.body, frame);
    case 'every':
    case 'some':
      return quantify(term, frame);
    case 'arithmetic':
    case 'negate':
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
    case 'if':
    case 'in':
    case 'call':
    case 'list':
      return applyTerm(
        term,
        termsBelow(term).map((below) => evaluateTerm(below, frame)),
        frame,
      );
  }
};

/** A `let` may be used many times in one expression; its body is worked out once. */
const evaluateOnce = (body: Term, frame: Frame): Operand => {
  const known = frame.known.get(body) ?? evaluateTerm(body, frame);
  frame.known.set(body, known);
  return known;
};

/** `every` and `some`: the body over the items of all rows at once, then the least or greatest truth of each row. */
const quantify = (term: TermOf<'every' | 'some'>, frame: Frame): Operand => {
  const lists = asKind('list', evaluateTerm(term.list, frame));
  const expanded = expandLists(lists, frame.length, frame.arena);
  const body = asKind('truth', evaluateTerm(term.body, frameOfItems(frame, term.variable, expanded)));
  const values = reduceTruths(term.kind, body, lists, expanded, frame.length, frame.arena);
  return { kind: 'truth', step: 1, values };
};
