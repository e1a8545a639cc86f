import { mergeClasses } from '@fluentui/react-components';
import type { Placement } from '../../ranking/types';
import { usePlacementShapeStyles } from './PlacementShape.styles';

interface PlacementShapeParts {
  readonly placement: Placement;
  /** Half of its width. */
  readonly size: number;
  readonly x?: number;
  readonly y?: number;
}

/** One applicant as a shape of its placement, told apart without colour: disc, diamond, triangle, ring, cross. */
export const PlacementShape = ({ placement, size, x = 0, y = 0 }: PlacementShapeParts) => {
  const styles = usePlacementShapeStyles();
  const ink = mergeClasses(styles.shape, styles[placement]);
  switch (placement) {
    case 'selected':
      return <circle className={ink} cx={x} cy={y} r={size} />;
    case 'reserve':
      return (
        <path
          className={ink}
          d={`M${x} ${y - size * 1.15}l${size * 1.15} ${size * 1.15}l${-size * 1.15} ${size * 1.15}l${-size * 1.15} ${-size * 1.15}z`}
        />
      );
    case 'tied':
      return <path className={ink} d={`M${x} ${y - size * 1.1}l${size * 1.15} ${size * 2.05}h${-size * 2.3}z`} />;
    case 'notSelected':
      return <circle className={ink} cx={x} cy={y} r={size * 0.8} />;
    case 'withheld':
      return (
        <path
          className={ink}
          d={`M${x - size * 0.7} ${y - size * 0.7}l${size * 1.4} ${size * 1.4}m0 ${-size * 1.4}l${-size * 1.4} ${size * 1.4}`}
        />
      );
  }
};
