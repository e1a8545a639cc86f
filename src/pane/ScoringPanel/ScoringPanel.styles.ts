import { makeStyles, tokens } from '@fluentui/react-components';

export const useScoringPanelStyles = makeStyles({
  columns: { display: 'flex', flexDirection: 'column' },
  checkbox: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  weights: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& input': { minWidth: 0, width: '100%' },
  },
});
