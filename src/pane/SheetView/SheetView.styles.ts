import { makeStyles, tokens } from '@fluentui/react-components';

export const useSheetViewStyles = makeStyles({
  strict: { margin: `calc(-1 * ${tokens.spacingVerticalS})` },
});
