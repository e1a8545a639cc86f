import type { SheetBinding } from '../applicants/types';
import type { Guideline } from '../guideline/types';
import type { CellRange } from '../workbook/types';

/**
 * Whether an edit can change who is in a limit with whom: it touches a column that a limit compares by,
 * or one that tells who the applicant is. Then all rows have to be judged again, not only the edited one.
 */
export const touchesLimits = (guideline: Guideline, binding: SheetBinding, range: CellRange): boolean => {
  const compared = new Set(
    guideline.limits.flatMap((limit) =>
      limit.kind === 'atMost' ? limit.per : [limit.place, limit.level.fact, ...(limit.same ?? [])],
    ),
  );
  const identifying = new Set(
    guideline.programmes.flatMap(({ facts }) => facts.flatMap(({ name, role }) => (role === undefined ? [] : [name]))),
  );
  return binding.bindings.some(
    ({ fact, column }) =>
      column >= range.left && column <= range.right && (compared.has(fact) || identifying.has(fact)),
  );
};
