import { makeStyles, tokens } from '@fluentui/react-components';

export const useRankingListStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  scroller: {
    maxHeight: 'max(300px, min(58vh, 640px))',
    overflowX: 'hidden',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  canvas: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '26px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '""', width: '20px', borderTop: `2px dashed ${tokens.colorBrandStroke1}` },
    '::after': { content: '""', flexGrow: 1, borderTop: `2px dashed ${tokens.colorBrandStroke1}` },
  },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground2,
  },
});
