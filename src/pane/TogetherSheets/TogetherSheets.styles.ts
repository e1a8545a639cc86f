import { makeStyles, tokens } from '@fluentui/react-components';

export const useTogetherSheetsStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  box: { minHeight: '28px', overflowWrap: 'anywhere' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  programme: { paddingLeft: tokens.spacingHorizontalXXL, paddingBottom: tokens.spacingVerticalXS },
});
