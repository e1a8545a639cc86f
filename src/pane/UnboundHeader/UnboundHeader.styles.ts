import { makeStyles, tokens } from '@fluentui/react-components';

export const useUnboundHeaderStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  suggestion: { alignSelf: 'flex-start', fontWeight: tokens.fontWeightRegular },
});
