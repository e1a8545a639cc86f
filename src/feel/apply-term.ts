import { andInto, notInto, orInto } from '../logic/truth';
import type { Arena, Operand, TruthOperand } from './operand';
import { asKind, callBuiltin } from './call-builtin';
import { chooseOperand } from './branch';
import { compareOperands } from './comparison';
import { computeArithmetic, negateOperand } from './arithmetic';
import type { Frame } from './frame';
import { listOfOperands } from './lists';
import type { Term, TermOf } from './term';

/** Terms that are worked out from the values of the terms directly below them. */
export type AppliedTerm = Exclude<Term, TermOf<'literal' | 'constant' | 'fact' | 'local' | 'let' | 'every' | 'some'>>;

/**
 * The one place that knows what an operator does: whole columns are evaluated and single rows are explained with it.
 * Operands are those of `termsBelow`; where all of them are constant, so is the result.
 */
export const applyTerm = (term: AppliedTerm, operands: readonly Operand[], frame: Frame): Operand => {
  const step = operands.some((operand) => operand.step === 1) ? 1 : 0;
  const applied = apply(term, operands, step === 1 ? frame.length : 1, frame.arena);
  return applied.step === step ? applied : { ...applied, step };
};

const apply = (term: AppliedTerm, operands: readonly Operand[], length: number, arena: Arena): Operand => {
  const [first, second, third] = operands;
  if (first === undefined) throw new TypeError(`A term of kind ${term.kind} has no operands.`);
  switch (term.kind) {
    case 'arithmetic':
      return computeArithmetic(term, first, required(second), length, arena);
    case 'negate':
      return negateOperand(first, length, arena);
    case 'comparison':
      return truthOperand(compareOperands(term.operator, first, required(second), length, arena));
    case 'and':
    case 'or':
      return joinTruths(
        term.kind,
        operands.map((operand) => asKind('truth', operand)),
        length,
        arena,
      );
    case 'not': {
      const values = arena.truths(length);
      notInto(values, asKind('truth', first).values, length);
      return truthOperand(values);
    }
    case 'if':
      return chooseOperand(asKind('truth', first), required(second), required(third), length, arena);
    case 'in':
      return joinTruths(
        'or',
        operands.slice(1).map((operand) => asKind('truth', operand)),
        length,
        arena,
      );
    case 'call':
      return callBuiltin(term, operands, length, arena);
    case 'list':
      return listOfOperands(operands, length, arena);
  }
};

const joinTruths = (kind: 'and' | 'or', parts: readonly TruthOperand[], length: number, arena: Arena): TruthOperand => {
  const values = arena.truths(length).fill(kind === 'and' ? 2 : 0, 0, length);
  const join = kind === 'and' ? andInto : orInto;
  for (const part of parts) join(values, part.values, part.step, length);
  return truthOperand(values);
};

const truthOperand = (values: Int8Array): TruthOperand => ({ kind: 'truth', step: 1, values });

const required = (operand: Operand | undefined): Operand => {
  if (operand === undefined) throw new TypeError('An operator lacks an operand.');
  return operand;
};
