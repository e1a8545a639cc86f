import { makeStyles, tokens } from '@fluentui/react-components';

export const useHeaderBindingsStyles = makeStyles({
  settled: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  subtitle: {
    margin: 0,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});
