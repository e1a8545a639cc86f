import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useReview, useReviewState, useWords } from '../review-context';
import { wordIssue } from '../../report/word-issue';
import { useTroubleStyles } from './Trouble.styles';

/** What went wrong last and what to do about it, until dismissed. */
export const Trouble = () => {
  const styles = useTroubleStyles();
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const trouble = useReviewState((state) => state.trouble);
  if (trouble === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>{wordIssue(trouble, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.common.dismiss}
            icon={<Dismiss16Regular />}
            onClick={() => review.dismissTrouble()}
            size="small"
          />
        }
      />
    </MessageBar>
  );
};
