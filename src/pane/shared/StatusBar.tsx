import { nextLanguage, wordsIn } from '../../words/words';
import {
  Button,
  Link,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Field,
  ProgressBar,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useReview, useReviewState, useWords } from '../review-context';
import { wordIssue } from '../../wording/issue';

/** The line at the foot: what is going on, whether the sheet has moved on, and the language. */
export const StatusBar = () => {
  const styles = useStatusBarStyles();
  const { busy, place, other, rescreen, stale, switchLanguage, text, words } = useStatus();
  return (
    <footer className={styles.bar}>
      <div className={mergeClasses(styles.text, stale && styles.whole)} role="status" title={place}>
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
        aria-label={other.switchTo}
        className={styles.language}
        onClick={switchLanguage}
        size="small"
      >
        {other.short}
      </Button>
    </footer>
  );
};

/** What the status line says: work under way, then what is out of date, then where one is. */
const useStatus = () => {
  const review = useReview();
  const words = useWords();
  const activity = useReviewState((state) => state.activity);
  const stale = useReviewState((state) => state.stale && state.screening !== undefined);
  const workbook = useReviewState((state) => state.workbook);
  const sheet = useReviewState((state) => state.sheet);
  const cost = useReviewState((state) => state.lastEditCost);
  const language = useReviewState((state) => state.language);
  const next = nextLanguage(language);
  const place = workbook === undefined ? words.status.noWorkbook : (sheet ?? workbook);
  const text =
    activity.kind !== 'idle'
      ? words.status[activity.kind]
      : cost === undefined
        ? place
        : words.status.rejudged(cost < 10 ? cost.toFixed(1) : cost.toFixed(0));
  return {
    busy: activity.kind !== 'idle',
    other: wordsIn(next).name,
    place: workbook,
    rescreen: () => void review.screen(),
    stale: stale && activity.kind === 'idle',
    switchLanguage: () => review.setLanguage(next),
    text,
    words,
  };
};

const useStatusBarStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  text: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // What can be pressed is never shortened away.
  whole: { padding: `${tokens.spacingVerticalXXS} 0`, whiteSpace: 'normal' },
  spinner: { display: 'inline-flex', marginRight: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
  language: { minWidth: '36px', color: tokens.colorNeutralForeground2 },
});

/** What went wrong last and what to do about it, until dismissed. */
export const Trouble = () => {
  const styles = useTroubleStyles();
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const trouble = useReviewState((state) => state.trouble);
  if (trouble === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>{wordIssue(trouble, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.common.dismiss}
            icon={<Dismiss16Regular />}
            onClick={() => review.dismissTrouble()}
            size="small"
          />
        }
      />
    </MessageBar>
  );
};

const useTroubleStyles = makeStyles({
  bar: { flexShrink: 0, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalS },
});

/** Work under way: how far it is, and a way to stop it. */
export const RunProgress = () => {
  const styles = useRunProgressStyles();
  const review = useReview();
  const words = useWords();
  const activity = useReviewState((state) => state.activity);
  if (activity.kind === 'idle') return null;
  const { progress } = activity;
  const howFar = progress === undefined ? '' : ` ${words.status.progress(progress.done, progress.total)}`;
  return (
    <div className={styles.root}>
      <Field
        className={styles.field}
        validationMessage={`${words.status[activity.kind]}${howFar}`}
        validationState="none"
      >
        <ProgressBar
          aria-label={words.status[activity.kind]}
          {...(progress === undefined ? {} : { max: Math.max(progress.total, 1), value: progress.done })}
        />
      </Field>
      <Button onClick={() => review.cancel()} size="small">
        {words.common.cancel}
      </Button>
    </div>
  );
};

const useRunProgressStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexShrink: 0, gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1 },
});
