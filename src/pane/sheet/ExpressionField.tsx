import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApplicantIssue } from '../../applicants/types';
import { wordIssue } from '../../wording/issue';
import { useReview, useReviewState, useWords } from '../review-context';

/** How a fact is computed from columns, over headers in square brackets; what is wrong with it is told below (rule B7). */
export const ExpressionField = ({
  fact,
  onDone,
  written,
}: {
  readonly fact: string;
  readonly onDone: () => void;
  readonly written: string;
}) => {
  const styles = useExpressionFieldStyles();
  const review = useReview();
  const { binding: words } = useWords();
  const language = useReviewState((state) => state.language);
  const [text, setText] = useState(written);
  const [problem, setProblem] = useState<ApplicantIssue>();
  const compute = async (expression: string) => {
    await review.computeFact(fact, expression === '' ? undefined : expression);
    return review
      .getState()
      .binding?.issues.find((issue) => issue.code === 'applicants.computed' && issue.fact === fact);
  };
  const save = async () => {
    const found = await compute(text.trim());
    setProblem(found);
    // What cannot be computed is not kept.
    if (found === undefined) onDone();
    else await compute(written);
  };
  return (
    <div className={styles.root}>
      <Field
        hint={words.expressionHint}
        label={words.expression(fact)}
        size="small"
        {...(problem !== undefined && { validationMessage: wordIssue(problem, language), validationState: 'error' })}
      >
        <Textarea onChange={(_, { value }) => setText(value)} resize="vertical" size="small" value={text} />
      </Field>
      <div className={styles.actions}>
        <Button onClick={() => void save()} size="small">
          {words.save}
        </Button>
      </div>
    </div>
  );
};

const useExpressionFieldStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
