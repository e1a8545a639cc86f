import { Button, Checkbox } from '@fluentui/react-components';
import { Mail48Regular } from '@fluentui/react-icons/svg/mail';
import { ApplicantList } from '../ApplicantList/ApplicantList';
import { CopyButton } from '../CopyButton/CopyButton';
import { EmptyState } from '../EmptyState/EmptyState';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { WrittenNote } from '../WrittenNote/WrittenNote';
import { useNoticesView } from './useNoticesView';
import { useNoticesViewStyles } from './NoticesView.styles';

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
        <div>{words.notices.intro(applicants.length)}</div>
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
          <div className={styles.footer}>
            <Button appearance="primary" disabled={view.busy} onClick={view.toSheet}>
              {words.notices.toSheet}
            </Button>
            <CopyButton label={words.notices.copyAll} read={view.readAll} />
          </div>
        </>
      )}
    </>
  );
};
