import { applyTerm } from './apply-term';
import { asKind } from './call-builtin';
import { expandLists, reduceTruths } from './expand-lists';
import { frameOfItems, readFact, readLocal } from './frame';
import type { Frame } from './frame';
import type { Operand } from './operand';
import { operandOfValue } from './operand-of-values';
import type { Term, TermOf } from './term';
import { termsBelow } from './term';

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
