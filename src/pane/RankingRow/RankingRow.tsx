import { memo, useId } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { wordNumber } from '../../report/word-number';
import type { RankedApplicant } from '../../review/rank/rank-applicants';
import { officeOf } from '../office-of';
import { PlacementMark } from '../PlacementMark/PlacementMark';
import { RankingDetail } from '../RankingDetail/RankingDetail';
import { useRankingBench } from '../ranking-context';
import { useRankingRowStyles } from './RankingRow.styles';

interface RankingRowParts {
  readonly active: boolean;
  readonly onToggle: (id: string) => void;
  readonly open: boolean;
  readonly row: RankedApplicant;
}

/** One applicant in the order: rank, name, office, score and placement; it opens onto what it rests on. */
export const RankingRow = memo(({ active, onToggle, open, row }: RankingRowParts) => {
  const styles = useRankingRowStyles();
  const { names, scale, tooClose, words } = useRankingBench();
  const content = useId();
  const { applicant, ranked } = row;
  return (
    <div className={mergeClasses(styles.root, open && styles.opened)}>
      <button
        aria-controls={open ? content : undefined}
        aria-expanded={open}
        className={styles.head}
        data-row-head
        onClick={() => onToggle(ranked.id)}
        tabIndex={active ? 0 : -1}
        type="button"
      >
        <span className={styles.rank}>
          <span aria-hidden>{ranked.rank ?? '–'}</span>
          {ranked.rank !== undefined && <span className={styles.told}>{words.list.rank(ranked.rank)}</span>}
        </span>
        <span className={mergeClasses(styles.name, open && styles.whole)}>{names.nameOf(ranked.id)}</span>
        <PlacementMark placement={ranked.placement} />
        <ChevronRight12Regular aria-hidden className={mergeClasses(styles.chevron, open && styles.turned)} />
        <span className={styles.under}>
          <span className={styles.office}>{officeOf(applicant)}</span>
          {tooClose.has(ranked.id) && <span className={styles.close}>{words.list.tooClose}</span>}
          {ranked.score !== undefined && (
            <span aria-hidden className={styles.track}>
              <span className={styles.bar} style={{ width: `${scale(ranked.score) * 100}%` }} />
            </span>
          )}
          <span className={styles.score}>
            {ranked.score === undefined ? words.list.noScore : words.list.points(wordNumber(ranked.score))}
          </span>
        </span>
      </button>
      {open && (
        <div id={content}>
          <RankingDetail row={row} />
        </div>
      )}
    </div>
  );
});
RankingRow.displayName = 'RankingRow';
