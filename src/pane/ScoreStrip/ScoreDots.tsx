import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Placement } from '../../ranking/types';
import { PlacementShape } from '../PlacementMark/PlacementShape';
import type { ScoreLayout } from './layout-scores';
import { useScoreStripStyles } from './ScoreStrip.styles';

interface ScoreDotsParts {
  readonly describe: (id: string) => string | undefined;
  readonly layout: ScoreLayout;
  readonly placementOf: (id: string) => Placement;
  readonly tooClose: ReadonlySet<string>;
}

/** The dots alone; they stay as they are while one moves over them. Those too close to call have a ring. */
export const ScoreDots = memo(
  ({ describe, layout, placementOf, tooClose }: ScoreDotsParts) => {
    const styles = useScoreStripStyles();
    return layout.dots.map(({ id, x, y }) => (
      <g key={id} className={styles.dot} data-dot={id}>
        <title>{describe(id)}</title>
        {tooClose.has(id) && (
          <circle className={mergeClasses(styles.ring, styles.close)} cx={x} cy={y} r={layout.size + 2.25} />
        )}
        <PlacementShape placement={placementOf(id)} size={layout.size} x={x} y={y} />
      </g>
    ));
  },
  (before, after) => before.layout === after.layout && before.tooClose === after.tooClose,
);
ScoreDots.displayName = 'ScoreDots';
