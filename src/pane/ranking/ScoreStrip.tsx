import { useEffect, useMemo, useRef, useState, memo } from 'react';
import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { wordNumber } from '../../wording/values';
import { countPlacements, useRankingBench } from './ranking-context';
import type { ScoreLayout } from './layout-scores';
import { layoutScores } from './layout-scores';
import type { Placement } from '../../ranking/types';
import { PlacementShape } from './RankingRow';

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

/** Height of the dots at most, in pixels, without the line's label above and the scale below. */
const DOTS_HEIGHT = 76;

/** Width until the first measurement: that of a narrow pane. */
const FIRST_WIDTH = 272;

const useWidth = () => {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
};

/** The picture's dots, line and sentence, at the width that there is. */
const useScoreStrip = () => {
  const { names, open, rows, setOpen, placementWords, tooClose, words } = useRankingBench();
  const { frame, width } = useWidth();
  const [hovered, setHovered] = useState<string>();
  const scored = useMemo(
    () =>
      rows.flatMap(({ ranked }) =>
        ranked.score === undefined || ranked.placement === 'withheld' ? [] : [{ ...ranked, score: ranked.score }],
      ),
    [rows],
  );
  const selected = scored.filter(({ placement }) => placement === 'selected').map(({ score }) => score);
  // Where everybody is in, or nobody, there is no line to draw.
  const line = selected.length === 0 || selected.length === scored.length ? undefined : Math.min(...selected);
  const layout = useMemo(() => layoutScores(scored, line, width, DOTS_HEIGHT), [scored, line, width]);
  const byId = useMemo(() => new Map(scored.map((row) => [row.id, row])), [scored]);
  const describe = (id: string | undefined) => {
    const row = id === undefined ? undefined : byId.get(id);
    if (row === undefined) return undefined;
    const placement = placementWords.placements[row.placement];
    return words.picture.dot(names.nameOf(row.id), wordNumber(row.score), placement, tooClose.has(row.id));
  };
  const counts = countPlacements(rows);
  const parts = (['selected', 'reserve', 'tied', 'notSelected'] as const)
    .filter((placement) => counts[placement] > 0)
    .map((placement) => words.picture.count(placementWords.placements[placement], counts[placement]));
  const close = scored.filter(({ id }) => tooClose.has(id)).length;
  const shown = layout?.dots.length ?? 0;
  return {
    caption:
      describe(hovered ?? open) ??
      (shown < scored.length ? words.picture.near(shown, scored.length) : words.picture.hint),
    choose: setOpen,
    describe,
    frame,
    layout,
    lineLabel: line === undefined ? undefined : words.picture.line(wordNumber(line)),
    marked: hovered ?? open,
    placementOf: (id: string) => byId.get(id)?.placement ?? 'withheld',
    sentence:
      layout === undefined
        ? ''
        : words.picture.sentence(
            shown,
            wordNumber(layout.lowest),
            wordNumber(layout.highest),
            line === undefined ? undefined : wordNumber(line),
            parts.join(words.frame.listComma),
            close,
          ),
    setHovered,
    tooClose,
    width,
  };
};

interface ScoreDotsParts {
  readonly describe: (id: string) => string | undefined;
  readonly layout: ScoreLayout;
  readonly placementOf: (id: string) => Placement;
  readonly tooClose: ReadonlySet<string>;
}

/** The dots alone; they stay as they are while one moves over them. Those too close to call have a ring. */
const ScoreDots = memo(
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

const useScoreStripStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  picture: { display: 'block', maxWidth: '100%', overflow: 'visible', userSelect: 'none' },
  dot: { cursor: 'pointer' },
  ring: { fill: 'transparent' },
  close: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: '1.5px' },
  marked: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    pointerEvents: 'none',
  },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: '1.5px', strokeDasharray: '4 3' },
  lineLabel: {
    fill: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  end: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  caption: {
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});
