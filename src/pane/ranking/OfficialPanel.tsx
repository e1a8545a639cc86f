import { Button, mergeClasses, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { usePanelStyles, useTableStyles } from '../shared/styles';
import { ListChangeNote, RankingFold } from './RankingParts';
import { useRankingBench } from './ranking-context';
import type { BestTotal } from '../../ranking/types';
import type { RankSettings } from '../../ranking/settings';
import { useReview } from '../review-context';
import { wordNumber } from '../../wording/values';

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

type OfficialList = RankSettings['official']['list'];

/** Both lists side by side once they are asked for, and which of them is official. */
const useOfficialPanel = () => {
  const review = useReview();
  const { change, ranking } = useRankingBench();
  const { official } = ranking.settings;
  const [asked, setAsked] = useState(official.list === 'bestTotal');
  const [best, setBest] = useState<BestTotal | 'none'>();
  const [list, setList] = useState<OfficialList>(official.list);
  const [reason, setReason] = useState(official.reason ?? '');
  const [refused, setRefused] = useState(false);
  useEffect(() => setList(official.list), [official.list]);
  useEffect(() => {
    setBest(undefined);
    if (!asked) return undefined;
    let current = true;
    void review.findBestTotal().then((found) => {
      if (current) setBest(found ?? 'none');
    });
    return () => {
      current = false;
    };
  }, [asked, ranking, review]);
  return {
    asked,
    best,
    find: () => setAsked(true),
    list,
    needsReason: list === 'bestTotal',
    official,
    reason,
    refused: refused && list === 'bestTotal' && reason.trim() === '',
    selected: ranking.inOrder.ranked.filter(({ placement }) => placement === 'selected').length,
    setList,
    setReason,
    submit: (event: FormEvent) => {
      event.preventDefault();
      setRefused(true);
      if (list === 'order') change({ official: undefined });
      else if (reason.trim() !== '') change({ official: { list, reason: reason.trim() } });
    },
    total: ranking.inOrder.total,
    unchanged: list === official.list && (list === 'order' || reason.trim() === official.reason),
  };
};

const hundredths = (value: number) => wordNumber(Math.round(value * 100) / 100);

/** Both lists in numbers, and exactly who differs. */
const ListComparison = (parts: { readonly best: BestTotal; readonly selected: number; readonly total: number }) => {
  const styles = usePanelStyles();
  const table = useTableStyles();
  const words = useRankingBench().panel.official;
  const { enters, leaves, proven, selected, total } = parts.best;
  const number = mergeClasses(table.cell, table.number, table.strong);
  return (
    <>
      <table aria-label={words.title} className={table.table}>
        <thead>
          <tr>
            <td className={table.head} />
            <th className={mergeClasses(table.head, table.number)} scope="col">
              {words.selected}
            </th>
            <th className={mergeClasses(table.head, table.number)} scope="col">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th className={table.cell} scope="row">
              {words.lists.order}
            </th>
            <td className={number}>{parts.selected}</td>
            <td className={number}>{hundredths(parts.total)}</td>
          </tr>
          <tr>
            <th className={table.cell} scope="row">
              {words.best(proven)}
            </th>
            <td className={number}>{selected.length}</td>
            <td className={number}>{hundredths(total)}</td>
          </tr>
        </tbody>
      </table>
      {enters.length + leaves.length === 0 ? (
        <p className={styles.text}>{words.same}</p>
      ) : (
        <div>
          <p className={styles.text}>{words.swaps(enters.length, leaves.length)}</p>
          <ListChangeNote change={parts.best} />
        </div>
      )}
    </>
  );
};

/** Which list is official; not strict order needs its reason. */
const OfficialChoice = ({
  choice,
}: {
  readonly choice: Omit<ReturnType<typeof useOfficialPanel>, 'asked' | 'best' | 'find'>;
}) => {
  const styles = usePanelStyles();
  const { busy, panel } = useRankingBench();
  const words = panel.official;
  return (
    <form className={styles.form} onSubmit={choice.submit}>
      <Field label={words.choose} size="small">
        <RadioGroup
          onChange={(_, { value }) => choice.setList(value === 'bestTotal' ? 'bestTotal' : 'order')}
          value={choice.list}
        >
          <Radio label={words.lists.order} value="order" />
          <Radio label={words.lists.bestTotal} value="bestTotal" />
        </RadioGroup>
      </Field>
      {choice.needsReason && (
        <Field
          label={words.reason}
          size="small"
          {...(choice.refused && { validationMessage: words.needsReason, validationState: 'error' as const })}
        >
          <Input onChange={(_, { value }) => choice.setReason(value)} size="small" value={choice.reason} />
        </Field>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy || choice.unchanged} size="small" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
};
