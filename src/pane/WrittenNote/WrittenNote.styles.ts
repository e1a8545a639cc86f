import { makeStyles } from '@fluentui/react-components';

export const useWrittenNoteStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal' },
});
