import { SearchBox, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ApplicantFilter, ApplicantFlag } from './applicant-filter';
import type { ApplicantResult } from '../../screening/types';
import { useReviewState, useWords } from '../review-context';
import { hasFlag } from '../shared/applicants';

/** Search, and toggles for what needs a second look; how many are left is announced. */
export const ApplicantFilters = ({ filter, shown }: { readonly filter: ApplicantFilter; readonly shown: number }) => {
  const styles = useApplicantFiltersStyles();
  const { flags, total, words } = useApplicantFilters();
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          aria-label={words.screening.searchLabel}
          className={styles.box}
          onChange={(_, { value }) => filter.setQuery(value)}
          placeholder={words.screening.searchPlaceholder}
          size="small"
          value={filter.query}
        />
        <span aria-live="polite" className={styles.shown}>
          {words.screening.shown(shown, total)}
        </span>
      </div>
      {flags.length > 0 && (
        <div className={styles.flags}>
          {flags.map(({ count, flag }) => (
            <ToggleButton
              key={flag}
              checked={filter.flag === flag}
              className={styles.flag}
              onClick={() => filter.toggleFlag(flag)}
              shape="circular"
              size="small"
            >
              {words.screening.flags[flag]} {count}
            </ToggleButton>
          ))}
        </div>
      )}
    </>
  );
};

const none: readonly ApplicantResult[] = [];

/** What needs a second look, counted over all applicants; what nobody has is left out. */
const useApplicantFilters = () => {
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const flags = useMemo(() => {
    const order: readonly ApplicantFlag[] = ['limits', 'dependsOn', 'overridden', 'nearLine'];
    return order
      .map((flag) => ({ flag, count: all.filter((applicant) => hasFlag(applicant, flag)).length }))
      .filter(({ count }) => count > 0);
  }, [all]);
  return { flags, total: all.length, words: useWords() };
};

const useApplicantFiltersStyles = makeStyles({
  search: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  shown: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  flags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  flag: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
