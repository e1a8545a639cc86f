import { makeStyles, tokens } from '@fluentui/react-components';

export const useRankingSummaryStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  programme: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { display: 'inline-block', whiteSpace: 'pre' },
  changed: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  bar: { flexShrink: 0, minHeight: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  body: { whiteSpace: 'normal' },
  issues: { margin: 0, paddingLeft: '1.2em' },
});
