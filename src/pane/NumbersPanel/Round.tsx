import { listWordsIn } from '../../report/lists/list-words';
import { ChoiceField } from '../ChoiceField/ChoiceField';
import { useRankingBench } from '../ranking-context';

/** First round or final support, where a programme takes on more at first than it supports in the end (差额). */
export const Round = () => {
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
