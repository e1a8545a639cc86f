import { Button, Field, Input, Radio, RadioGroup, mergeClasses } from '@fluentui/react-components';
import type { BestTotal } from '../../ranking/types';
import { wordNumber } from '../../report/word-number';
import { ListChangeNote } from '../ListChangeNote/ListChangeNote';
import { usePanelStyles } from '../panel-styles';
import { RankingFold } from '../RankingFold/RankingFold';
import { useRankingBench } from '../ranking-context';
import { useTableStyles } from '../table-styles';
import { useOfficialPanel } from './useOfficialPanel';

const hundredths = (value: number) => wordNumber(Math.round(value * 100) / 100);

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
      <Comparison best={best} selected={choice.selected} total={choice.total} />
      <Choice choice={choice} />
    </>
  );
};

const Comparison = (parts: { readonly best: BestTotal; readonly selected: number; readonly total: number }) => {
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

const Choice = ({
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
