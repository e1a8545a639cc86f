import { useMemo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { measureSeverity } from '../../ranking/measure-severity';
import { useRankingBench } from '../ranking-context';
import { useTableStyles } from '../table-styles';

/** Less than this is no leaning worth a word. */
const EVEN = 0.05;

const tenths = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));

/** How each expert marks compared with the others: severe or lenient, and how many marks rest on what. */
export const ExpertTable = () => {
  const styles = useTableStyles();
  const { panel, ranking } = useRankingBench();
  const words = panel.evidence;
  const { markSheet } = ranking;
  const experts = useMemo(() => measureSeverity(markSheet), [markSheet]);
  const countOf = (column: number, mark: 'missing' | 'recused') =>
    markSheet.marks.filter((row) => row[column] === mark).length;
  const lean = (by: number | undefined) => {
    if (by === undefined) return words.alone;
    if (Math.abs(by) < EVEN) return words.even;
    return by < 0 ? words.severe(tenths(-by)) : words.lenient(tenths(by));
  };
  return (
    <table aria-label={words.experts} className={styles.table}>
      <thead>
        <tr>
          {[words.expert, words.leaning, words.mean, words.marks].map((head, index) => (
            <th key={head} className={mergeClasses(styles.head, index > 0 && styles.number)} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {experts.map(({ counted, expert, leaning, mean, spread }, column) => (
          <tr key={expert}>
            <th className={styles.cell} scope="row">
              {expert}
            </th>
            <td className={mergeClasses(styles.cell, styles.number, styles.strong)}>{lean(leaning)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {words.meanAndSpread(tenths(mean), tenths(spread))}
            </td>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {words.marksOf(counted, countOf(column, 'missing'), countOf(column, 'recused'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
