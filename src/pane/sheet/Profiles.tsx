import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ChangeEvent } from 'react';
import { useRef, useState } from 'react';
import { useReview, useReviewState, useWords } from '../review-context';
import { CopyButton } from '../shared/CopyButton';
import { Disclosure } from '../shared/Section';

/** A profile made for a sheet with these headers: what was settled there can be used here (rule B9). */
export const ProfileOffer = () => {
  const styles = useProfilesStyles();
  const review = useReview();
  const { profile: words } = useWords();
  const [offered] = useReviewState((state) => state.offered);
  if (offered === undefined) return null;
  return (
    <MessageBar className={styles.offer} intent="info" layout="multiline">
      <MessageBarBody className={styles.text}>{words.offer(offered.name)}</MessageBarBody>
      <MessageBarActions>
        <Button
          aria-label={words.useFor(offered.name)}
          onClick={() => void review.useProfile(offered.name)}
          size="small"
        >
          {words.use}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** Keeps what was settled as a file, and opens such a file. A pane's download may fail in silence: the text can be copied. */
export const ProfileTools = () => {
  const styles = useProfilesStyles();
  const { input, name, open, pick, save, saved, setName, text, words } = useProfileTools();
  return (
    <Disclosure title={words.title}>
      <div className={styles.form}>
        <p className={styles.hint}>{words.hint}</p>
        <Field label={words.name} size="small">
          <Input onChange={(_, { value }) => setName(value)} size="small" value={name} />
        </Field>
        <div className={styles.actions}>
          <Button disabled={name.trim() === ''} onClick={save} size="small">
            {words.save}
          </Button>
          <Button appearance="subtle" onClick={pick} size="small">
            {words.open}
          </Button>
          <input ref={input} accept=".json" aria-label={words.open} hidden onChange={open} type="file" />
        </div>
        {saved !== undefined && (
          <div aria-live="polite" className={styles.saved}>
            <span className={styles.hint}>{words.saved(saved)}</span>
            <CopyButton label={words.copy} read={text} />
          </div>
        )}
      </div>
    </Disclosure>
  );
};

const useProfileTools = () => {
  const review = useReview();
  const { profile: words } = useWords();
  const sheet = useReviewState((state) => state.sheet ?? '');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setName] = useState<string>();
  const [saved, setSaved] = useState<string>();
  const name = typed ?? sheet;
  const text = () => review.writeProfile(name.trim()) ?? '';
  const readFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file !== undefined) await review.addProfile(await file.text());
  };
  return {
    input,
    name,
    open: (event: ChangeEvent<HTMLInputElement>) => void readFile(event),
    pick: () => input.current?.click(),
    save: () => {
      const file = `${name.trim()}.json`;
      downloadText(text(), file);
      setSaved(file);
    },
    saved,
    setName,
    text,
    words,
  };
};

const downloadText = (text: string, name: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

const useProfilesStyles = makeStyles({
  offer: { flexShrink: 0 },
  text: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  saved: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
});
