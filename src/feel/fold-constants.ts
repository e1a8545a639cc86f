import { Arena } from './arena';
import { evaluateTerm } from './evaluate-term';
import { frameOfRows } from './frame';
import type { Operand } from './operand';
import type { Term } from './term';
import { termsBelow } from './term';

/** Values of the parts that read no fact and no variable; worked out once, not once a row. */
export const foldConstants = (term: Term): ReadonlyMap<Term, Operand> => {
  const folded = new Map<Term, Operand>();
  fold(term, folded);
  return folded;
};

const fold = (term: Term, folded: Map<Term, Operand>): boolean => {
  const areConstant = termsBelow(term).map((below) => fold(below, folded));
  if (term.kind === 'fact' || term.kind === 'local' || areConstant.includes(false)) return false;
  // A quantifier's variable keeps its body, and so itself, from being folded: it is seldom over a constant list.
  const frame = frameOfRows({ rowCount: 1, column: () => undefined }, 0, 1, new Arena(), folded);
  folded.set(term, { ...evaluateTerm(term, frame), step: 0 });
  return true;
};
