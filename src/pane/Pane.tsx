import { FluentProvider } from '@fluentui/react-components';
import type { Review } from '../review/types';
import { Bench } from './Bench/Bench';
import { paneThemes, type PaneTheme } from './pane-themes';
import { usePaneStyles } from './Pane.styles';
import { ReviewProvider } from './review-context';

/** The whole pane of one review. `theme` follows the host; the entry observes it. */
export const Pane = ({ review, theme }: { readonly review: Review; readonly theme: PaneTheme }) => {
  const styles = usePaneStyles();
  return (
    <FluentProvider theme={paneThemes[theme]} className={styles.provider}>
      <ReviewProvider value={review}>
        <Bench />
      </ReviewProvider>
    </FluentProvider>
  );
};
