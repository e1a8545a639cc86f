import { makeStyles, tokens } from '@fluentui/react-components';

export const useGuidelineProgrammeStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  summary: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
  },
  section: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
});
