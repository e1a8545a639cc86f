import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { wordReviewerIssue } from '../../wording/reviewers';
import { wordHostIssue } from '../../wording/issue';
import { useReview, useReviewState, useWords } from '../review-context';

/** Places named of all that could not be read; the sheets tell the rest. */
const NAMED = 3;

/** What there is to say of reviewers' sheets: what is not written yet, what is carried over, what cannot be read. */
export const Company = () => {
  const review = useReview();
  const { signing: words } = useWords();
  const language = useReviewState((state) => state.language);
  const unwritten = useReviewState((state) => state.unwritten);
  const carryOver = useReviewState((state) => state.carryOver);
  const issues = useReviewState((state) => state.reviewerIssues);
  const sheets = carryOver?.reviewers.map(words.sheet).join(words.comma) ?? '';
  return (
    <>
      {unwritten !== undefined && (
        <Bar action={{ text: words.writeAgain, press: () => void review.writeAgain() }} intent="warning">
          {words.unwritten(unwritten.count, wordHostIssue(unwritten.issue, language))}
        </Bar>
      )}
      {carryOver !== undefined && (
        <Bar action={{ text: words.carry, press: () => void review.carryOver() }} intent="info">
          {words.carryOver(carryOver.answers, carryOver.overrides, carryOver.scored, sheets)}
        </Bar>
      )}
      {issues !== undefined && issues.length > 0 && (
        <Bar intent="warning">
          {[
            words.unread(issues.length),
            ...issues.slice(0, NAMED).map((issue) => wordReviewerIssue(issue, language)),
            ...(issues.length > NAMED ? [words.more(issues.length - NAMED)] : []),
          ].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Bar>
      )}
    </>
  );
};

const Bar = (parts: {
  readonly action?: { readonly text: string; readonly press: () => void };
  readonly children: ReactNode;
  readonly intent: 'info' | 'warning';
}) => {
  const styles = useCompanyStyles();
  return (
    <MessageBar className={styles.bar} intent={parts.intent} layout="multiline">
      <MessageBarBody className={styles.body}>{parts.children}</MessageBarBody>
      {parts.action !== undefined && (
        <MessageBarActions>
          <Button onClick={parts.action.press} size="small">
            {parts.action.text}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
};

const useCompanyStyles = makeStyles({
  bar: { flexShrink: 0, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalS },
});
