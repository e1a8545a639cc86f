import { makeStyles, tokens } from '@fluentui/react-components';

export const useRunProgressStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexShrink: 0, gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1 },
});
