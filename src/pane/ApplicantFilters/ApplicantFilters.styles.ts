import { makeStyles, tokens } from '@fluentui/react-components';

export const useApplicantFiltersStyles = makeStyles({
  search: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  shown: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  flags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  flag: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
