import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { ExpertTable } from './ExpertTable';
import { MethodTable } from './MethodTable';
import { Robustness } from './Robustness';
import { useEvidence } from './useEvidence';
import type { Evidence } from './useEvidence';

/** How far the list hangs on the method, on single experts and on half a point: three folded parts. */
export const EvidencePanel = () => {
  const { panel, ranking, tooClose } = useRankingBench();
  const words = panel.evidence;
  const evidence = useEvidence();
  const { methods, withoutExperts } = evidence;
  const most = Math.max(0, ...(methods ?? []).map(({ enters, leaves }) => Math.max(enters.length, leaves.length)));
  const steady = withoutExperts?.length === 0 && tooClose.size === 0;
  return (
    <>
      <RankingFold
        summary={methods === undefined ? undefined : most === 0 ? words.methodsSame : words.methodsSummary(most)}
        title={words.methods}
      >
        <Computed evidence={evidence} ready={methods !== undefined}>
          <MethodTable methods={methods ?? []} />
        </Computed>
      </RankingFold>
      <RankingFold summary={words.expertsSummary(ranking.markSheet.experts.length)} title={words.experts}>
        <ExpertTable />
      </RankingFold>
      <RankingFold
        summary={
          withoutExperts === undefined
            ? undefined
            : steady
              ? words.steadySummary
              : words.robustnessSummary(withoutExperts.length, tooClose.size)
        }
        title={words.robustness}
      >
        <Computed evidence={evidence} ready={withoutExperts !== undefined}>
          <Robustness withoutExperts={withoutExperts ?? []} />
        </Computed>
      </RankingFold>
    </>
  );
};

/** What was computed, or the way to it. */
const Computed = (parts: { readonly children: ReactNode; readonly evidence: Evidence; readonly ready: boolean }) => {
  const styles = usePanelStyles();
  const { evidence: words } = useRankingBench().panel;
  if (parts.ready) return parts.children;
  if (parts.evidence.wanted) return <p className={styles.note}>{words.computing}</p>;
  return (
    <>
      <p className={styles.note}>{words.computeHint}</p>
      <div className={styles.actions}>
        <Button onClick={parts.evidence.ask} size="small">
          {words.compute}
        </Button>
      </div>
    </>
  );
};
