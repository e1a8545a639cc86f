import { Button, Radio, RadioGroup, Textarea, makeStyles, tokens, Field, Input } from '@fluentui/react-components';
import { CommentEdit16Regular } from '@fluentui/react-icons/svg/comment-edit';
import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import type { Answer, Finding, Override } from '../../screening/types';
import { useReview, useWords, useReportWords } from '../review-context';

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

/** A person's answer to one criterion; the note is kept when the field is left. */
const useJudgementAnswer = (applicant: string, { answer: given, criterion }: Finding) => {
  const review = useReview();
  const words = useWords();
  const [note, setNote] = useState(given?.note ?? '');
  const [started, setStarted] = useState(false);
  useEffect(() => setNote(given?.note ?? ''), [given?.note]);

  const keep = (answer: Answer['answer'], text: string) => {
    const trimmed = text.trim();
    const nothing = answer === 'open' && trimmed === '';
    void review.answer(
      applicant,
      criterion.id,
      nothing ? undefined : { answer, ...(trimmed === '' ? {} : { note: trimmed }) },
    );
  };
  const answer = given?.answer ?? 'open';
  return {
    answer,
    choose: (next: Answer['answer']) => keep(next, note),
    focusNote: started,
    keepNote: () => {
      if (note.trim() !== (given?.note ?? '')) keep(answer, note);
    },
    note,
    noting: started || note !== '',
    setNote,
    startNote: () => setStarted(true),
    words,
  };
};

const useJudgementAnswerStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' },
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, columnGap: tokens.spacingHorizontalM },
  choice: { minHeight: '32px' },
  note: { width: '100%', '& textarea': { minHeight: '30px' } },
});

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

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The local day as an ISO date. */
const isoDay = (day: Date): string =>
  `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;

/** An override being written; it is refused without a reason. */
const useOverrideForm = (parts: {
  readonly applicant: string;
  readonly finding: Finding;
  readonly onDone: () => void;
}) => {
  const review = useReview();
  const words = useWords();
  const { verdicts } = useReportWords();
  const { criterion, override, verdict: found } = parts.finding;
  const [verdict, setVerdict] = useState<Override['verdict']>(
    override?.verdict ?? (found === 'met' ? 'notMet' : 'met'),
  );
  const [reason, setReason] = useState(override?.reason ?? '');
  const [by, setBy] = useState(override?.by ?? '');
  const [refused, setRefused] = useState(false);
  return {
    by,
    exists: override !== undefined,
    reason,
    refused: refused && reason.trim() === '',
    remove: () => {
      void review.override(parts.applicant, criterion.id, undefined);
      parts.onDone();
    },
    setBy,
    setReason,
    setVerdict,
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (reason.trim() === '') {
        setRefused(true);
        return;
      }
      void review.override(parts.applicant, criterion.id, {
        verdict,
        reason: reason.trim(),
        on: isoDay(new Date()),
        ...(by.trim() === '' ? {} : { by: by.trim() }),
      });
      parts.onDone();
    },
    verdict,
    verdicts,
    words,
  };
};

const useOverrideFormStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  choices: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
});
