import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeasuredTotal } from '../../screening/pass-lines';
import { wordNumber } from '../../wording/values';
import { useWords } from '../review-context';

/** Where no more than this is open, the bar shows it all the same. */
const LEAST_SEEN = '3px';

/** Points of a total on the way from its least to its full marks: what is certain, what may still come, and its pass lines. */
export const PointsBar = ({ small = false, total }: { readonly small?: boolean; readonly total: MeasuredTotal }) => {
  const styles = usePointsBarStyles();
  const words = useWords().points;
  const { lines, max, name, points } = total;
  const floor = Math.min(0, points.low, max);
  const span = Math.max(max, points.high) - floor;
  const at = (value: number) => `${span <= 0 ? 0 : Math.min(100, Math.max(0, ((value - floor) / span) * 100))}%`;
  const open = points.high - points.low;
  const said = words.picture(name, wordNumber(points.low), wordNumber(open), wordNumber(max), lines.map(wordNumber));
  return (
    <span aria-label={said} className={mergeClasses(styles.track, small && styles.small)} role="img" title={said}>
      <span className={styles.certain} style={{ width: at(points.low) }} />
      {open > 0 && (
        <span
          className={styles.possible}
          style={{ left: at(points.low), width: `max(${LEAST_SEEN}, ${at(floor + open)})` }}
        />
      )}
      {lines.map((line) => (
        <span key={line} className={styles.line} style={{ left: at(line) }} />
      ))}
    </span>
  );
};

const usePointsBarStyles = makeStyles({
  track: {
    position: 'relative',
    display: 'block',
    height: '10px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    // Lengths are the message: a forced palette may not paint them over.
    forcedColorAdjust: 'none',
  },
  small: { flexShrink: 0, width: '44px', height: '8px' },
  certain: { position: 'absolute', top: 0, bottom: 0, left: 0, backgroundColor: tokens.colorBrandBackground },
  possible: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandBackground} 0 2px, transparent 2px 5px)`,
  },
  line: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
});
