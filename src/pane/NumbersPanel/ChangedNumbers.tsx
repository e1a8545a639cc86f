import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { compareLists } from '../../ranking/compare-lists';
import { wordNumber } from '../../report/word-number';
import { listChangedNumbers, OWN_NUMBERS, setNumber } from '../../review/rank/rank-numbers';
import type { RankNumber } from '../../review/rank/rank-numbers';
import { ListChangeNote } from '../ListChangeNote/ListChangeNote';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';
import { useChangeNumbers } from '../use-change-numbers';
import { useLater } from '../use-later';

/** 与指南不同: every changed number with its reason, and what all of them come to. */
export const ChangedNumbers = () => {
  const styles = usePanelStyles();
  const { panel, ranking } = useRankingBench();
  const changeNumbers = useChangeNumbers();
  const labelOf = useLabelOf();
  const change = useLater(
    useMemo(
      () => () => compareLists(ranking.allocate(ranking.contestUnder(OWN_NUMBERS)), ranking.allocation),
      [ranking],
    ),
  );
  return (
    <section aria-label={panel.numbers.changed} className={styles.card}>
      <h3 className={styles.title}>{panel.numbers.changed}</h3>
      <ul className={styles.list}>
        {listChangedNumbers(ranking.settings).map(({ changed, which }) => {
          const label = labelOf(which);
          return (
            <li key={label} className={styles.actions}>
              <span className={styles.grow}>
                {label} <strong>{wordNumber(changed.value)}</strong>
                <span className={styles.note}>
                  {panel.change.and}
                  {panel.numbers.because(changed.reason === '' ? panel.numbers.noReason : changed.reason)}
                </span>
              </span>
              <Button
                aria-label={panel.numbers.revertOf(label)}
                onClick={() => changeNumbers(setNumber(ranking.settings, which, undefined))}
                size="small"
              >
                {panel.numbers.revert}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className={styles.title}>{panel.numbers.comparedWith}</p>
      <ListChangeNote change={change} />
    </section>
  );
};

const useLabelOf = () => {
  const { panel, ranking } = useRankingBench();
  const nameOf = (id: string) => ranking.guideline.programmes.find((programme) => programme.id === id)?.name ?? id;
  return (which: RankNumber): string => {
    switch (which.kind) {
      case 'places':
      case 'reserve':
        return panel.numbers.ofProgramme(panel.numbers.kinds[which.kind], nameOf(which.programme));
      case 'quota':
        return which.group;
      case 'budget':
      case 'perProject':
        return panel.numbers.kinds[which.kind];
    }
  };
};
