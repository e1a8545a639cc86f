import { andInto, notInto, orInto } from '../../logic/truth';
import type { Apply } from '../operand';
import { asKind, truthOperand } from '../operand';
import type { Place, Term, TermBuilder } from '../term';
import { appliedTerm } from '../term';
import { BOOLEAN, expectTruth } from '../type-rules';

/** `a and b`, `a or b`: the least or greatest truth of the parts (rule L1); one part by itself is that part. */
export const joinTerms = (kind: 'and' | 'or', parts: readonly Term[], builder: TermBuilder): Term => {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) throw new Error('A junction has at least one part.');
  return parts.length === 1 ? first : joinAt(builder.placeBetween(first, last), kind, parts);
};

/** The same for parts that do not stand side by side in the text. */
export const joinAt = (place: Place, kind: 'and' | 'or', parts: readonly Term[], settled?: boolean): Term =>
  appliedTerm({ ...place, kind, type: BOOLEAN, settled }, parts, applyJunction(kind));

/** Least or greatest truth of each row. */
export const applyJunction =
  (kind: 'and' | 'or'): Apply =>
  (operands, length, arena) => {
    const values = arena.truths(length);
    const join = kind === 'and' ? andInto : orInto;
    operands.forEach((operand, index) => {
      const part = asKind('truth', operand);
      if (index > 0) join(values, part.values, part.step, length);
      else if (part.step === 1) values.set(part.values.subarray(0, length));
      else values.fill(part.values[0] as number, 0, length);
    });
    return truthOperand(values);
  };

/** `not(a)`; the unknown stays unknown. */
export const negateTruth = (operand: Term, place: Place, builder: TermBuilder): Term | undefined =>
  expectTruth(operand, builder)
    ? appliedTerm({ ...place, kind: 'not', type: BOOLEAN }, [operand], applyNot)
    : undefined;

const applyNot: Apply = ([operand], length, arena) => {
  const values = arena.truths(length);
  notInto(values, asKind('truth', operand).values, length);
  return truthOperand(values);
};
