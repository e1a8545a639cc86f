import { mergeClasses } from '@fluentui/react-components';
import type { Placement } from '../../ranking/types';
import { rankingWordsIn } from '../../report/ranking-words';
import { useReviewState } from '../review-context';
import { useToneSurface } from '../tone-styles';
import type { PaneTone } from '../tones';
import { PlacementShape } from './PlacementShape';
import { usePlacementMarkStyles } from './PlacementMark.styles';

export const placementTones: Readonly<Record<Placement, PaneTone>> = {
  selected: 'good',
  reserve: 'waiting',
  tied: 'warning',
  notSelected: 'none',
  withheld: 'none',
};

/** A placement as shape, colour and word together. */
export const PlacementMark = ({ placement }: { readonly placement: Placement }) => {
  const styles = usePlacementMarkStyles();
  const surface = useToneSurface();
  const language = useReviewState((state) => state.language);
  return (
    <span className={mergeClasses(styles.mark, surface[placementTones[placement]])}>
      <svg aria-hidden className={styles.shape} viewBox="-6 -6 12 12">
        <PlacementShape placement={placement} size={4.5} />
      </svg>
      {rankingWordsIn(language).placements[placement]}
    </span>
  );
};
