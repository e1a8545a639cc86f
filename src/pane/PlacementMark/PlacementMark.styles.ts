import { makeStyles, tokens } from '@fluentui/react-components';

export const usePlacementMarkStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '4px',
    height: '22px',
    boxSizing: 'border-box',
    padding: '0 7px 0 5px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  shape: { width: '12px', height: '12px', flexShrink: 0 },
});
