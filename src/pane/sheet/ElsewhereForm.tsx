import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { useReviewState, useWords } from '../review-context';

/** 另行核查: where and how a clause was checked, and by whom; the sentence is needed (rule V9). */
export const ElsewhereForm = ({
  onClose,
  onConfirm,
  title,
}: {
  readonly onClose: () => void;
  readonly onConfirm: (said: { readonly reason: string; readonly by?: string }) => void;
  readonly title: string;
}) => {
  const styles = useElsewhereFormStyles();
  const { elsewhere: words } = useWords();
  const reviewer = useReviewState((state) => state.review.scoring.expert);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(reviewer);
  const [isRefused, setRefused] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setRefused(true);
    else onConfirm({ reason: reason.trim(), ...(by.trim() !== '' && { by: by.trim() }) });
  };
  return (
    <form aria-label={title} className={styles.root} noValidate onSubmit={submit}>
      <div className={styles.title}>{title}</div>
      <Field
        label={words.reason}
        required
        size="small"
        {...(isRefused && reason.trim() === '' && { validationMessage: words.reasonMissing })}
      >
        <Textarea
          autoFocus
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
          }}
          placeholder={words.reasonPlaceholder}
          size="small"
          value={reason}
        />
      </Field>
      <Field label={words.by} size="small">
        <Input onChange={(_, { value }) => setBy(value)} size="small" value={by} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" type="submit">
          {words.confirm}
        </Button>
        <Button appearance="subtle" onClick={onClose} size="small">
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

const useElsewhereFormStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
