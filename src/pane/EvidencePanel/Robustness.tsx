import { Link } from '@fluentui/react-components';
import type { ListChange } from '../../ranking/compare-lists';
import { wordNumber } from '../../report/word-number';
import { ListChangeNote } from '../ListChangeNote/ListChangeNote';
import { usePanelStyles } from '../panel-styles';
import { useRankingBench } from '../ranking-context';

/** Whether the line holds: without each expert, and with half a point more or less. */
export const Robustness = ({
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
