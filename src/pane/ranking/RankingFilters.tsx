import { SearchBox, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { Placement } from '../../ranking/types';
import { PlacementShape } from './RankingRow';
import type { PlacementCounts } from './ranking-context';
import { useRankingBench } from './ranking-context';

const ORDER: readonly Placement[] = ['selected', 'reserve', 'tied', 'notSelected', 'withheld'];

/** Search, and how many stand where: a key to the picture and a filter of the list. */
export const RankingFilters = (parts: {
  readonly counts: PlacementCounts;
  readonly filter: RankingFilter;
  readonly onChange: (filter: RankingFilter) => void;
  readonly shown: number;
}) => {
  const styles = useRankingFiltersStyles();
  const { rows, placementWords, words } = useRankingBench();
  const { counts, filter, onChange, shown } = parts;
  return (
    <div className={styles.root}>
      <div className={styles.search}>
        <SearchBox
          aria-label={words.list.search}
          className={styles.box}
          onChange={(_, { value }) => onChange({ ...filter, query: value })}
          placeholder={words.list.searchPlaceholder}
          size="small"
          value={filter.query}
        />
        <span aria-live="polite" className={styles.shown}>
          {words.list.shown(shown, rows.length)}
        </span>
      </div>
      <div className={styles.chips}>
        {ORDER.filter((placement) => counts[placement] > 0).map((placement) => (
          <ToggleButton
            key={placement}
            checked={filter.placement === placement}
            className={styles.chip}
            onClick={() => onChange({ ...filter, placement: filter.placement === placement ? undefined : placement })}
            shape="circular"
            size="small"
          >
            <svg aria-hidden className={styles.shape} viewBox="-6 -6 12 12">
              <PlacementShape placement={placement} size={4.5} />
            </svg>
            {words.list.filter(placementWords.placements[placement], counts[placement])}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};

const useRankingFiltersStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  search: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  shown: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0, gap: '5px', padding: '0 8px', fontWeight: tokens.fontWeightRegular },
  shape: { width: '12px', height: '12px', flexShrink: 0 },
});

/** What the list is narrowed to. */
export interface RankingFilter {
  readonly placement: Placement | undefined;
  readonly query: string;
}
