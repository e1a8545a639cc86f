import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { TaskListSquareLtr24Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { EmptyState } from '../EmptyState/EmptyState';
import { EvidencePanel } from '../EvidencePanel/EvidencePanel';
import { ListsDialog } from '../ListsDialog/ListsDialog';
import { NumbersPanel } from '../NumbersPanel/NumbersPanel';
import { OfficialPanel } from '../OfficialPanel/OfficialPanel';
import { RankingList } from '../RankingList/RankingList';
import { RankingSummary } from '../RankingSummary/RankingSummary';
import { ScoringPanel } from '../ScoringPanel/ScoringPanel';
import { TiesPanel } from '../TiesPanel/TiesPanel';
import { RankingProvider } from '../ranking-context';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { WrittenNote } from '../WrittenNote/WrittenNote';
import { useRankingView } from './useRankingView';

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
