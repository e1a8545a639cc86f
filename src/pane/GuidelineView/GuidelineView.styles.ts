import { makeStyles, tokens } from '@fluentui/react-components';

export const useGuidelineViewStyles = makeStyles({
  search: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  rules: { flexShrink: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  found: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
