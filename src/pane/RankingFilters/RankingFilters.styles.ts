import { makeStyles, tokens } from '@fluentui/react-components';

export const useRankingFiltersStyles = makeStyles({
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
