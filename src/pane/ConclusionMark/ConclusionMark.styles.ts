import { makeStyles, tokens } from '@fluentui/react-components';

export const useConclusionMarkStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '3px',
    height: '22px',
    boxSizing: 'border-box',
    padding: '0 7px 0 5px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  large: {
    height: '28px',
    padding: '0 10px 0 8px',
    fontSize: tokens.fontSizeBase300,
  },
});
