import { makeStyles, tokens } from '@fluentui/react-components';

export const useCopyButtonStyles = makeStyles({
  told: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
