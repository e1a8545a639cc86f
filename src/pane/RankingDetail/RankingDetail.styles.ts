import { makeStyles, tokens } from '@fluentui/react-components';

export const useRankingDetailStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `2px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 42px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  why: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  title: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  marks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(104px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
  },
  mark: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: '1px 0',
    borderBottom: `1px dotted ${tokens.colorNeutralStroke2}`,
  },
  expert: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { flexShrink: 0, margin: 0, fontWeight: tokens.fontWeightSemibold },
  absent: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  caps: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  cap: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, flexBasis: '60%', minWidth: 0, overflowWrap: 'anywhere' },
  use: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  full: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  holders: { flexBasis: '100%', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});
