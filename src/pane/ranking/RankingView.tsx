import type { ReactNode } from 'react';
import { useState, useCallback, useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TaskListSquareLtr24Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { EmptyState, ViewFrame } from '../shared/ViewFrame';
import { EvidencePanel } from './EvidencePanel';
import { ListsDialog } from './ListsDialog';
import { NumbersPanel } from './NumbersPanel';
import { OfficialPanel } from './OfficialPanel';
import { RankingList } from './RankingList';
import { RankingSummary } from './RankingSummary';
import { ScoringPanel } from './ScoringPanel';
import { TiesPanel } from './TiesPanel';
import type { RankingBench } from './ranking-context';
import { RankingProvider, useTooClose } from './ranking-context';
import { WrittenNote } from '../shared/WritePreview';
import { rankingPanelWordsIn } from '../../words/ranking-panels';
import { rankingViewWordsIn } from '../../words/ranking-view';
import { rankingWordsIn } from '../../words/ranking';
import { namesOfRanking } from '../../wording/placement';
import type { RankChange } from '../../ranking/settings';
import { useReview, useReviewState, useWords } from '../review-context';
import { Disclosure } from '../shared/Section';

/** 排序: the order within one programme's places at first sight; what it hangs on is folded below. */
export const RankingView = () => {
  const { bench, busy, previewRanking, screened, start, title, view } = useRankingView();
  const [listing, setListing] = useState(false);
  const icon = TaskListSquareLtr24Regular;
  if (!screened || bench === undefined)
    return (
      <ViewFrame title={title}>
        <EmptyState
          {...(screened && {
            action: (
              <Button appearance="primary" disabled={busy} onClick={start}>
                {view.frame.start}
              </Button>
            ),
          })}
          body={screened ? view.frame.startBody : view.frame.emptyBody}
          icon={icon}
          title={screened ? title : view.frame.emptyTitle}
        />
      </ViewFrame>
    );
  if (bench.ranking.markSheet.experts.length === 0)
    return (
      <ViewFrame title={title}>
        <EmptyState body={view.frame.noMarksBody} icon={icon} title={view.frame.noMarksTitle} />
      </ViewFrame>
    );
  return (
    <RankingProvider value={bench}>
      <ViewFrame
        footer={
          <>
            <Button appearance="primary" disabled={busy} onClick={previewRanking}>
              {view.frame.write}
            </Button>
            <Button disabled={busy} onClick={() => setListing(true)}>
              {view.frame.lists}
            </Button>
          </>
        }
        title={title}
      >
        <WrittenNote />
        <RankingSummary />
        <RankingList key={bench.programme.id} />
        <TiesPanel />
        <NumbersPanel />
        <ScoringPanel />
        <EvidencePanel />
        <OfficialPanel />
      </ViewFrame>
      {listing && <ListsDialog onClose={() => setListing(false)} />}
    </RankingProvider>
  );
};

/** What the ranking view shows: nothing yet, no marks, or the ranking of one programme. */
const useRankingView = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const screened = useReviewState((state) => state.screening !== undefined);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  return {
    bench: useBenchOfRanking(),
    busy,
    previewRanking: () => void review.previewRanking(),
    screened,
    start: () => void review.rank(),
    title: words.titles.ranking,
    view: rankingViewWordsIn(language),
  };
};

const NOBODY: ReadonlySet<string> = new Set();

const useBenchOfRanking = (): RankingBench | undefined => {
  const review = useReview();
  const language = useReviewState((state) => state.language);
  const ranking = useReviewState((state) => state.ranking);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<string>();
  const chooseProgramme = useCallback((id: string) => {
    setChosen(id);
    setOpen(undefined);
  }, []);
  const change = useCallback((settings: RankChange) => void review.rank(settings), [review]);
  const [asked, setAsked] = useState(false);
  // Where the best total is official every list is solved anew: only when asked for.
  const wanted = asked || ranking?.settings.official.list === 'order';
  const ask = useCallback(() => setAsked(true), []);
  const tooClose = useTooClose(ranking, wanted);
  return useMemo(() => {
    if (ranking === undefined) return undefined;
    const present = new Set(ranking.applicants.map(({ applicant }) => applicant.programme?.id));
    const programmes = ranking.guideline.programmes.filter(({ id }) => present.has(id));
    const programme = programmes.find(({ id }) => id === chosen) ?? programmes[0];
    if (programme === undefined) return undefined;
    const rows = ranking.applicants.filter(({ applicant }) => applicant.programme?.id === programme.id);
    return {
      busy,
      change,
      chooseProgramme,
      language,
      names: namesOfRanking(ranking, language),
      open,
      panel: rankingPanelWordsIn(language),
      programme,
      programmes,
      ranking,
      rows,
      scale: scaleOf(rows.flatMap(({ ranked }) => (ranked.score === undefined ? [] : [ranked.score]))),
      setOpen,
      told: rankingWordsIn(language),
      tooClose: tooClose ?? NOBODY,
      trials: { ask, done: tooClose !== undefined, wanted },
      words: rankingViewWordsIn(language),
    };
  }, [ask, busy, change, chooseProgramme, chosen, language, open, ranking, tooClose, wanted]);
};

/** The lowest score keeps a stub of a bar, so that it is not taken for none. */
const STUB = 0.08;

const scaleOf = (scores: readonly number[]) => {
  const lowest = scores.reduce((least, score) => Math.min(least, score), Infinity);
  const span = scores.reduce((most, score) => Math.max(most, score), -Infinity) - lowest;
  return (score: number) => (span <= 0 ? 1 : STUB + (1 - STUB) * ((score - lowest) / span));
};

/** A folded part of the ranking view; its head says the main thing, so that most need not be opened. */
export const RankingFold = (parts: {
  readonly children: ReactNode;
  readonly summary: string | undefined;
  readonly title: string;
}) => {
  const styles = useRankingFoldStyles();
  return (
    <div className={styles.root}>
      <Disclosure
        level={2}
        title={
          <span className={styles.head}>
            <span>{parts.title}</span> <span className={styles.summary}>{parts.summary}</span>
          </span>
        }
      >
        <div className={styles.content}>{parts.children}</div>
      </Disclosure>
    </div>
  );
};

const useRankingFoldStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: '3px 0',
  },
  summary: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
});
