import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';
import { useWords } from '../review-context';

/** Copies a text that is made when asked for. */
export const CopyButton = ({ label, read }: { readonly label: string; readonly read: () => string }) => {
  const styles = useCopyButtonStyles();
  const { copied, copy, outcomeText } = useCopyButton(read);
  return (
    <>
      <Button icon={copied ? <Checkmark16Regular /> : <Copy16Regular />} onClick={copy} size="small">
        {label}
      </Button>
      <span aria-live="polite" className={styles.outcome}>
        {outcomeText}
      </span>
    </>
  );
};

/** Copies and says for a moment whether that worked. */
const useCopyButton = (read: () => string) => {
  const words = useWords();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(undefined), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  return {
    copied: outcome === 'copied',
    copy: () => void copyText(read()).then((done) => setOutcome(done ? 'copied' : 'failed')),
    outcomeText: outcome === 'copied' ? words.common.copied : outcome === 'failed' ? words.common.copyFailed : '',
  };
};

const useCopyButtonStyles = makeStyles({
  outcome: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Copies by way of a selected text area: works where the host forbids the clipboard interface. */
const copyBySelection = (text: string): boolean => {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  const done = typeof document.execCommand === 'function' && document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
};

/** Puts text on the clipboard; false where the host allows neither way. */
const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};
