import { Button, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { CommentEdit16Regular } from '@fluentui/react-icons/svg/comment-edit';
import type { Answer, Finding } from '../../screening/types';
import { useJudgementAnswer } from './useJudgementAnswer';
import { useJudgementAnswerStyles } from './JudgementAnswer.styles';

/** A question only a person can answer (rule V6): yes, no or open, with a note. */
export const JudgementAnswer = ({ applicant, finding }: { readonly applicant: string; readonly finding: Finding }) => {
  const styles = useJudgementAnswerStyles();
  const { answer, choose, focusNote, keepNote, note, noting, setNote, startNote, words } = useJudgementAnswer(
    applicant,
    finding,
  );
  const { hint, title } = finding.criterion;
  return (
    <div className={styles.root}>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      <div className={styles.line}>
        <RadioGroup
          aria-label={words.card.judge(title)}
          className={styles.choices}
          layout="horizontal"
          onChange={(_, { value }) => choose(value as Answer['answer'])}
          value={answer}
        >
          <Radio className={styles.choice} label={words.card.yes} value="yes" />
          <Radio className={styles.choice} label={words.card.no} value="no" />
          <Radio className={styles.choice} label={words.card.open} value="open" />
        </RadioGroup>
        {!noting && (
          <Button appearance="subtle" icon={<CommentEdit16Regular />} onClick={startNote} size="small">
            {words.card.note}
          </Button>
        )}
      </div>
      {noting && (
        <Textarea
          aria-label={words.card.note}
          autoFocus={focusNote}
          className={styles.note}
          onBlur={keepNote}
          onChange={(_, { value }) => setNote(value)}
          placeholder={words.card.notePlaceholder}
          resize="vertical"
          rows={1}
          size="small"
          textarea={{ rows: 1 }}
          value={note}
        />
      )}
    </div>
  );
};
