import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ClipboardTask24Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { useMemo } from 'react';
import { ApplicantFilters } from './ApplicantFilters';
import { ApplicantList } from './ApplicantList';
import { EmptyState, ViewFooter, ViewFrame } from '../shared/ViewFrame';
import { ProportionBar } from '../shared/ProportionBar';
import { RunProgress } from '../shared/StatusBar';
import { WrittenNote } from '../shared/WritePreview';
import { listLimitNotes } from '../../wording/limits';
import type { Conclusion } from '../../screening/types';
import { useBenchNavigation } from '../bench-context';
import { useReview, useReviewState, useWords } from '../review-context';
import { useInferred, useOpenWeights } from '../sheet/use-sheet-reading';
import { useApplicantFilter } from './applicant-filter';
import { JudgingView } from '../judging/JudgingView';
import { useJudgingState } from '../judging/judging-state';
import { useListedApplicants } from '../shared/applicants';
import { forScreenReaders } from '../shared/styles';

/** 核查: run, counts as a picture, the list, and writing the results. */
export const ScreeningView = () => {
  const styles = useScreeningViewStyles();
  const {
    applicants,
    asks,
    busy,
    counts,
    filter,
    inferred,
    judging,
    limitNotes,
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
  if (judging.on && screened) return <JudgingView />;
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
        {inferred.columns > 0 && (
          <MessageBar className={styles.inferred} intent="warning" layout="multiline">
            <MessageBarBody className={styles.inferredText}>
              {words.screening.inferred(words.binding.confirmParts(inferred.columns, inferred.words))}
            </MessageBarBody>
            <MessageBarActions>
              <Button disabled={busy} onClick={inferred.confirmAll} size="small">
                {words.binding.confirmAll}
              </Button>
              <Button appearance="transparent" onClick={toSheet} size="small">
                {words.screening.uncheckedLink}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <ProportionBar chosen={filter.conclusion} counts={counts} onChoose={filter.toggleConclusion} />
        <ApplicantFilters filter={filter} shown={applicants.length} />
        {limitNotes.length > 0 && (
          <MessageBar className={styles.inferred} intent="warning" layout="multiline">
            <MessageBarBody className={styles.inferredText}>
              <details>
                <summary className={styles.limits}>
                  {words.card.limits} {limitNotes.length}
                </summary>
                <div className={styles.limitNotes} tabIndex={0}>
                  {limitNotes.map((note) => (
                    <div key={note}>{note}</div>
                  ))}
                </div>
              </details>
            </MessageBarBody>
          </MessageBar>
        )}
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
      <ViewFooter>
        <Button appearance="primary" disabled={busy || inferred.columns > 0} onClick={preview}>
          {words.screening.write}
        </Button>
        <Button disabled={busy} onClick={rescreen}>
          {words.screening.rescreen}
        </Button>
        {asks && (
          <Button disabled={busy} onClick={judging.start}>
            {words.judging.open}
          </Button>
        )}
        {unbound > 0 && (
          <Button appearance="transparent" className={styles.unbound} onClick={toSheet} size="small">
            {words.screening.unchecked(unbound)}
          </Button>
        )}
      </ViewFooter>
    </div>
  );
};

const noCounts: Readonly<Record<Conclusion, number>> = {
  unqualified: 0,
  incomplete: 0,
  partial: 0,
  pending: 0,
  qualified: 0,
};

/** The screening as the view shows it: counts, filters, and the applicants that pass them. */
const useScreeningView = () => {
  const review = useReview();
  const { openCard, show } = useBenchNavigation();
  const { change, on } = useJudgingState();
  return {
    applicants: useListedApplicants(),
    /** Whether anything is for a person to judge. */
    asks: useReviewState((state) => state.screening?.applicants.some(({ asked }) => asked.length > 0) === true),
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    counts: useReviewState((state) => state.screening?.counts ?? noCounts),
    filter: useApplicantFilter(),
    inferred: useInferred(),
    judging: { on, start: () => change({ on: true }) },
    limitNotes: useLimitNotes(),
    openCard,
    preview: () => void review.previewResults(),
    ready: useReviewState((state) => state.guideline !== undefined && state.binding !== undefined),
    rescreen: () => void review.screen(),
    screened: useReviewState((state) => state.screening !== undefined),
    selected: useReviewState((state) => state.selected),
    toSheet: () => show('sheet'),
    unbound: useOpenWeights().clauses.filter(({ said }) => said === undefined).length,
    words: useWords(),
  };
};

/** Quotas exceeded and limits that could not be checked, in sentences. */
const useLimitNotes = (): readonly string[] => {
  const screening = useReviewState((state) => state.screening);
  const language = useReviewState((state) => state.language);
  return useMemo(() => (screening === undefined ? [] : listLimitNotes(screening, language)), [screening, language]);
};

const useScreeningViewStyles = makeStyles({
  inferred: { flexShrink: 0 },
  inferredText: { whiteSpace: 'normal' },
  limits: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  // However many limits there are, the applicants below stay in sight.
  limitNotes: { maxHeight: '30vh', overflowY: 'auto' },
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  title: forScreenReaders,
  top: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXXXL,
    color: tokens.colorNeutralForeground2,
  },
  unbound: {
    flexBasis: '100%',
    justifyContent: 'flex-start',
    padding: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    textDecorationLine: 'underline',
  },
});
