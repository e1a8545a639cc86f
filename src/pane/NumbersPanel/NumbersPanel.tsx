import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { compareLists } from '../../ranking/compare-lists';
import { listWordsIn } from '../../report/lists/list-words';
import { wordNumber } from '../../report/word-number';
import { listChangedNumbers, OWN_NUMBERS, setNumber } from '../../review/rank/rank-numbers';
import type { RankNumber } from '../../review/rank/rank-numbers';
import { ChangeNumber } from '../ChangeNumber/ChangeNumber';
import { ChoiceField } from '../ChoiceField/ChoiceField';
import { ListChangeNote } from '../ListChangeNote/ListChangeNote';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { useChangeNumbers } from '../use-change-numbers';
import { useLater } from '../use-later';
import { listNumberEntries } from './list-number-entries';
import type { NumberEntry } from './list-number-entries';

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

/** 与指南不同: every changed number with its reason, and what all of them come to. */
const ChangedNumbers = () => {
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

/** First round or final support, where a programme takes on more at first than it supports in the end (差额). */
const Round = () => {
  const { change, language, panel, programme, ranking } = useRankingBench();
  const { rounds } = listWordsIn(language);
  if (programme.places?.contracts === undefined) return null;
  return (
    <ChoiceField
      label={panel.numbers.round}
      onChoose={(round) => change({ round: round === 'final' ? 'final' : 'first' })}
      options={(['first', 'final'] as const).map((round) => ({ value: round, text: rounds[round] }))}
      value={ranking.settings.round}
    />
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
