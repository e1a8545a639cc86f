import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Mail48Regular } from '@fluentui/react-icons/svg/mail';
import { useMemo, useState } from 'react';
import { ApplicantList } from './ApplicantList';
import { CopyButton } from '../shared/CopyButton';
import { EmptyState, ViewFooter, ViewFrame } from '../shared/ViewFrame';
import { WrittenNote } from '../shared/WritePreview';
import type { ApplicantResult } from '../../screening/types';
import { useReview, useReviewState, useWords } from '../review-context';
import { forScreenReaders } from '../shared/styles';

/** 补正通知: one complete notice for each applicant that misses something, to copy or to write as a sheet. */
export const NoticesView = () => {
  const styles = useNoticesViewStyles();
  const view = useNoticesView();
  const { applicants, notice, shown, words } = view;
  if (!view.screened)
    return (
      <ViewFrame title={words.titles.notices}>
        <EmptyState body={words.notices.emptyBody} icon={Mail48Regular} title={words.notices.emptyTitle} />
      </ViewFrame>
    );
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title}>{words.titles.notices}</h1>
        <WrittenNote />
        {applicants.length > 0 && <div>{words.notices.intro(applicants.length)}</div>}
        <Checkbox
          checked={view.withUnqualified}
          className={styles.option}
          label={words.notices.includeUnqualified}
          onChange={(_, { checked }) => view.setWithUnqualified(checked === true)}
        />
      </div>
      {shown === undefined ? (
        <EmptyState body={words.notices.noneBody} icon={Mail48Regular} title={words.notices.noneTitle} />
      ) : (
        <>
          <ApplicantList applicants={applicants} label={words.notices.who} onOpen={view.select} selected={shown.key} />
          <section aria-label={words.notices.noticeOf(shown.name)} aria-live="polite" className={styles.notice}>
            <pre className={styles.text} tabIndex={0}>
              {notice}
            </pre>
            <div className={styles.copy}>
              <CopyButton label={words.common.copy} read={() => notice} />
            </div>
          </section>
          <ViewFooter>
            <Button appearance="primary" disabled={view.busy} onClick={view.toSheet}>
              {words.notices.toSheet}
            </Button>
            <CopyButton label={words.notices.copyAll} read={view.readAll} />
          </ViewFooter>
        </>
      )}
    </>
  );
};

const none: readonly ApplicantResult[] = [];

/** Who gets a notice, whose is shown, and taking them all along. */
const useNoticesView = () => {
  const review = useReview();
  const words = useWords();
  const all = useReviewState((state) => state.screening?.applicants ?? none);
  const selected = useReviewState((state) => state.selected);
  const [withUnqualified, setWithUnqualified] = useState(false);
  const applicants = useMemo(
    () =>
      all.filter(({ conclusion }) => conclusion === 'incomplete' || (withUnqualified && conclusion === 'unqualified')),
    [all, withUnqualified],
  );
  const shown = applicants.find(({ key }) => key === selected) ?? applicants[0];
  return {
    applicants,
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    notice: useMemo(() => (shown === undefined ? '' : review.noticeOf(shown)), [review, shown]),
    readAll: () => applicants.map((applicant) => review.noticeOf(applicant)).join('\n\n'),
    screened: useReviewState((state) => state.screening !== undefined),
    select: (key: string) => review.select(key),
    setWithUnqualified,
    shown,
    toSheet: () => void review.previewNotices(),
    withUnqualified,
    words,
  };
};

const useNoticesViewStyles = makeStyles({
  top: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: forScreenReaders,
  option: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  notice: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '40%',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    flexGrow: 1,
    minHeight: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  copy: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
});
