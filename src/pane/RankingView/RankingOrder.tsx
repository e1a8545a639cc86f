import { mergeClasses } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Placement } from '../../ranking/types';
import { wordPlacement } from '../../report/word-placement';
import { useToneSurface } from '../tone-styles';
import type { PaneTone } from '../tones';
import { useRankingViewStyles } from './RankingView.styles';
import type { RankingViewState } from './useRankingView';

const TONES: Readonly<Record<Placement, PaneTone>> = {
  selected: 'good',
  reserve: 'waiting',
  notSelected: 'none',
  withheld: 'none',
  tied: 'warning',
};

/** The order of one programme: rank, score, placement and the sentence behind it; the cut line is drawn in. */
export const RankingOrder = ({ state }: { readonly state: RankingViewState }) => {
  const styles = useRankingViewStyles();
  const surface = useToneSurface();
  const { language, names, rows, told, tooClose, view } = state;
  const last = rows.findLastIndex(({ ranked }) => ranked.placement === 'selected');
  return (
    <ol aria-label={view.order} className={styles.list}>
      {rows.map(({ applicant, aggregate, ranked }, index) => (
        <Fragment key={ranked.id}>
          <li className={styles.row}>
            <span className={styles.rank}>{ranked.rank ?? '–'}</span>
            <span className={styles.name}>{applicant.name}</span>
            <span className={mergeClasses(styles.mark, surface[TONES[ranked.placement]])}>
              {told.placements[ranked.placement]}
            </span>
            <span className={styles.detail}>
              {ranked.score !== undefined &&
                aggregate !== undefined &&
                view.score(String(ranked.score), aggregate.counted, aggregate.missing, aggregate.recused)}
              {tooClose.has(ranked.id) && ` · ${view.tooClose}`}
            </span>
            {names !== undefined && <span className={styles.detail}>{wordPlacement(ranked, names, language)}</span>}
          </li>
          {index === last && (
            <li className={styles.line} role="separator" aria-label={view.line}>
              {view.line}
            </li>
          )}
        </Fragment>
      ))}
    </ol>
  );
};
