import type { Term } from './term';
import type { TermBuilder } from './term-builder';
import { BOOLEAN, fitsType, nameOfType } from './type-rules';
import type { FeelType } from './types';

/** Whether a part has the type asked for, units aside; reports it where not. */
export const expectType = (term: Term, expected: FeelType, builder: TermBuilder): boolean => {
  if (fitsType(term.type, expected)) return true;
  builder.report(term, {
    code: 'feel.type',
    expected: nameOfType(expected),
    found: nameOfType(term.type),
    at: term.text,
  });
  return false;
};

/** Whether a part is a condition; reports it where not. */
export const expectTruth = (term: Term, builder: TermBuilder): boolean => expectType(term, BOOLEAN, builder);
