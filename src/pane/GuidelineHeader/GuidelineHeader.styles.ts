import { makeStyles, tokens } from '@fluentui/react-components';

export const useGuidelineHeaderStyles = makeStyles({
  root: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
