import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { AskedBack } from './use-given-answers';
import type { Judging } from './use-judging';

/** Names listed before the rest is only counted. */
const NAMES_LISTED = 8;

/** Asks back before several rows are given one answer: how many, who, and what is replaced by it. */
export const ConfirmMany = ({
  asking,
  judging,
  onDone,
}: {
  readonly asking: AskedBack;
  readonly judging: Judging;
  readonly onDone: () => void;
}) => {
  const styles = useConfirmManyStyles();
  const [note, setNote] = useState('');
  const { dismiss, giveAll, nameOf, selection } = judging;
  const { many, standings } = judging.words;
  const { answer, items } = asking;
  const answered = items.filter(({ said }) => said.standing !== 'overridden');
  const replaced = answered.filter(({ said: { standing } }) => standing !== 'left' && standing !== answer).length;
  const names = answered.slice(0, NAMES_LISTED).map(nameOf).join(many.comma);
  const close = () => {
    dismiss();
    setTimeout(onDone, 0);
  };
  const confirm = () => {
    giveAll(asking, note);
    selection.clear();
    setTimeout(onDone, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent, target } = event;
    const isButton = target instanceof HTMLElement && target.closest('button') !== null;
    if (key !== 'Enter' || isButton || nativeEvent.isComposing) return;
    event.preventDefault();
    confirm();
  };
  return (
    <Dialog modalType="alert" onOpenChange={close} open>
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogBody>
          <DialogTitle>{many.title(answered.length, standings[answer])}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{answered.length > NAMES_LISTED ? many.more(names, answered.length) : names}</div>
            {replaced > 0 && <strong>{many.replaces(replaced)}</strong>}
            {answered.length < items.length && <div>{many.skips(items.length - answered.length)}</div>}
            <Field label={many.note} size="small">
              <Input onChange={(_, { value }) => setNote(value)} value={note} />
            </Field>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" onClick={confirm}>
              {many.confirm(answered.length, standings[answer])}
            </Button>
            <Button onClick={close}>{many.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const useConfirmManyStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 24px)',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  actions: { flexDirection: 'row', justifyContent: 'flex-end' },
});
