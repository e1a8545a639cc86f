import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useCopyButton } from './useCopyButton';
import { useCopyButtonStyles } from './CopyButton.styles';

/** Copies a text that is made when asked for. */
export const CopyButton = ({ label, read }: { readonly label: string; readonly read: () => string }) => {
  const styles = useCopyButtonStyles();
  const { copied, copy, told } = useCopyButton(read);
  return (
    <>
      <Button icon={copied ? <Checkmark16Regular /> : <Copy16Regular />} onClick={copy} size="small">
        {label}
      </Button>
      <span aria-live="polite" className={styles.told}>
        {told}
      </span>
    </>
  );
};
