import { useState, type FormEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { OpenTie } from '../../ranking/list-ties';
import { withDecision } from '../../ranking/list-ties';
import { wordNumber } from '../../report/word-number';
import { OrderList } from '../OrderList/OrderList';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';

/** One tie across a line: who, for how many places, and putting them in order by a recorded decision. */
export const TieCard = ({ tie }: { readonly tie: OpenTie }) => {
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
