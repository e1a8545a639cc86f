import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';

export const useCellIssuesStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: tokens.spacingHorizontalXS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover:enabled': { backgroundColor: tokens.colorNeutralBackground3 },
    ':disabled': { cursor: 'default' },
    ...createFocusOutlineStyle(),
  },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground3 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});
