import { makeStyles, tokens } from '@fluentui/react-components';

export const useMissingFactsStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, padding: '2px 0' },
  fact: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  cause: { flexShrink: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});
