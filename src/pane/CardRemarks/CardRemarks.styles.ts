import { makeStyles, tokens } from '@fluentui/react-components';

export const useCardRemarksStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalS },
  clause: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  priorities: { padding: `0 ${tokens.spacingHorizontalXS}` },
});
