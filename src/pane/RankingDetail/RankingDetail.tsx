import { Button } from '@fluentui/react-components';
import { BuildingRegular } from '@fluentui/react-icons/svg/building';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { mergeClasses } from '@fluentui/react-components';
import type { RankedApplicant } from '../../review/rank/rank-applicants';
import { useRankingBench } from '../ranking-context';
import { useRankingDetail } from './useRankingDetail';
import { useRankingDetailStyles } from './RankingDetail.styles';

/** What one placement rests on: the sentence why, every mark, and the caps it counts against. */
export const RankingDetail = ({ row }: { readonly row: RankedApplicant }) => {
  const styles = useRankingDetailStyles();
  const { words } = useRankingBench();
  const { caps, marks, notes, openCard, reveal, why } = useRankingDetail(row);
  return (
    <div className={styles.root}>
      <p className={styles.why}>{why}</p>
      <h3 className={styles.title}>{words.detail.marks}</h3>
      <dl className={styles.marks}>
        {marks.map(({ expert, given, shown }) => (
          <div key={expert} className={styles.mark}>
            <dt className={styles.expert}>{expert}</dt>
            <dd className={mergeClasses(styles.value, !given && styles.absent)}>{shown}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{notes}</p>
      {caps.length > 0 && (
        <>
          <h3 className={styles.title}>{words.detail.caps}</h3>
          <ul className={styles.caps}>
            {caps.map(({ full, holders, id, label, use }) => (
              <li key={id} className={styles.cap}>
                <span className={styles.label}>{label}</span>
                <span className={mergeClasses(styles.use, full && styles.full)}>{use}</span>
                {holders !== '' && <span className={styles.holders}>{holders}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {openCard !== undefined && (
          <Button icon={<BuildingRegular />} onClick={openCard} size="small">
            {words.detail.openCard}
          </Button>
        )}
        <Button icon={<LocationRegular />} onClick={reveal} size="small">
          {words.detail.reveal}
        </Button>
      </div>
    </div>
  );
};
