import { makeStyles, tokens } from '@fluentui/react-components';

export const useTroubleStyles = makeStyles({
  bar: { flexShrink: 0, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalS },
});
