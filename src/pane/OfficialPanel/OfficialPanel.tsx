import { Button } from '@fluentui/react-components';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { useOfficialPanel } from './useOfficialPanel';
import { ListComparison } from './ListComparison';
import { OfficialChoice } from './OfficialChoice';

/** Strict order beside the best total, and which of them is official; not strict order needs its reason (rules A2, A3). */
export const OfficialPanel = () => {
  const { panel, ranking } = useRankingBench();
  return (
    <RankingFold summary={panel.official.summary[ranking.settings.official.list]} title={panel.official.title}>
      <Lists />
    </RankingFold>
  );
};

const Lists = () => {
  const styles = usePanelStyles();
  const { panel } = useRankingBench();
  const words = panel.official;
  const { asked, best, find, ...choice } = useOfficialPanel();
  if (!asked)
    return (
      <>
        <p className={styles.note}>{words.hint}</p>
        <div className={styles.actions}>
          <Button onClick={find} size="small">
            {words.find}
          </Button>
        </div>
      </>
    );
  if (best === undefined) return <p className={styles.note}>{panel.evidence.computing}</p>;
  if (best === 'none') return <p className={styles.note}>{words.unavailable}</p>;
  return (
    <>
      <ListComparison best={best} selected={choice.selected} total={choice.total} />
      <OfficialChoice choice={choice} />
    </>
  );
};
