import { mergeClasses } from '@fluentui/react-components';
import type { BestTotal } from '../../ranking/types';
import { wordNumber } from '../../report/word-number';
import { ListChangeNote } from '../ListChangeNote/ListChangeNote';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';
import { useTableStyles } from '../table-styles';

const hundredths = (value: number) => wordNumber(Math.round(value * 100) / 100);

/** Both lists in numbers, and exactly who differs. */
export const ListComparison = (parts: {
  readonly best: BestTotal;
  readonly selected: number;
  readonly total: number;
}) => {
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
