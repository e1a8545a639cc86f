import { Checkbox } from '@fluentui/react-components';
import { ChoiceField } from '../ChoiceField/ChoiceField';
import { NumberField } from '../NumberField/NumberField';
import { OrderList } from '../OrderList/OrderList';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { useScoringPanel } from './useScoringPanel';
import { useScoringPanelStyles } from './ScoringPanel.styles';

const DECIMALS = ['0', '1', '2', '3', '4'].map((value) => ({ value, text: value }));

/** What scores rest on: the method, whose marks count and how much, and what orders equals. */
export const ScoringPanel = () => {
  const { panel, ranking, told } = useRankingBench();
  const { method } = ranking.settings;
  return (
    <RankingFold
      summary={panel.scoring.summary(told.methods[method], ranking.markSheet.experts.length)}
      title={panel.scoring.title}
    >
      <Scores />
      <TieBreaks />
    </RankingFold>
  );
};

const Scores = () => {
  const styles = useScoringPanelStyles();
  const shared = usePanelStyles();
  const { scoring: words } = useRankingBench().panel;
  const panel = useScoringPanel();
  return (
    <>
      <ChoiceField label={words.method} onChoose={panel.setMethod} options={panel.methodOptions} value={panel.method} />
      <div aria-label={words.columns} className={styles.columns} role="group">
        <span aria-hidden className={shared.title}>
          {words.columns}
        </span>
        {panel.marks.map((header) => {
          const counts = panel.chosen.includes(header);
          const last = counts && panel.chosen.length === 1;
          return (
            <Checkbox
              key={header}
              checked={counts}
              className={styles.checkbox}
              disabled={last}
              label={header}
              onChange={() => panel.toggleMark(header)}
              {...(last && { title: words.lastColumn })}
            />
          );
        })}
      </div>
      {panel.method === 'weighted' && (
        <div aria-label={words.weights} className={styles.weights} role="group">
          {panel.chosen.map((header) => (
            <NumberField
              key={header}
              label={words.weightOf(header)}
              onChange={(value) => panel.setWeight(header, value)}
              value={panel.weightOf(header)}
            />
          ))}
        </div>
      )}
      <ChoiceField
        label={words.decimals}
        onChoose={panel.setDecimals}
        options={DECIMALS}
        value={String(panel.decimals)}
      />
      <NumberField
        hint={words.pointsHint}
        label={words.points}
        onChange={panel.setPoints}
        value={panel.priorityPoints}
      />
    </>
  );
};

/** Columns that order equals, first one first. */
const TieBreaks = () => {
  const styles = usePanelStyles();
  const { scoring: words } = useRankingBench().panel;
  const { addTieBreak, otherHeaders, removeTieBreak, setTieBreaks, tieBreaks } = useScoringPanel();
  return (
    <section aria-label={words.tieBreaks}>
      <h3 className={styles.title}>{words.tieBreaks}</h3>
      {tieBreaks.length === 0 ? (
        <p className={styles.note}>{words.noTieBreaks}</p>
      ) : (
        <OrderList
          items={tieBreaks.map((header) => ({ id: header, text: header }))}
          label={words.tieBreaks}
          onOrder={setTieBreaks}
          onRemove={removeTieBreak}
        />
      )}
      <ChoiceField
        label={words.addTieBreak}
        onChoose={addTieBreak}
        options={otherHeaders.map((header) => ({ value: header, text: header }))}
        value={undefined}
      />
      <p className={styles.note}>{words.tieBreaksHint}</p>
    </section>
  );
};
