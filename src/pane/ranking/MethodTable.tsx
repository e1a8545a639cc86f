import { Fragment, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { ListChange } from '../../ranking/compare-lists';
import type { ScoringMethod } from '../../ranking/types';
import { ListChangeNote } from './RankingParts';
import { useRankingBench } from './ranking-context';
import { useTableStyles } from '../shared/styles';

/** The methods side by side: how many would enter and leave under each, with their names on demand. */
export const MethodTable = ({
  methods,
}: {
  readonly methods: readonly ({ readonly method: ScoringMethod } & ListChange)[];
}) => {
  const styles = useTableStyles();
  const { panel, ranking, placementWords } = useRankingBench();
  const words = panel.evidence;
  const [open, setOpen] = useState<ScoringMethod>();
  return (
    <table aria-label={words.methods} className={styles.table}>
      <thead>
        <tr>
          <th className={styles.head} scope="col">
            {words.method}
          </th>
          <th className={mergeClasses(styles.head, styles.number)} scope="col">
            {words.enters}
          </th>
          <th className={mergeClasses(styles.head, styles.number)} scope="col">
            {words.leaves}
          </th>
        </tr>
      </thead>
      <tbody>
        {METHODS.map((method) => {
          const change = methods.find((one) => one.method === method);
          const changes = change !== undefined && change.enters.length + change.leaves.length > 0;
          return (
            <Fragment key={method}>
              <tr>
                <th className={styles.cell} scope="row">
                  {changes ? (
                    <button
                      aria-expanded={open === method}
                      aria-label={words.showNames(placementWords.methods[method])}
                      className={styles.link}
                      onClick={() => setOpen(open === method ? undefined : method)}
                      type="button"
                    >
                      {placementWords.methods[method]}
                    </button>
                  ) : (
                    placementWords.methods[method]
                  )}
                </th>
                {method === ranking.settings.method ? (
                  <td className={mergeClasses(styles.cell, styles.number)} colSpan={2}>
                    {words.chosen}
                  </td>
                ) : (
                  <>
                    <td className={mergeClasses(styles.cell, styles.number)}>{change?.enters.length ?? 0}</td>
                    <td className={mergeClasses(styles.cell, styles.number)}>{change?.leaves.length ?? 0}</td>
                  </>
                )}
              </tr>
              {open === method && (
                <tr>
                  <td className={styles.cell} colSpan={3}>
                    <ListChangeNote change={change} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};

/** Methods in the order in which they are offered. */
export const METHODS: readonly ScoringMethod[] = ['mean', 'trimmed', 'median', 'weighted', 'zScore'];
