import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  provider: {
    height: '100%',
    minWidth: '320px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
});
