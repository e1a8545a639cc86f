import { makeStyles, tokens } from '@fluentui/react-components';

export const useOrderListStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  position: { flexShrink: 0, width: '20px', color: tokens.colorNeutralForeground3, textAlign: 'end' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});
