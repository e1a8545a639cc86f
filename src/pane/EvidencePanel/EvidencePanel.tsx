import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { ExpertTable } from './ExpertTable';
import { MethodTable } from './MethodTable';
import { Robustness } from './Robustness';
import { useEvidence } from './useEvidence';

/** How far the list hangs on the method, on single experts and on half a point: three folded parts. */
export const EvidencePanel = () => {
  const { panel, ranking, tooClose, trials } = useRankingBench();
  const words = panel.evidence;
  const { methods, withoutExperts } = useEvidence();
  const most = Math.max(0, ...(methods ?? []).map(({ enters, leaves }) => Math.max(enters.length, leaves.length)));
  const steady = withoutExperts?.length === 0 && tooClose.size === 0;
  return (
    <>
      <RankingFold
        summary={methods === undefined ? undefined : most === 0 ? words.methodsSame : words.methodsSummary(most)}
        title={words.methods}
      >
        <Computed ready={methods !== undefined}>
          <MethodTable methods={methods ?? []} />
        </Computed>
      </RankingFold>
      <RankingFold summary={words.expertsSummary(ranking.markSheet.experts.length)} title={words.experts}>
        <ExpertTable />
      </RankingFold>
      <RankingFold
        summary={
          withoutExperts === undefined || !trials.done
            ? undefined
            : steady
              ? words.steadySummary
              : words.robustnessSummary(withoutExperts.length, tooClose.size)
        }
        title={words.robustness}
      >
        <Computed ready={withoutExperts !== undefined && trials.done}>
          <Robustness withoutExperts={withoutExperts ?? []} />
        </Computed>
      </RankingFold>
    </>
  );
};

/** What was computed, or the way to it. */
const Computed = (parts: { readonly children: ReactNode; readonly ready: boolean }) => {
  const styles = usePanelStyles();
  const { panel, trials } = useRankingBench();
  const words = panel.evidence;
  if (parts.ready) return parts.children;
  if (trials.wanted) return <p className={styles.note}>{words.computing}</p>;
  return (
    <>
      <p className={styles.note}>{words.computeHint}</p>
      <div className={styles.actions}>
        <Button onClick={trials.ask} size="small">
          {words.compute}
        </Button>
      </div>
    </>
  );
};
