import { SearchBox, ToggleButton } from '@fluentui/react-components';
import type { ApplicantFilter } from '../applicant-filter';
import { useApplicantFilters } from './useApplicantFilters';
import { useApplicantFiltersStyles } from './ApplicantFilters.styles';

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
