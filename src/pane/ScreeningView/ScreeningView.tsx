import { Button } from '@fluentui/react-components';
import { ClipboardTask24Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { ApplicantFilters } from '../ApplicantFilters/ApplicantFilters';
import { ApplicantList } from '../ApplicantList/ApplicantList';
import { EmptyState } from '../EmptyState/EmptyState';
import { ProportionBar } from '../ProportionBar/ProportionBar';
import { RunProgress } from '../RunProgress/RunProgress';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { WrittenNote } from '../WrittenNote/WrittenNote';
import { useScreeningView } from './useScreeningView';
import { useScreeningViewStyles } from './ScreeningView.styles';

/** 核查: run, counts as a picture, the list, and writing the results. */
export const ScreeningView = () => {
  const styles = useScreeningViewStyles();
  const {
    applicants,
    busy,
    counts,
    filter,
    openCard,
    preview,
    ready,
    rescreen,
    screened,
    selected,
    toSheet,
    unbound,
    words,
  } = useScreeningView();
  if (!screened)
    return (
      <ViewFrame title={words.titles.screening}>
        <RunProgress />
        {!busy && (
          <EmptyState
            action={
              <Button appearance="primary" onClick={ready ? rescreen : toSheet}>
                {ready ? words.screening.start : words.sheet.emptyTitle}
              </Button>
            }
            body={words.screening.emptyBody}
            icon={ClipboardTask24Regular}
            title={words.screening.emptyTitle}
          />
        )}
      </ViewFrame>
    );
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{words.titles.screening}</h1>
      <div className={styles.top}>
        <RunProgress />
        <WrittenNote />
        <ProportionBar chosen={filter.conclusion} counts={counts} onChoose={filter.toggleConclusion} />
        <ApplicantFilters filter={filter} shown={applicants.length} />
      </div>
      {applicants.length === 0 ? (
        <div className={styles.nothing}>
          {words.screening.nothingFound}
          <Button onClick={filter.clear} size="small">
            {words.screening.clearFilters}
          </Button>
        </div>
      ) : (
        <ApplicantList applicants={applicants} label={words.screening.list} onOpen={openCard} selected={selected} />
      )}
      <div className={styles.footer}>
        <Button appearance="primary" disabled={busy} onClick={preview}>
          {words.screening.write}
        </Button>
        <Button disabled={busy} onClick={rescreen}>
          {words.screening.rescreen}
        </Button>
        {unbound > 0 && (
          <Button appearance="transparent" className={styles.unbound} onClick={toSheet} size="small">
            {words.screening.unchecked(unbound)}
          </Button>
        )}
      </div>
    </div>
  );
};
