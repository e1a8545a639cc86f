import { useState } from 'react';
import { asksExperts } from '../../ranking/order-by-rule';
import type { Ranking } from '../../ranking/rank-applicants';
import { Button } from '@fluentui/react-components';
import { TaskListSquareLtr24Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { EmptyState, ViewFrame } from '../shared/ViewFrame';
import { EvidencePanel } from './EvidencePanel';
import { ListsDialog } from './ListsDialog';
import { DisagreementPanel } from './DisagreementPanel';
import { NumbersPanel } from './NumbersPanel';
import { OrderPanel } from './OrderPanel';
import { OfficialPanel } from './OfficialPanel';
import { RankingList } from './RankingList';
import { RankingSummary } from './RankingSummary';
import { ScoringPanel } from './ScoringPanel';
import { TiesPanel } from './TiesPanel';
import { RankingProvider, useBenchOfRanking } from './ranking-context';
import { WrittenNote } from '../shared/WritePreview';
import { wordsIn } from '../../words/words';
import { useHidesOthers, useReview, useReviewState, useWords } from '../review-context';

/** 排序: the order within one programme's places at first sight; what it hangs on is folded below. */
export const RankingView = () => {
  const { bench, busy, hidden, previewRanking, screened, start, title, view } = useRankingView();
  const [listing, setListing] = useState(false);
  const icon = TaskListSquareLtr24Regular;
  if (hidden !== undefined)
    return (
      <ViewFrame title={title}>
        <EmptyState body={hidden.body} icon={icon} title={hidden.title} />
      </ViewFrame>
    );
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
  if (lacksMarks(bench.ranking))
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
        <OrderPanel />
        <ScoringPanel />
        <EvidencePanel />
        <DisagreementPanel />
        <OfficialPanel />
      </ViewFrame>
      {listing && <ListsDialog onClose={() => setListing(false)} />}
    </RankingProvider>
  );
};

/** Nothing orders anybody: no marks, and no scores by rule that could order instead. */
const lacksMarks = ({ applicants, markSheet }: Ranking): boolean =>
  markSheet.experts.length === 0 &&
  asksExperts(applicants) &&
  applicants.every(({ applicant }) => (applicant.programme?.scores ?? []).length === 0);

/** What the ranking view shows: nothing yet, no marks, or the ranking of one programme. */
const useRankingView = () => {
  const review = useReview();
  const words = useWords();
  const hidesOthers = useHidesOthers();
  const language = useReviewState((state) => state.language);
  const screened = useReviewState((state) => state.screening !== undefined);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  return {
    bench: useBenchOfRanking(),
    busy,
    /** What an expert is told in the blind phase, in which an order would tell others' scores. */
    hidden: hidesOthers ? { body: words.disagreement.hiddenBody, title: words.disagreement.hiddenTitle } : undefined,
    previewRanking: () => void review.previewRanking(),
    screened,
    start: () => void review.rank(),
    title: words.titles.ranking,
    view: wordsIn(language).pane.ranking,
  };
};
