import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { Finding, Override } from '../../screening/types';
import { useOverrideForm } from './useOverrideForm';
import { useOverrideFormStyles } from './OverrideForm.styles';

/** Overrides a verdict: needs a reason, which stays with the result for ever (rule V4). */
export const OverrideForm = (parts: {
  readonly applicant: string;
  readonly finding: Finding;
  readonly onDone: () => void;
}) => {
  const styles = useOverrideFormStyles();
  const form = useOverrideForm(parts);
  const { words } = form;
  return (
    <form className={styles.root} onSubmit={form.submit}>
      <RadioGroup
        aria-label={words.card.overrideTo}
        className={styles.choices}
        layout="horizontal"
        onChange={(_, { value }) => form.setVerdict(value as Override['verdict'])}
        value={form.verdict}
      >
        <Radio label={form.verdicts.met} value="met" />
        <Radio label={form.verdicts.notMet} value="notMet" />
        <Radio label={form.verdicts.notApplicable} value="notApplicable" />
      </RadioGroup>
      <Field
        label={words.card.overrideReason}
        size="small"
        {...(form.refused ? { validationMessage: words.card.overrideNeedsReason, validationState: 'error' } : {})}
      >
        <Textarea
          autoFocus
          onChange={(_, { value }) => form.setReason(value)}
          resize="vertical"
          size="small"
          value={form.reason}
        />
      </Field>
      <Field label={words.card.overrideBy} size="small">
        <Input autoComplete="name" onChange={(_, { value }) => form.setBy(value)} size="small" value={form.by} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" type="submit">
          {words.card.overrideSave}
        </Button>
        {form.exists && (
          <Button onClick={form.remove} size="small">
            {words.card.overrideRemove}
          </Button>
        )}
        <Button appearance="subtle" onClick={parts.onDone} size="small">
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
};
