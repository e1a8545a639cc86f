import { wordNumber } from '../../report/word-number';
import { ScoreDots } from './ScoreDots';
import { useScoreStripStyles } from './ScoreStrip.styles';
import { useScoreStrip } from './useScoreStrip';

/** Room for the line's label above the dots, and for the scale below them. */
const LABEL = 22;
const SCALE = 18;

const dotAt = (target: EventTarget) =>
  target instanceof Element ? (target.closest('[data-dot]')?.getAttribute('data-dot') ?? undefined) : undefined;

/** The scores around the cut line: one dot an applicant, by shape and colour of its placement. */
export const ScoreStrip = () => {
  const styles = useScoreStripStyles();
  const { caption, choose, frame, layout, lineLabel, marked, sentence, setHovered, width, ...dots } = useScoreStrip();
  if (layout === undefined) return <div ref={frame} />;
  const { lineX } = layout;
  const foot = (lineX === undefined ? 4 : LABEL) + layout.height;
  const onRight = lineX !== undefined && lineX > width / 2;
  return (
    <div ref={frame} className={styles.root}>
      <svg
        aria-label={sentence}
        className={styles.picture}
        height={foot + SCALE}
        onClick={({ target }) => {
          const id = dotAt(target);
          if (id !== undefined) choose(id);
        }}
        onPointerLeave={() => setHovered(undefined)}
        onPointerOver={({ target }) => setHovered(dotAt(target))}
        role="img"
        viewBox={`0 0 ${width} ${foot + SCALE}`}
        width={width}
      >
        {lineX !== undefined && (
          <>
            <line className={styles.line} x1={lineX} x2={lineX} y1={2} y2={foot} />
            <text
              className={styles.lineLabel}
              textAnchor={onRight ? 'end' : 'start'}
              x={onRight ? lineX - 5 : lineX + 5}
              y={13}
            >
              {lineLabel}
            </text>
          </>
        )}
        <line className={styles.axis} x1={0} x2={width} y1={foot + 0.5} y2={foot + 0.5} />
        <g transform={`translate(0 ${foot - layout.height})`}>
          <ScoreDots {...dots} layout={layout} />
          {layout.dots
            .filter(({ id }) => id === marked)
            .map(({ x, y }) => (
              <circle key="marked" className={styles.marked} cx={x} cy={y} r={layout.size + 3.5} />
            ))}
        </g>
        <text className={styles.end} textAnchor="start" x={0} y={foot + SCALE - 4}>
          {wordNumber(layout.lowest)}
        </text>
        <text className={styles.end} textAnchor="end" x={width} y={foot + SCALE - 4}>
          {wordNumber(layout.highest)}
        </text>
      </svg>
      <p className={styles.caption}>{caption}</p>
    </div>
  );
};
