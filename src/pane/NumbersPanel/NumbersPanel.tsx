import { useMemo } from 'react';
import { listChangedNumbers } from '../../review/rank/rank-numbers';
import { ChangeNumber } from '../ChangeNumber/ChangeNumber';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { listNumberEntries } from './list-number-entries';
import type { NumberEntry } from './list-number-entries';
import { ChangedNumbers } from './ChangedNumbers';
import { Round } from './Round';

/** What-if on places, reserve, quotas and money: who enters and leaves against the guideline's own numbers. */
export const NumbersPanel = () => {
  const { panel, ranking } = useRankingBench();
  const changed = listChangedNumbers(ranking.settings).length;
  return (
    <RankingFold
      summary={changed === 0 ? panel.numbers.asGuideline : panel.numbers.differ(changed)}
      title={panel.numbers.title}
    >
      {changed > 0 && <ChangedNumbers />}
      <Numbers />
    </RankingFold>
  );
};

const Numbers = () => {
  const styles = usePanelStyles();
  const { panel, programme, ranking, words } = useRankingBench();
  const groups = useMemo(() => listNumberEntries(ranking, programme, panel.numbers), [panel, programme, ranking]);
  return (
    <>
      <p className={styles.note}>{panel.numbers.hint}</p>
      <Round />
      <Entries entries={groups.programme} title={programme.name} />
      {groups.quotas
        .filter(({ entries }) => entries.length > 0)
        .map(({ clause, entries, title }) => (
          <Entries key={title} entries={entries} title={`${title}${words.detail.clause(clause)}`} />
        ))}
      <Entries entries={groups.money} hint={panel.numbers.budgetHint} title={panel.numbers.money} />
    </>
  );
};

const Entries = (parts: {
  readonly entries: readonly NumberEntry[];
  readonly hint?: string;
  readonly title: string;
}) => {
  const styles = usePanelStyles();
  return (
    <section aria-label={parts.title}>
      <h3 className={styles.title}>{parts.title}</h3>
      <ul className={styles.list}>
        {parts.entries.map((entry) => (
          <ChangeNumber key={entry.id} entry={entry} />
        ))}
      </ul>
      {parts.hint !== undefined && <p className={styles.note}>{parts.hint}</p>}
    </section>
  );
};
