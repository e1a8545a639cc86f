import { memo, useId } from 'react';
import { mergeClasses, createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { wordNumber } from '../../wording/values';
import type { RankedApplicant } from '../../ranking/rank-applicants';
import { officeOf } from '../shared/applicants';
import { RankingDetail } from './RankingDetail';
import { useRankingBench } from './ranking-context';
import { forScreenReaders } from '../shared/styles';
import type { Placement } from '../../ranking/types';
import { wordsIn } from '../../words/words';
import { useReviewState } from '../review-context';
import type { PaneTone } from '../shared/tones';
import { useToneSurface } from '../shared/tones';

interface RankingRowParts {
  readonly active: boolean;
  readonly onToggle: (id: string) => void;
  readonly open: boolean;
  readonly row: RankedApplicant;
}

/** One applicant in the order: rank, name, office, score and placement; it opens onto what it rests on. */
export const RankingRow = memo(({ active, onToggle, open, row }: RankingRowParts) => {
  const styles = useRankingRowStyles();
  const { names, scale, tooClose, words } = useRankingBench();
  const content = useId();
  const { applicant, ranked } = row;
  return (
    <div className={mergeClasses(styles.root, open && styles.opened)}>
      <button
        aria-controls={open ? content : undefined}
        aria-expanded={open}
        className={styles.head}
        data-row-head
        onClick={() => onToggle(ranked.id)}
        tabIndex={active ? 0 : -1}
        type="button"
      >
        <span className={styles.rank}>
          <span aria-hidden>{ranked.rank ?? '–'}</span>
          {ranked.rank !== undefined && <span className={styles.spoken}>{words.list.rank(ranked.rank)}</span>}
        </span>
        <span className={mergeClasses(styles.name, open && styles.whole)}>{names.nameOf(ranked.id)}</span>
        <PlacementMark placement={ranked.placement} />
        <ChevronRight12Regular aria-hidden className={mergeClasses(styles.chevron, open && styles.turned)} />
        <span className={styles.under}>
          <span className={styles.office}>{officeOf(applicant)}</span>
          {tooClose.has(ranked.id) && <span className={styles.close}>{words.list.tooClose}</span>}
          {ranked.score !== undefined && (
            <span aria-hidden className={styles.track}>
              <span className={styles.bar} style={{ width: `${scale(ranked.score) * 100}%` }} />
            </span>
          )}
          <span className={styles.score}>
            {ranked.score === undefined ? words.list.noScore : words.list.points(wordNumber(ranked.score))}
          </span>
        </span>
      </button>
      {open && (
        <div id={content}>
          <RankingDetail row={row} />
        </div>
      )}
    </div>
  );
});
RankingRow.displayName = 'RankingRow';

const useRankingRowStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  opened: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}` },
  head: {
    // The focus ring is drawn around the nearest positioned box.
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '26px minmax(0, 1fr) auto 12px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '1px',
    width: '100%',
    minHeight: '53px',
    padding: `6px ${tokens.spacingHorizontalS} 6px ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
  },
  rank: { position: 'relative', textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  spoken: forScreenReaders,
  name: {
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  whole: { overflow: 'visible', whiteSpace: 'normal' },
  chevron: { color: tokens.colorNeutralForeground3 },
  turned: { transform: 'rotate(90deg)' },
  under: {
    display: 'flex',
    alignItems: 'center',
    gridColumn: '2 / -1',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  office: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  close: {
    flexShrink: 0,
    padding: '0 4px',
    border: `1px solid ${tokens.colorStatusWarningForeground3}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '15px',
  },
  track: {
    flexShrink: 0,
    width: '44px',
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  score: {
    flexShrink: 0,
    minWidth: '62px',
    color: tokens.colorNeutralForeground1,
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
});

const placementTones: Readonly<Record<Placement, PaneTone>> = {
  selected: 'good',
  reserve: 'waiting',
  tied: 'warning',
  notSelected: 'none',
  withheld: 'none',
};

/** A placement as shape, colour and word together. */
const PlacementMark = ({ placement }: { readonly placement: Placement }) => {
  const styles = usePlacementMarkStyles();
  const surface = useToneSurface();
  const language = useReviewState((state) => state.language);
  return (
    <span className={mergeClasses(styles.mark, surface[placementTones[placement]])}>
      <svg aria-hidden className={styles.shape} viewBox="-6 -6 12 12">
        <PlacementShape placement={placement} size={4.5} />
      </svg>
      {wordsIn(language).ranking.placements[placement]}
    </span>
  );
};

const usePlacementMarkStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '4px',
    height: '22px',
    boxSizing: 'border-box',
    padding: '0 7px 0 5px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  shape: { width: '12px', height: '12px', flexShrink: 0 },
});

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

const usePlacementShapeStyles = makeStyles({
  shape: { strokeWidth: '1.5px', vectorEffect: 'non-scaling-stroke' },
  selected: { fill: tokens.colorStatusSuccessForeground1, stroke: tokens.colorStatusSuccessForeground1 },
  reserve: { fill: tokens.colorPaletteBlueForeground2, stroke: tokens.colorPaletteBlueForeground2 },
  tied: { fill: tokens.colorStatusWarningForeground3, stroke: tokens.colorStatusWarningForeground3 },
  notSelected: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground3 },
  withheld: { fill: 'none', stroke: tokens.colorNeutralForeground3 },
});
