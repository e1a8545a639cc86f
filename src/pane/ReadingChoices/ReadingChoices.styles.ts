import { makeStyles, tokens } from '@fluentui/react-components';

export const useReadingChoicesStyles = makeStyles({
  field: {
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  question: { lineHeight: tokens.lineHeightBase300 },
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  radio: { minHeight: '28px' },
});
