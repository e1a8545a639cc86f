/** A score to be drawn. */
interface ScorePoint {
  readonly id: string;
  readonly score: number;
}

/** Where a score is drawn, in pixels. */
interface ScoreDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface ScoreLayout {
  readonly dots: readonly ScoreDot[];
  /** Half of a dot's width. */
  readonly size: number;
  /** What the tallest stack takes. */
  readonly height: number;
  readonly lineX: number | undefined;
  readonly lowest: number;
  readonly highest: number;
}

/** Dots drawn at most; those nearest to the line. */
const MOST_DOTS = 400;

/** Sizes tried, the largest first, until the tallest stack fits. */
const SIZES = [5, 4, 3.5, 3, 2.5, 2] as const;

/** Room beside the outermost dots, for the ring around them. */
const MARGIN = SIZES[0] + 3;

/**
 * Scores as dots over a scale, equal ones stacked upwards; no stack stands on both sides of the cut line,
 * which lies between `line`, the lowest score above it, and the next lower one. Nothing to draw: `undefined`.
 */
export const layoutScores = (
  points: readonly ScorePoint[],
  line: number | undefined,
  width: number,
  height: number,
): ScoreLayout | undefined => {
  const shown = nearestTo(points, line);
  if (shown.length === 0) return undefined;
  const scores = shown.map(({ score }) => score);
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const span = highest - lowest;
  const scale = (score: number) => (span === 0 ? width / 2 : MARGIN + ((score - lowest) / span) * (width - 2 * MARGIN));
  const lineX = line === undefined ? undefined : placeLine(scores, line, scale);

  const stackAt = (size: number) => {
    const step = 2 * size + 1;
    const stacks = new Map<number, ScorePoint[]>();
    for (const point of shown) {
      const bin = Math.floor((scale(point.score) - (lineX ?? 0)) / step);
      stacks.set(bin, [...(stacks.get(bin) ?? []), point]);
    }
    return { size, step, stacks, tallest: Math.max(...[...stacks.values()].map(({ length }) => length)) };
  };
  const tried = SIZES.map(stackAt);
  const chosen = tried.find(({ step, tallest }) => tallest * step <= height) ?? tried.at(-1);
  if (chosen === undefined) return undefined;
  const { size, stacks, step, tallest } = chosen;
  const rise = Math.min(step, (height - 2 * size - 4) / Math.max(1, tallest - 1));
  const taken = 2 * size + 4 + (tallest - 1) * rise;
  const dots = [...stacks].flatMap(([bin, stack]) =>
    stack.map(({ id }, index) => ({
      id,
      x: Math.min(Math.max((lineX ?? 0) + (bin + 0.5) * step, size + 1), width - size - 1),
      y: taken - size - 2 - index * rise,
    })),
  );
  return { dots, size, height: taken, lineX, lowest, highest };
};

const placeLine = (scores: readonly number[], line: number, scale: (score: number) => number): number => {
  const below = Math.max(...scores.filter((score) => score < line));
  return Number.isFinite(below) ? scale((line + below) / 2) : scale(line) - MARGIN;
};

const nearestTo = (points: readonly ScorePoint[], line: number | undefined): readonly ScorePoint[] => {
  if (points.length <= MOST_DOTS) return points;
  const from = line ?? Math.max(...points.map(({ score }) => score));
  const near = [...points].sort((a, b) => Math.abs(a.score - from) - Math.abs(b.score - from)).slice(0, MOST_DOTS);
  const kept = new Set(near);
  return points.filter((point) => kept.has(point));
};
