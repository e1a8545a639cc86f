import { NO_SCORING } from '../ranking/scoring';
import type { SheetScreening } from '../screening/types';
import type { ReviewMemory } from './memory';

/** The memory of a workbook screened for the first time, as far as the screening tells. */
export const memoryOfScreening = ({ guideline, binding, options, applicants }: SheetScreening): ReviewMemory => {
  const programmes = new Set(applicants.map(({ programme }) => programme?.id));
  const [only] = programmes;
  return {
    sheet: binding.sheet,
    sheets: new Map([
      [
        binding.sheet,
        {
          guideline: guideline.id,
          programme: programmes.size === 1 && only !== undefined ? { kind: 'one', id: only } : { kind: 'column' },
          asOf: options.choices.asOf === guideline.checkDate ? undefined : options.choices.asOf,
          readings: options.choices.readings,
          strict: options.strict,
          fixed: new Map(),
          answers: options.answers,
          overrides: options.overrides,
          scoring: NO_SCORING,
          together: new Map(),
        },
      ],
    ]),
    rank: new Map(),
    written: new Map(),
    ownSheets: [],
    lists: new Map(),
    seen: [],
  };
};
