import type { SheetBinding } from '../applicants/types';
import type { Programme } from '../guideline/types';
import type { SheetScreening } from './types';

/** Facts without a column that criteria of the screened programmes read, with those criteria (rule B5). */
export const traceUnboundFacts = (
  binding: SheetBinding,
  programmes: readonly Programme[],
): SheetScreening['unboundFacts'] =>
  binding.unboundFacts
    .map((fact) => ({
      fact,
      criteria: programmes.flatMap(({ id, criteria }) =>
        criteria
          .filter(({ facts }) => facts.includes(fact))
          .map((criterion) => ({ programme: id, criterion: criterion.id, clause: criterion.clause })),
      ),
    }))
    .filter(({ criteria }) => criteria.length > 0);
