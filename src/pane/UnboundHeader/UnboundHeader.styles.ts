import { makeStyles, tokens } from '@fluentui/react-components';

export const useUnboundHeaderStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  answer: { fontWeight: tokens.fontWeightRegular },
  choose: { minWidth: 0, paddingLeft: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});
