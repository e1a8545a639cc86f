import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Role } from '../../reviewers/types';
import { wordsIn } from '../../words/words';
import { useReview, useReviewState, useWords } from '../review-context';

const ROLES: readonly Role[] = ['examiner', 'expert', 'lead'];

/** Whose decisions these are; who has given no name is offered to sign, and may go on without. */
export const SignLine = () => {
  const styles = useSignLineStyles();
  const { signing: words } = useWords();
  const { roles } = wordsIn(useReviewState((state) => state.language)).reviewers;
  const reviewer = useReviewState((state) => state.reviewer);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <SignForm onDone={() => setOpen(false)} />;
  return (
    <div className={styles.line}>
      <span>
        {reviewer === undefined ? words.unsigned : words.reviewer(reviewer.name, reviewer.unit, roles[reviewer.role])}
      </span>
      <Button appearance="subtle" onClick={() => setOpen(true)} size="small">
        {reviewer === undefined ? words.sign : words.change}
      </Button>
    </div>
  );
};

const SignForm = ({ onDone }: { readonly onDone: () => void }) => {
  const styles = useSignLineStyles();
  const review = useReview();
  const { signing: words, common } = useWords();
  const { roles } = wordsIn(useReviewState((state) => state.language)).reviewers;
  const reviewer = useReviewState((state) => state.reviewer);
  const [name, setName] = useState(reviewer?.name ?? '');
  const [unit, setUnit] = useState(reviewer?.unit ?? '');
  const [role, setRole] = useState<Role>(reviewer?.role ?? 'examiner');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setRefused(true);
      return;
    }
    review.signAs({ name, unit, role });
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        hint={words.unsignedHint}
        label={words.name}
        size="small"
        {...(refused &&
          name.trim() === '' && { validationMessage: words.needsName, validationState: 'error' as const })}
      >
        <Input autoComplete="name" autoFocus onChange={(_, { value }) => setName(value)} size="small" value={name} />
      </Field>
      <Field label={words.unit} size="small">
        <Input autoComplete="organization" onChange={(_, { value }) => setUnit(value)} size="small" value={unit} />
      </Field>
      <RadioGroup
        aria-label={words.role}
        layout="horizontal"
        onChange={(_, { value }) => setRole(ROLES.find((one) => one === value) ?? role)}
        value={role}
      >
        {ROLES.map((one) => (
          <Radio key={one} label={roles[one]} value={one} />
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" type="submit">
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onDone} size="small">
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};

const useSignLineStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
});
