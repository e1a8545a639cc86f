import { Fragment, useCallback, useMemo, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { measureWithout } from '../../ranking/measure-disagreement';
import type { WithoutExpert } from '../../ranking/measure-disagreement';
import { useWords } from '../review-context';
import { useSlowly } from '../shared/hooks';
import { usePanelStyles, useTableStyles } from '../shared/styles';
import { ListChangeNote } from './RankingParts';
import { useRankingBench } from './ranking-context';

/** How far the order hangs on each expert: ranks that change and who crosses the line without him. */
export const WithoutTable = () => {
  const panelStyles = usePanelStyles();
  const { disagreement: words } = useWords();
  const { panel, ranking, trials } = useRankingBench();
  const { wanted } = trials;
  const experts = useMemo(() => (wanted ? [...ranking.markSheet.experts] : undefined), [ranking, wanted]);
  const found = useSlowly(
    experts,
    useCallback((expert: string) => measureWithout(ranking, expert), [ranking]),
  );
  return (
    <div>
      <h3 className={panelStyles.title}>{words.experts}</h3>
      {!wanted && (
        <Button onClick={trials.ask} size="small">
          {panel.evidence.compute}
        </Button>
      )}
      {wanted && found === undefined && <p className={panelStyles.note}>{panel.evidence.computing}</p>}
      {found !== undefined && <Table found={found} />}
    </div>
  );
};

const Table = ({ found }: { readonly found: readonly WithoutExpert[] }) => {
  const styles = useTableStyles();
  const { disagreement: words } = useWords();
  const [open, setOpen] = useState<string>();
  return (
    <table aria-label={words.experts} className={styles.table}>
      <thead>
        <tr>
          {[words.expert, words.moves, words.line].map((head, index) => (
            <th key={head} className={mergeClasses(styles.head, index > 0 && styles.number)} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map((one) => {
          const { enters, expert, leaves, moves, unranked } = one;
          const [first] = moves;
          const furthest = first === undefined ? 0 : Math.abs(first.to - first.from);
          const changes = enters.length + leaves.length + moves.length + unranked.length > 0;
          return (
            <Fragment key={expert}>
              <tr>
                <th className={styles.cell} scope="row">
                  {changes ? (
                    <button
                      aria-expanded={open === expert}
                      aria-label={words.show(expert)}
                      className={styles.link}
                      onClick={() => setOpen(open === expert ? undefined : expert)}
                      type="button"
                    >
                      {expert}
                    </button>
                  ) : (
                    expert
                  )}
                </th>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {words.movesOf(moves.length, furthest)}
                  {unranked.length > 0 && words.unranked(unranked.length)}
                </td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {words.lineOf(enters.length, leaves.length)}
                </td>
              </tr>
              {open === expert && (
                <tr>
                  <td className={styles.cell} colSpan={3}>
                    <Changes without={one} />
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

/** Moves listed before the rest is only counted. */
const MOVES_LISTED = 12;

const Changes = ({ without }: { readonly without: WithoutExpert }) => {
  const styles = usePanelStyles();
  const { disagreement: words } = useWords();
  const { names, panel } = useRankingBench();
  const { moves } = without;
  const listed = moves
    .slice(0, MOVES_LISTED)
    .map(({ candidate, from, to }) => words.move(names.nameOf(candidate), from, to))
    .join(words.semicolon);
  return (
    <>
      <ListChangeNote change={without} />
      {moves.length > 0 && (
        <p className={styles.note}>{moves.length > MOVES_LISTED ? panel.change.more(listed, moves.length) : listed}</p>
      )}
    </>
  );
};
