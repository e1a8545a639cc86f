import { Button, Link, Spinner } from '@fluentui/react-components';
import { useStatus } from './useStatus';
import { useStatusBarStyles } from './StatusBar.styles';

/** The line at the foot: what is going on, whether the sheet has moved on, and the language. */
export const StatusBar = () => {
  const styles = useStatusBarStyles();
  const { busy, place, rescreen, stale, switchLanguage, text, words } = useStatus();
  return (
    <footer className={styles.bar}>
      <div className={styles.text} role="status" title={place}>
        {busy && <Spinner className={styles.spinner} size="extra-tiny" />}
        {stale ? (
          <>
            <span>{words.status.stale}</span> <Link onClick={rescreen}>{words.status.rescreen}</Link>
          </>
        ) : (
          text
        )}
      </div>
      <Button
        appearance="subtle"
        aria-label={words.status.switchLanguage}
        className={styles.language}
        onClick={switchLanguage}
        size="small"
      >
        {words.status.otherLanguage}
      </Button>
    </footer>
  );
};
