import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useReview, useReviewState, useWords } from '../review-context';
import { useWrittenNoteStyles } from './WrittenNote.styles';

/** What the last write did, with its undo (rule W6). */
export const WrittenNote = () => {
  const styles = useWrittenNoteStyles();
  const review = useReview();
  const words = useWords();
  const written = useReviewState((state) => state.lastWrite);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  if (written === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="success">
      <MessageBarBody className={styles.body}>
        {words.preview.written(written.cellsWritten, written.columnsWritten, written.sheetsWritten)}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={busy} onClick={() => void review.undo()} size="small">
          {words.common.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
