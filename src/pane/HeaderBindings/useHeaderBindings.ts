import type { ApplicantIssue, SheetBinding } from '../../applicants/types';
import type { Programme } from '../../guideline/types';
import type { SheetScreening } from '../../screening/types';
import { useReviewState, useWords } from '../review-context';
import { useProgrammes } from '../use-programmes';

/** A header or fact that has to be asked about (rule B3). */
export type BindingConflict = Extract<ApplicantIssue, { code: 'applicants.twoHeaders' | 'applicants.twoFacts' }>;

/** A fact without a column and the criteria that rest on it (rule B5). */
export interface FactWithoutColumn {
  readonly fact: string;
  readonly criteria: readonly { readonly id: string; readonly clause: string; readonly title: string }[];
}

const isConflict = (issue: ApplicantIssue): issue is BindingConflict =>
  issue.code === 'applicants.twoHeaders' || issue.code === 'applicants.twoFacts';

const listWithoutColumn = (
  binding: SheetBinding,
  programmes: readonly Programme[],
  screening: SheetScreening | undefined,
): readonly FactWithoutColumn[] => {
  const criteria = programmes.flatMap((programme) => programme.criteria);
  const screened = screening?.binding === binding ? screening.unboundFacts : undefined;
  return binding.unboundFacts.map((fact) => {
    const left = screened?.find((entry) => entry.fact === fact)?.criteria.map(({ criterion }) => criterion);
    const resting = criteria.filter(({ id, facts }) => (left === undefined ? facts.includes(fact) : left.includes(id)));
    return { fact, criteria: [...new Map(resting.map((criterion) => [criterion.id, criterion])).values()] };
  });
};

/** How the sheet's headers are bound, what is open, and what that leaves unchecked. */
export const useHeaderBindings = () => {
  const words = useWords();
  const binding = useReviewState((state) => state.binding);
  const screening = useReviewState((state) => state.screening);
  const programmes = useProgrammes();
  if (binding === undefined) return undefined;
  return {
    binding,
    bound: [...binding.bindings].sort((left, right) => left.column - right.column),
    unboundHeaders: [...binding.unboundHeaders].sort(
      (left, right) => Number(right.suggestions.length > 0) - Number(left.suggestions.length > 0),
    ),
    conflicts: binding.issues.filter(isConflict),
    withoutColumn: listWithoutColumn(binding, programmes, screening),
    words,
  };
};
