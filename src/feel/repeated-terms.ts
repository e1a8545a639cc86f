import type { Term } from './term';
import { nameOfType } from './type-rules';

/** Terms that stand in an expression more than once, each with the one that is worked out for all of them. */
export type RepeatedTerms = ReadonlyMap<Term, Term>;

/** Finds parts that are the same: of one kind and type, with the same text over the same parts. */
export const findRepeated = (root: Term): RepeatedTerms => {
  const firsts = new Map<string, { readonly term: Term; readonly id: number }>();
  const repeated = new Map<Term, Term>();
  const visit = (term: Term): number => {
    const below = term.below.map(visit);
    const written = JSON.stringify([term.kind, nameOfType(term.type), term.text, term.value, below]);
    const first = firsts.get(written) ?? { term, id: firsts.size };
    firsts.set(written, first);
    if (first.term !== term && below.length > 0) repeated.set(first.term, first.term).set(term, first.term);
    return first.id;
  };
  visit(root);
  return repeated;
};
