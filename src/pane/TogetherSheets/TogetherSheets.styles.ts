import { makeStyles, tokens } from '@fluentui/react-components';

export const useTogetherSheetsStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  box: { minHeight: '28px', overflowWrap: 'anywhere' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  programme: {
    display: 'block',
    minWidth: 0,
    marginLeft: `calc(${tokens.spacingHorizontalXXXL} + ${tokens.spacingHorizontalXS})`,
    marginBottom: tokens.spacingVerticalXS,
    '& button': { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto', overflowWrap: 'anywhere' },
  },
});
