import { useDeferredValue, useMemo } from 'react';
import type { ApplicantResult } from '../screening/types';
import { useReviewState } from './review-context';
import { useApplicantFilter, type ApplicantFlag } from './applicant-filter';
import { searchTextOf } from './search-text-of';

const hasFlag = (result: ApplicantResult, flag: ApplicantFlag): boolean => {
  switch (flag) {
    case 'limits':
      return result.limits.length > 0;
    case 'dependsOn':
      return result.dependsOn.length > 0;
    case 'overridden':
      return result.overridden;
  }
};

const none: readonly ApplicantResult[] = [];

/** Applicants that pass the filters, in the order of the sheet. */
export const useListedApplicants = (): readonly ApplicantResult[] => {
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const { conclusion, flag, query: typed } = useApplicantFilter();
  const query = useDeferredValue(typed);
  return useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (conclusion === undefined && flag === undefined && words.length === 0) return all;
    return all.filter(
      (result) =>
        (conclusion === undefined || result.conclusion === conclusion) &&
        (flag === undefined || hasFlag(result, flag)) &&
        words.every((word) => searchTextOf(result).includes(word)),
    );
  }, [all, conclusion, flag, query]);
};
