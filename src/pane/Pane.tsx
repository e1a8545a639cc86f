import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../review/types';
import { Bench } from './Bench';
import type { PaneTheme } from './themes';
import { paneThemes } from './themes';
import { ReviewProvider } from './review-context';

/** The whole pane of one review. `theme` follows the host; the entry observes it. */
export const Pane = ({ review, theme }: { readonly review: Review; readonly theme: PaneTheme }) => {
  // The provider's own class would also be given to everything that opens above the pane, so the layout stands inside.
  const styles = usePaneStyles();
  return (
    <FluentProvider theme={paneThemes[theme]} style={{ height: '100%' }}>
      <div className={styles.provider}>
        <ReviewProvider value={review}>
          <Bench />
        </ReviewProvider>
      </div>
    </FluentProvider>
  );
};

const usePaneStyles = makeStyles({
  provider: {
    height: '100%',
    minWidth: '320px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
});
