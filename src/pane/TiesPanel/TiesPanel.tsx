import { useMemo } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { listDrawnTies, listOpenTies, withDecision } from '../../ranking/list-ties';
import { wordNumber } from '../../report/word-number';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { TieCard } from '../TieCard/TieCard';
import { TieDraw } from './TieDraw';

/** Ties across the line: those that are open, the decisions, and the draw (rule R4). */
export const TiesPanel = () => {
  const styles = usePanelStyles();
  const { change, names, panel, ranking } = useRankingBench();
  const open = useMemo(() => listOpenTies(ranking.allocation), [ranking]);
  const drawn = useMemo(() => listDrawnTies(ranking.allocation), [ranking]);
  const { tieDecisions } = ranking.settings;
  const settled = tieDecisions.length + drawn.length;
  const summary = [
    ...(open.length > 0 ? [panel.ties.open(open.length)] : []),
    ...(settled > 0 ? [panel.ties.settled(settled)] : []),
  ];
  const list = (ids: readonly string[]) => ids.map(names.nameOf).join(panel.ties.then);
  return (
    <RankingFold
      summary={summary.length === 0 ? panel.ties.none : summary.join(panel.change.and)}
      title={panel.ties.title}
    >
      {open.length === 0 && <p className={styles.note}>{panel.ties.none}</p>}
      {open.map((tie) => (
        <TieCard key={tie.ids.join()} tie={tie} />
      ))}
      {tieDecisions.map(({ order, reason }) => (
        <section key={order.join()} className={mergeClasses(styles.card, styles.settled)}>
          <p className={styles.text}>{panel.ties.decided(list(order))}</p>
          <p className={styles.note}>{panel.ties.because(reason)}</p>
          <div className={styles.actions}>
            <Button
              aria-label={panel.ties.takeBackOf(list(order))}
              onClick={() => change({ tieDecisions: withDecision(tieDecisions, order, undefined) })}
              size="small"
            >
              {panel.ties.takeBack}
            </Button>
          </div>
        </section>
      ))}
      <TieDraw key={ranking.settings.tieRule.kind} />
      {drawn.length > 0 && (
        <ul className={styles.list}>
          {drawn.map(({ ids, score }) => (
            <li key={ids.join()} className={styles.note}>
              {panel.ties.drawn(list(ids), wordNumber(score))}
            </li>
          ))}
        </ul>
      )}
    </RankingFold>
  );
};
