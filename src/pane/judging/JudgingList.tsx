import type { MouseEvent, Ref } from 'react';
import { memo, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxChecked16Filled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUnchecked16Regular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import type { Standing } from '../../screening/ask-persons';
import { wordReason } from '../../wording/finding';
import { useReviewState, useWords } from '../review-context';
import type { PaneTone } from '../shared/tones';
import { useToneSurface } from '../shared/tones';
import type { JudgingItem } from './list-items';
import { factsRead } from './list-items';
import type { Judging } from './use-judging';

/** Height of one row in pixels: who or what is asked, and what the criterion reads, one line each. */
const ROW_HEIGHT = 54;

/** The rows to judge: one tab stop, of which only the rows in sight are rendered. */
export const JudgingList = ({ judging, ref }: { readonly judging: Judging; readonly ref: Ref<HTMLDivElement> }) => {
  const styles = useJudgingListStyles();
  const { axis, goTo, index, nameOf, question, applicant, selection, shown, words } = judging;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current ?? document.createElement('div'));
  const virtualizer = useVirtualizer({
    count: shown.length,
    estimateSize: () => ROW_HEIGHT,
    getScrollElement: () => scroller.current,
    initialRect: { width: 350, height: 600 },
    overscan: 6,
  });
  const { scrollToIndex } = virtualizer;
  useEffect(() => {
    if (index >= 0) scrollToIndex(index);
  }, [index, scrollToIndex, question, applicant, axis]);
  const onClick = (event: MouseEvent, item: JudgingItem, at: number) => {
    const isBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
    if (event.shiftKey)
      selection.select(shown.slice(Math.min(index, at), Math.max(index, at) + 1).map((one) => one.id));
    else if (isBox || event.ctrlKey || event.metaKey) selection.toggle(item.id);
    goTo(at);
  };
  const title = axis === 'question' ? question?.criterion.title : applicant?.name;
  return (
    <div
      ref={scroller}
      aria-activedescendant={index < 0 ? undefined : `${id}-${index}`}
      aria-description={words.listHint}
      aria-label={words.list(title ?? '')}
      aria-multiselectable={shown.length > 0 ? true : undefined}
      className={styles.scroller}
      role={shown.length > 0 ? 'listbox' : 'group'}
      tabIndex={0}
    >
      {shown.length === 0 && <p className={styles.nothing}>{words.nothing}</p>}
      <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: at, start }) => {
          const item = shown[at];
          return item === undefined ? null : (
            <div
              key={item.id}
              aria-posinset={at + 1}
              aria-selected={selection.isSelected(item.id)}
              aria-setsize={shown.length}
              className={mergeClasses(
                styles.row,
                at === index && styles.active,
                selection.isSelected(item.id) && styles.selected,
              )}
              data-active={at === index}
              id={`${id}-${at}`}
              onClick={(event) => onClick(event, item, at)}
              role="option"
              style={{ transform: `translateY(${start}px)` }}
            >
              <JudgingRow item={item} name={nameOf(item)} selected={selection.isSelected(item.id)} />
            </div>
          );
        })}
      </div>
    </div>
  );
};

const TONES: Readonly<Record<Standing, PaneTone>> = {
  yes: 'good',
  no: 'bad',
  open: 'waiting',
  overridden: 'unchecked',
  left: 'none',
};

/** One row: who or what is asked, how it stands, and what the applicant's row says of it. */
const JudgingRow = memo(
  ({ item, name, selected }: { readonly item: JudgingItem; readonly name: string; readonly selected: boolean }) => {
    const styles = useJudgingRowStyles();
    const surface = useToneSurface();
    const { judging: words } = useWords();
    const { standing } = item.said;
    const read = useReadLine(item);
    const Box = selected ? CheckboxChecked16Filled : CheckboxUnchecked16Regular;
    return (
      <>
        <span className={mergeClasses(styles.box, selected && styles.checked)} data-box="">
          <Box aria-hidden />
        </span>
        <span className={styles.texts}>
          <span className={styles.line}>
            <span className={styles.name}>{name}</span>
            <span className={mergeClasses(styles.standing, surface[TONES[standing]])}>{words.standings[standing]}</span>
          </span>
          <span className={styles.read}>{read}</span>
        </span>
      </>
    );
  },
);
JudgingRow.displayName = 'JudgingRow';

/** What there is to see at once: the note, why a softened condition is not met, and what the criterion reads. */
const useReadLine = (item: JudgingItem): string => {
  const { judging: words } = useWords();
  const language = useReviewState((state) => state.language);
  const { applicant, index, said } = item;
  const finding = applicant.findingOf(index);
  const reason = finding.softened ? wordReason(finding, applicant.table, applicant.row, language) : '';
  const facts = factsRead(item).map(({ fact, shown }) => words.fact(fact, shown === '' ? words.blank : shown));
  const parts = [said.note, ...(reason === '' ? facts : [reason])];
  return parts.filter((part) => part !== '').join(words.semicolon);
};

const useJudgingListStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    // However long question and answer are, three rows stay in sight.
    minHeight: `${3 * ROW_HEIGHT}px`,
    overflowX: 'hidden',
    overflowY: 'auto',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible [data-active=true]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  canvas: { position: 'relative', width: '100%' },
  nothing: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, textAlign: 'center' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}` },
  selected: { backgroundColor: tokens.colorNeutralBackground4 },
});

const useJudgingRowStyles = makeStyles({
  box: { display: 'inline-flex', flexShrink: 0, padding: '12px 4px 12px 8px', color: tokens.colorNeutralForeground3 },
  checked: { color: tokens.colorBrandForeground1 },
  texts: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: '2px', minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    fontWeight: tokens.fontWeightSemibold,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  standing: {
    flexShrink: 0,
    padding: '0 7px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  read: {
    minHeight: '16px',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});
