import { makeStyles, tokens } from '@fluentui/react-components';

export const useChangeNumberStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  value: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  button: { flexShrink: 0, minWidth: 0, padding: '0 6px', color: tokens.colorBrandForegroundLink },
  mark: {
    marginRight: tokens.spacingHorizontalXS,
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});
