import type { FormEvent } from 'react';
import { useMemo, useState } from 'react';
import { Button, mergeClasses, Field, Input } from '@fluentui/react-components';
import type { OpenTie } from '../../ranking/ties';
import { listDrawnTies, listOpenTies, withDecision } from '../../ranking/ties';
import { wordNumber } from '../../wording/values';
import { usePanelStyles } from '../shared/styles';
import { RankingFold } from './RankingParts';
import { useRankingBench } from './ranking-context';
import { OrderList } from './OrderList';

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

/** One seed that draws all ties nobody decided, and taking the draw back. */
const TieDraw = () => {
  const styles = usePanelStyles();
  const { change, panel, ranking } = useRankingBench();
  const { tieRule } = ranking.settings;
  const drawn = tieRule.kind === 'draw' ? tieRule.seed : undefined;
  const [seed, setSeed] = useState(drawn ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (seed.trim() !== '') change({ tieRule: { kind: 'draw', seed: seed.trim() } });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field hint={panel.ties.seedHint} label={panel.ties.seed} size="small">
        <Input onChange={(_, { value }) => setSeed(value)} size="small" value={seed} />
      </Field>
      <div className={styles.actions}>
        <Button disabled={seed.trim() === '' || seed.trim() === drawn} size="small" type="submit">
          {panel.ties.draw}
        </Button>
        {drawn !== undefined && (
          <Button
            appearance="subtle"
            onClick={() => {
              setSeed('');
              change({ tieRule: undefined });
            }}
            size="small"
          >
            {panel.ties.undraw}
          </Button>
        )}
      </div>
    </form>
  );
};

/** One tie across a line: who, for how many places, and putting them in order by a recorded decision. */
const TieCard = ({ tie }: { readonly tie: OpenTie }) => {
  const styles = usePanelStyles();
  const { change, names, panel, ranking, words } = useRankingBench();
  const [order, setOrder] = useState<readonly string[]>();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const heading = panel.ties.card(tie.ids.length, wordNumber(tie.score), wordNumber(tie.left));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(true);
    if (order === undefined || reason.trim() === '') return;
    const decision = { order, reason: reason.trim() };
    change({ tieDecisions: withDecision(ranking.settings.tieDecisions, tie.ids, decision) });
  };
  return (
    <section aria-label={heading} className={styles.card}>
      <p className={styles.title}>{names.capLabel(tie.cap)}</p>
      <p className={styles.text}>{heading}</p>
      {order === undefined ? (
        <>
          <p className={styles.text}>{tie.ids.map(names.nameOf).join(words.frame.listComma)}</p>
          <div className={styles.actions}>
            <Button onClick={() => setOrder(tie.ids)} size="small">
              {panel.ties.decide}
            </Button>
          </div>
        </>
      ) : (
        <form className={styles.form} onSubmit={submit}>
          <OrderList
            items={order.map((id) => ({ id, text: names.nameOf(id) }))}
            label={panel.ties.orderLabel}
            onOrder={setOrder}
          />
          <Field
            label={panel.ties.reason}
            size="small"
            {...(refused &&
              reason.trim() === '' && { validationMessage: panel.ties.needsReason, validationState: 'error' as const })}
          >
            <Input onChange={(_, { value }) => setReason(value)} size="small" value={reason} />
          </Field>
          <div className={styles.actions}>
            <Button appearance="primary" size="small" type="submit">
              {panel.ties.save}
            </Button>
            <Button appearance="subtle" onClick={() => setOrder(undefined)} size="small">
              {panel.ties.cancel}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
};
