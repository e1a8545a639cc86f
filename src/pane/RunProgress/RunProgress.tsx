import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { useReview, useReviewState, useWords } from '../review-context';
import { useRunProgressStyles } from './RunProgress.styles';

/** Work under way: how far it is, and a way to stop it. */
export const RunProgress = () => {
  const styles = useRunProgressStyles();
  const review = useReview();
  const words = useWords();
  const activity = useReviewState((state) => state.activity);
  if (activity.kind === 'idle') return null;
  const { progress } = activity;
  const told = progress === undefined ? '' : ` ${words.status.progress(progress.done, progress.total)}`;
  return (
    <div className={styles.root}>
      <Field
        className={styles.field}
        validationMessage={`${words.status[activity.kind]}${told}`}
        validationState="none"
      >
        <ProgressBar
          aria-label={words.status[activity.kind]}
          {...(progress === undefined ? {} : { max: Math.max(progress.total, 1), value: progress.done })}
        />
      </Field>
      <Button onClick={() => review.cancel()} size="small">
        {words.common.cancel}
      </Button>
    </div>
  );
};
