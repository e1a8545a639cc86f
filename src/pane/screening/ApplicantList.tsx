import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useId, useRef, useState, memo } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { makeStyles, tokens, mergeClasses } from '@fluentui/react-components';
import type { ApplicantResult } from '../../screening/types';
import { PointsBar } from '../shared/PointsBar';
import { stepOf } from '../shared/applicants';
import { useReportWords, useWords, useReviewState } from '../review-context';
import { ConclusionMark } from '../shared/ConclusionMark';
import { measureTotal } from '../../screening/pass-lines';
import { wordFirstReason } from '../../wording/finding';
import { wordPoints } from '../../wording/values';

/** Applicants to move through and open; only the rows in sight are rendered. */
export const ApplicantList = ({
  applicants,
  label,
  onOpen,
  selected,
}: {
  readonly applicants: readonly ApplicantResult[];
  readonly label: string;
  readonly onOpen: (key: string) => void;
  readonly selected: string | undefined;
}) => {
  const styles = useApplicantListStyles();
  const { active, idOf, index, onKeyDown, scroller, virtualizer, words } = useApplicantList({
    applicants,
    onOpen,
    selected,
  });
  return (
    <div
      ref={scroller}
      aria-activedescendant={idOf(index)}
      aria-description={words.screening.listHint}
      aria-label={label}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      role="listbox"
      tabIndex={0}
    >
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const applicant = applicants[item.index];
          return applicant === undefined ? null : (
            <ApplicantRow
              key={applicant.key}
              active={applicant.key === active}
              applicant={applicant}
              id={idOf(item.index)}
              onOpen={onOpen}
              position={item.index + 1}
              selected={applicant.key === selected}
              total={applicants.length}
              top={item.start}
            />
          );
        })}
      </div>
    </div>
  );
};

/** Height of one row in pixels: name and first reason, one line each. */
const ROW_HEIGHT = 54;

/** The list as a window on thousands of rows: one tab stop, arrow keys move, Enter opens. */
const useApplicantList = ({
  applicants,
  onOpen,
  selected,
}: {
  readonly applicants: readonly ApplicantResult[];
  readonly onOpen: (key: string) => void;
  readonly selected: string | undefined;
}) => {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(selected);
  const index = Math.max(
    applicants.findIndex(({ key }) => key === active),
    0,
  );
  const virtualizer = useVirtualizer({
    count: applicants.length,
    estimateSize: () => ROW_HEIGHT,
    getScrollElement: () => scroller.current,
    initialRect: { width: 350, height: 600 },
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 4,
  });

  useEffect(() => setActive(selected), [selected]);
  const { scrollToIndex } = virtualizer;
  useEffect(() => {
    if (index > 0) scrollToIndex(index);
  }, [index, scrollToIndex]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = applicants[index];
    if ((event.key === 'Enter' || event.key === ' ') && current !== undefined) {
      event.preventDefault();
      onOpen(current.key);
      return;
    }
    const step = stepOf(event.key, applicants.length - 1);
    if (step === undefined) return;
    event.preventDefault();
    setActive(applicants[step(index)]?.key);
  };
  return {
    active: applicants[index]?.key,
    idOf: useCallback((row: number) => `${id}-${row}`, [id]),
    index,
    onKeyDown,
    scroller,
    virtualizer,
    words,
  };
};

const useApplicantListStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    contain: 'strict',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible [data-active=true]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  canvas: { position: 'relative', width: '100%' },
});

interface ApplicantRowParts {
  readonly active: boolean;
  readonly applicant: ApplicantResult;
  readonly id: string;
  readonly onOpen: (key: string) => void;
  /** 1-based, for screen readers. */
  readonly position: number;
  readonly selected: boolean;
  readonly top: number;
  readonly total: number;
}

/** One applicant in the list: name, conclusion, and why. */
const ApplicantRow = memo((parts: ApplicantRowParts) => {
  const styles = useApplicantRowStyles();
  const { flags, points, programme, reason } = useApplicantRow(parts.applicant);
  return (
    <div
      aria-posinset={parts.position}
      aria-selected={parts.selected}
      aria-setsize={parts.total}
      className={mergeClasses(styles.root, parts.active && styles.active, parts.selected && styles.selected)}
      data-active={parts.active}
      id={parts.id}
      onClick={() => parts.onOpen(parts.applicant.key)}
      role="option"
      style={{ transform: `translateY(${parts.top}px)` }}
    >
      <div className={styles.line}>
        <span className={styles.name}>{parts.applicant.name}</span>
        <ConclusionMark conclusion={parts.applicant.conclusion} />
      </div>
      <div className={styles.line}>
        {programme !== undefined && <span className={styles.programme}>{programme}</span>}
        {points !== undefined && (
          <>
            <span className={styles.points}>{points.said}</span>
            <PointsBar small total={points.total} />
          </>
        )}
        <span className={styles.reason}>{reason}</span>
        {flags.map((flag) => (
          <span key={flag} className={styles.flag}>
            {flag}
          </span>
        ))}
      </div>
    </div>
  );
});
ApplicantRow.displayName = 'ApplicantRow';

/** What a row of the list says beside name and conclusion. */
const useApplicantRow = (applicant: ApplicantResult) => {
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const severalProgrammes = useReviewState((state) => state.review.programme.kind === 'column');
  const findings = useReportWords();
  const { dependsOn, limits, overridden, programme } = applicant;
  const total = applicant.totals.find(({ name }) => name === programme?.scores[0]?.name);
  return {
    flags: [
      ...(limits.length > 0 ? [words.screening.limitFlag] : []),
      ...(dependsOn.length > 0 ? [words.screening.readingFlag] : []),
      ...(overridden ? [words.screening.overrideFlag] : []),
    ],
    /** The first total; where there is none, nothing. */
    points: total && { total: measureTotal(total, applicant), said: wordPoints(total.points, findings) },
    programme: programme === undefined ? words.screening.noProgramme : severalProgrammes ? programme.name : undefined,
    reason: wordFirstReason(applicant, language),
  };
};

const useApplicantRowStyles = makeStyles({
  root: {
    position: 'absolute',
    top: 0,
    left: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '2px',
    width: '100%',
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: {},
  selected: {
    backgroundColor: tokens.colorNeutralBackground4,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  programme: {
    flexShrink: 0,
    maxWidth: '45%',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  points: { flexShrink: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  reason: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  flag: {
    flexShrink: 0,
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '15px',
  },
});
