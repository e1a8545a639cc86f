import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChoiceField, NumberField } from '../shared/ChoiceField';
import { OrderList } from './OrderList';
import { usePanelStyles } from '../shared/styles';
import { RankingFold } from './RankingParts';
import { useRankingBench } from './ranking-context';
import { wordsIn } from '../../words/words';
import { findMarkColumns } from '../../ranking/read-marks';
import { listTieBreakColumns, turnTieBreak } from '../../ranking/tie-breaks';
import { useReviewState } from '../review-context';
import { METHODS } from './MethodTable';

const DECIMALS = ['0', '1', '2', '3', '4'].map((value) => ({ value, text: value }));

/** What scores rest on: the method, whose marks count and how much, and what orders equals. */
export const ScoringPanel = () => {
  const { panel, ranking, placementWords } = useRankingBench();
  const { method } = ranking.settings;
  return (
    <RankingFold
      summary={panel.scoring.summary(placementWords.methods[method], ranking.markSheet.experts.length)}
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
  const { addTieBreak, otherHeaders, orderTieBreaks, removeTieBreak, tieBreaks, turnRound } = useScoringPanel();
  return (
    <section aria-label={words.tieBreaks}>
      <h3 className={styles.title}>{words.tieBreaks}</h3>
      {tieBreaks.length === 0 ? (
        <p className={styles.note}>{words.noTieBreaks}</p>
      ) : (
        <OrderList
          items={tieBreaks.map(({ column }) => ({ id: column, text: column }))}
          label={words.tieBreaks}
          onOrder={orderTieBreaks}
          onRemove={removeTieBreak}
          turn={(column) => {
            const text = words.first[tieBreaks.find((one) => one.column === column)?.first ?? 'higher'];
            return { text, label: words.turn(column, text), onTurn: () => turnRound(column) };
          }}
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

/** How scores are made: method, columns, weights, rounding, priorities and tie-breaks, each changed at once. */
const useScoringPanel = () => {
  const { change, language, ranking } = useRankingBench();
  const round = useReviewState((state) => state.round);
  const scoring = useReviewState((state) => state.review.scoring);
  const { decimals, markHeaders, method, priorityPoints, tieBreaks, weights } = ranking.settings;
  const screenings = round.map(({ screening }) => screening);
  const columns = screenings.flatMap((one) => findMarkColumns(one, one.binding.ownColumns).map(({ header }) => header));
  // Whoever scores in the pane has a column too, unless the sheet has one of that name.
  const inPane = [...scoring.marks.keys()].filter((expert) => columns.every((header) => !header.includes(expert)));
  const marks = [...new Set([...columns, ...inPane])];
  const headers = [...new Set(screenings.flatMap(({ binding }) => listTieBreakColumns(binding)))];
  const chosen = markHeaders ?? marks;
  const { methods } = wordsIn(language).ranking;
  return {
    addTieBreak: (header: string) => change({ tieBreaks: [...tieBreaks, { column: header, first: 'higher' }] }),
    chosen,
    decimals,
    marks,
    method,
    methodOptions: METHODS.map((value) => ({ value, text: methods[value] })),
    otherHeaders: headers.filter((header) => tieBreaks.every(({ column }) => column !== header)),
    priorityPoints,
    orderTieBreaks: (columns: readonly string[]) =>
      change({ tieBreaks: columns.flatMap((column) => tieBreaks.find((one) => one.column === column) ?? []) }),
    removeTieBreak: (header: string) => change({ tieBreaks: tieBreaks.filter(({ column }) => column !== header) }),
    setDecimals: (value: string) => change({ decimals: Number(value) }),
    setMethod: (value: string) => change({ method: METHODS.find((one) => one === value) }),
    setPoints: (value: number) => change({ priorityPoints: value }),
    setWeight: (header: string, value: number) => change({ weights: new Map(weights).set(header, value) }),
    tieBreaks,
    toggleMark: (header: string) => {
      const next = marks.filter((one) => (one === header) !== chosen.includes(one));
      // All of them is what holds unless somebody chooses, new columns included.
      change({ markHeaders: next.length === marks.length ? undefined : next });
    },
    turnRound: (column: string) =>
      change({ tieBreaks: tieBreaks.map((one) => (one.column === column ? turnTieBreak(one) : one)) }),
    weightOf: (header: string) => weights.get(header) ?? 1,
  };
};

const useScoringPanelStyles = makeStyles({
  columns: { display: 'flex', flexDirection: 'column' },
  checkbox: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  weights: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
    '& input': { minWidth: 0, width: '100%' },
  },
});
