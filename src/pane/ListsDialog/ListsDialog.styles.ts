import { makeStyles, tokens } from '@fluentui/react-components';

export const useListsDialogStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 24px)',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
  },
  content: { display: 'flex', flexDirection: 'column' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  checkbox: { alignItems: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { flexDirection: 'row', justifyContent: 'flex-end' },
});
