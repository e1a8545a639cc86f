import { createContext, useContext, useMemo, useState } from 'react';
import type { Conclusion } from '../../screening/types';

/** What can be singled out beside the conclusion. */
export type ApplicantFlag = 'limits' | 'dependsOn' | 'overridden' | 'nearLine';

export interface ApplicantFilter {
  readonly conclusion: Conclusion | undefined;
  readonly flag: ApplicantFlag | undefined;
  readonly query: string;
  readonly toggleConclusion: (conclusion: Conclusion) => void;
  readonly toggleFlag: (flag: ApplicantFlag) => void;
  readonly setQuery: (query: string) => void;
  readonly clear: () => void;
}

/** Which applicants the list is narrowed to; kept while one looks at other views. */
export const useApplicantFilterState = (): ApplicantFilter => {
  const [conclusion, setConclusion] = useState<Conclusion>();
  const [flag, setFlag] = useState<ApplicantFlag>();
  const [query, setQuery] = useState('');
  return useMemo(
    () => ({
      conclusion,
      flag,
      query,
      toggleConclusion: (next) => setConclusion(next === conclusion ? undefined : next),
      toggleFlag: (next) => setFlag(next === flag ? undefined : next),
      setQuery,
      clear: () => {
        setConclusion(undefined);
        setFlag(undefined);
        setQuery('');
      },
    }),
    [conclusion, flag, query],
  );
};

const FilterContext = createContext<ApplicantFilter | undefined>(undefined);

export const ApplicantFilterProvider = FilterContext.Provider;

/** The filter that the list and the card share. */
export const useApplicantFilter = (): ApplicantFilter => {
  const filter = useContext(FilterContext);
  if (filter === undefined) throw new Error('A view stands outside of the bench.');
  return filter;
};
