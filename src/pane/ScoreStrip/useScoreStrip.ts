import { useEffect, useMemo, useRef, useState } from 'react';
import { wordNumber } from '../../report/word-number';
import { countPlacements } from '../RankingSummary/count-placements';
import { useRankingBench } from '../ranking-context';
import { layoutScores } from './layout-scores';

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
export const useScoreStrip = () => {
  const { names, open, rows, setOpen, told, tooClose, words } = useRankingBench();
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
    const placement = told.placements[row.placement];
    return words.picture.dot(names.nameOf(row.id), wordNumber(row.score), placement, tooClose.has(row.id));
  };
  const counts = countPlacements(rows);
  const parts = (['selected', 'reserve', 'tied', 'notSelected'] as const)
    .filter((placement) => counts[placement] > 0)
    .map((placement) => words.picture.count(told.placements[placement], counts[placement]));
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
