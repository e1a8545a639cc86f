import { makeStyles, tokens } from '@fluentui/react-components';

export const useWritePreviewStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 24px)',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalM },
  label: { flexShrink: 0, minWidth: '48px', color: tokens.colorNeutralForeground3 },
  texts: { minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  kept: {
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { flexDirection: 'row', justifyContent: 'flex-end' },
});
