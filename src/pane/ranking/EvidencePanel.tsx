import type { ReactNode } from 'react';
import { useCallback, useMemo } from 'react';
import { Button, mergeClasses, Link } from '@fluentui/react-components';
import { usePanelStyles, useTableStyles } from '../shared/styles';
import { RankingFold, ListChangeNote } from './RankingParts';
import { useRankingBench } from './ranking-context';
import { MethodTable, METHODS } from './MethodTable';
import type { ListChange } from '../../ranking/compare-lists';
import { compareMethods, leaveExpertOut } from '../../ranking/compare-lists';
import type { ScoringMethod } from '../../ranking/types';
import { useSlowly } from '../shared/hooks';
import { measureExperts } from '../../ranking/measure-disagreement';
import { listOpenTies } from '../../ranking/ties';
import { wordNumber } from '../../wording/values';

/** How far the list hangs on the method, on single experts and on half a point: three folded parts. */
export const EvidencePanel = () => {
  const { panel, ranking, tooClose, trials } = useRankingBench();
  const words = panel.evidence;
  const { methods, withoutExperts } = useEvidence();
  const most = Math.max(0, ...(methods ?? []).map(({ enters, leaves }) => Math.max(enters.length, leaves.length)));
  const ties = useMemo(() => listOpenTies(ranking.allocation).length, [ranking]);
  const steady = withoutExperts?.length === 0 && tooClose.size === 0 && ties === 0;
  return (
    <>
      <RankingFold
        summary={methods === undefined ? undefined : most === 0 ? words.methodsSame : words.methodsSummary(most)}
        title={words.methods}
      >
        <Computed ready={methods !== undefined}>
          <MethodTable methods={methods ?? []} />
        </Computed>
      </RankingFold>
      <RankingFold summary={words.expertsSummary(ranking.markSheet.experts.length)} title={words.experts}>
        <ExpertTable />
      </RankingFold>
      <RankingFold
        summary={
          withoutExperts === undefined || !trials.done
            ? undefined
            : steady
              ? words.steadySummary
              : words.robustnessSummary(withoutExperts.length, tooClose.size, ties)
        }
        title={words.robustness}
      >
        <Computed ready={withoutExperts !== undefined && trials.done}>
          <Robustness withoutExperts={withoutExperts ?? []} />
        </Computed>
      </RankingFold>
    </>
  );
};

/** What was computed, or the way to it. */
const Computed = (parts: { readonly children: ReactNode; readonly ready: boolean }) => {
  const styles = usePanelStyles();
  const { panel, trials } = useRankingBench();
  const words = panel.evidence;
  if (parts.ready) return parts.children;
  if (trials.wanted) return <p className={styles.note}>{words.computing}</p>;
  return (
    <>
      <p className={styles.note}>{words.computeHint}</p>
      <div className={styles.actions}>
        <Button onClick={trials.ask} size="small">
          {words.compute}
        </Button>
      </div>
    </>
  );
};

/** What the list would be under other methods, and without each expert; worked out after the list is shown. */
const useEvidence = () => {
  const { ranking, trials } = useRankingBench();
  const { wanted } = trials;
  const others = useMemo(
    () => (wanted ? METHODS.filter((method) => method !== ranking.settings.method) : undefined),
    [ranking, wanted],
  );
  const experts = useMemo(() => (wanted ? [...ranking.markSheet.experts] : undefined), [ranking, wanted]);
  const methods = useSlowly(
    others,
    useCallback((method: ScoringMethod) => compareMethods(ranking, [method]), [ranking]),
  );
  const without = useSlowly(
    experts,
    useCallback((expert: string) => leaveExpertOut(ranking, expert), [ranking]),
  );
  return {
    methods: useMemo(() => methods?.flat(), [methods]),
    withoutExperts: useMemo(
      () => without?.filter(({ enters, leaves }) => enters.length + leaves.length > 0),
      [without],
    ),
  };
};

/** Less than this is no leaning worth a word. */
const EVEN = 0.05;

const tenths = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));

/** How each expert marks compared with the others: severe or lenient, and how many marks rest on what. */
const ExpertTable = () => {
  const styles = useTableStyles();
  const { panel, ranking } = useRankingBench();
  const words = panel.evidence;
  const experts = useMemo(() => measureExperts(ranking), [ranking]);
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
        {experts.map(({ counted, expert, leaning, mean, missing, recused, spread }) => (
          <tr key={expert}>
            <th className={styles.cell} scope="row">
              {expert}
            </th>
            <td className={mergeClasses(styles.cell, styles.number, styles.strong)}>{lean(leaning)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {words.meanAndSpread(tenths(mean), tenths(spread))}
            </td>
            <td className={mergeClasses(styles.cell, styles.number)}>{words.marksOf(counted, missing, recused)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Whether the line holds: without each expert, and with half a point more or less. */
const Robustness = ({
  withoutExperts,
}: {
  readonly withoutExperts: readonly ({ readonly expert: string } & ListChange)[];
}) => {
  const styles = usePanelStyles();
  const { chooseProgramme, names, panel, programme, ranking, setOpen, tooClose, words } = useRankingBench();
  const close = ranking.applicants.filter(({ ranked }) => tooClose.has(ranked.id));
  return (
    <>
      {withoutExperts.length === 0 && <p className={styles.text}>{panel.evidence.steady}</p>}
      {withoutExperts.map(({ expert, ...change }) => (
        <div key={expert}>
          <h3 className={styles.title}>{panel.evidence.without(expert)}</h3>
          <ListChangeNote change={change} />
        </div>
      ))}
      <div>
        <p className={styles.text}>
          {close.length === 0 ? panel.evidence.noneClose : panel.evidence.close(close.length)}
        </p>
        <ul className={styles.list}>
          {close.map(({ ranked }) => (
            <li key={ranked.id}>
              <Link
                as="button"
                onClick={() => {
                  if (ranked.programme !== programme.id) chooseProgramme(ranked.programme);
                  setOpen(ranked.id);
                }}
              >
                {names.nameOf(ranked.id)}
              </Link>{' '}
              {ranked.score !== undefined && words.list.points(wordNumber(ranked.score))}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
