import { makeStyles, tokens } from '@fluentui/react-components';

export const useGuidelineImportStyles = makeStyles({
  pick: {
    alignSelf: 'flex-start',
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    marginLeft: '80px',
    paddingLeft: 0,
    color: tokens.colorBrandForegroundLink,
  },
  bar: { flexShrink: 0 },
  line: { display: 'flex', alignItems: 'flex-start' },
  told: { flexGrow: 1 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere', whiteSpace: 'normal' },
});
