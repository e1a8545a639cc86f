import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { countPlacements, useRankingBench } from './ranking-context';
import type { RankingFilter } from './RankingFilters';
import { RankingFilters } from './RankingFilters';
import { RankingRow } from './RankingRow';
import { stepOf, searchTextOf } from '../shared/applicants';
import type { RankedApplicant } from '../../ranking/rank-applicants';
import { surface } from '../shared/styles';

/** The order of one programme, narrowed as one likes; only the rows in sight are rendered. */
export const RankingList = () => {
  const styles = useRankingListStyles();
  const { programme, ranking, rows, words } = useRankingBench();
  const { active, clear, filter, items, onKeyDown, open, scroller, setFilter, shown, toggle, virtualizer } =
    useRankingList();
  const places = ranking.contest.programmes.find((one) => one.programme === programme.id)?.places;
  const counts = countPlacements(rows);
  return (
    <section aria-label={words.list.order} className={styles.root}>
      <RankingFilters counts={counts} filter={filter} onChange={setFilter} shown={shown} />
      {items.length === 0 && (
        <div className={styles.nothing}>
          {words.list.nothing}
          <Button onClick={clear} size="small">
            {words.list.clear}
          </Button>
        </div>
      )}
      <div ref={scroller} className={styles.scroller} style={{ height: virtualizer.getTotalSize() }}>
        <ol
          aria-description={words.list.hint}
          aria-label={words.list.order}
          className={styles.canvas}
          onKeyDown={onKeyDown}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                {...(item.kind === 'row' && { 'aria-posinset': item.position, 'aria-setsize': shown })}
                className={styles.item}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'line' ? (
                  <div className={styles.line}>
                    {words.list.line(places, Math.max(0, (places ?? 0) - counts.selected - counts.tied))}
                  </div>
                ) : (
                  <RankingRow
                    active={item.row.ranked.id === active}
                    onToggle={toggle}
                    open={item.row.ranked.id === open}
                    row={item.row}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
};

/** Heights in pixels until they are measured: a closed row, and the cut line. */
const ROW_HEIGHT = 54;
const LINE_HEIGHT = 26;

const everything: RankingFilter = { placement: undefined, query: '' };

const idOf = (item: RankingItem | undefined) => (item?.kind === 'row' ? item.row.ranked.id : undefined);

/** The order as a window on thousands of rows: filters, one tab stop, arrow keys move, Enter opens. */
const useRankingList = () => {
  const { open, rows, setOpen } = useRankingBench();
  const [filter, setFilter] = useState(everything);
  const query = useDeferredValue(filter.query);
  const { placement } = filter;
  const items = useMemo(() => listItems(rows, { placement, query }), [rows, placement, query]);
  const [active, setActive] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);
  const virtualizer = useVirtualizer({
    count: items.length,
    estimateSize: (index) => (items[index]?.kind === 'line' ? LINE_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => idOf(items[index]) ?? 'line',
    getScrollElement: () => scroller.current,
    initialRect: { width: 350, height: 480 },
    overscan: 6,
  });
  const { scrollToIndex } = virtualizer;
  const at = Math.max(
    items.findIndex((item) => item.kind === 'row' && item.row.ranked.id === active),
    0,
  );

  // Somebody opened from elsewhere is shown, whatever the list was narrowed to; once, so that one can narrow it after.
  const shownFor = useRef<string>(undefined);
  useEffect(() => {
    if (open === shownFor.current) return;
    const index = items.findIndex((item) => idOf(item) === open);
    if (open !== undefined && index < 0) {
      setFilter(everything);
      return;
    }
    shownFor.current = open;
    if (open === undefined) return;
    setActive(open);
    scrollToIndex(index, { align: 'auto' });
  }, [items, open, scrollToIndex]);

  useEffect(() => {
    if (!focusNext.current) return;
    const head = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"] [data-row-head]`);
    if (head === null || head === undefined) return;
    focusNext.current = false;
    head.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof Element) || !event.target.matches('[data-row-head]')) return;
    const step = stepOf(event.key, items.length - 1);
    if (step === undefined) return;
    event.preventDefault();
    const forward = step(at) > at;
    const next = items[step(at)]?.kind === 'line' ? step(at) + (forward ? 1 : -1) : step(at);
    const id = idOf(items[next]);
    if (id === undefined) return;
    focusNext.current = true;
    setActive(id);
    scrollToIndex(next, { align: 'auto' });
  };
  return {
    active: idOf(items[at]),
    clear: () => setFilter(everything),
    filter,
    items,
    onKeyDown,
    open,
    scroller,
    setFilter,
    shown: items.filter(({ kind }) => kind === 'row').length,
    toggle: (id: string) => {
      setActive(id);
      setOpen(open === id ? undefined : id);
    },
    virtualizer,
  };
};

/** A line of the list: an applicant, or the cut line between two of them. */
type RankingItem =
  { readonly kind: 'row'; readonly row: RankedApplicant; readonly position: number } | { readonly kind: 'line' };

/** Applicants that pass the filter, with the cut line after the last one selected, where anybody stands below it. */
const listItems = (rows: readonly RankedApplicant[], filter: RankingFilter): readonly RankingItem[] => {
  const last = rows.findLastIndex(({ ranked }) => ranked.placement === 'selected');
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const items: RankingItem[] = [];
  const below = rows.slice(last + 1).some(({ ranked }) => ranked.placement !== 'withheld');
  let drawn = last < 0 || !below;
  let position = 0;
  rows.forEach((row, index) => {
    const passes =
      (filter.placement === undefined || row.ranked.placement === filter.placement) &&
      words.every((word) => searchTextOf(row.applicant).includes(word));
    if (!passes) return;
    if (!drawn && index > last) {
      if (items.length > 0) items.push({ kind: 'line' });
      drawn = true;
    }
    position += 1;
    items.push({ kind: 'row', row, position });
  });
  return items;
};

const useRankingListStyles = makeStyles({
  root: {
    ...surface,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  scroller: {
    maxHeight: 'max(300px, min(58vh, 640px))',
    overflowX: 'hidden',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  canvas: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '26px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '""', width: '20px', borderTop: `2px dashed ${tokens.colorBrandStroke1}` },
    '::after': { content: '""', flexGrow: 1, borderTop: `2px dashed ${tokens.colorBrandStroke1}` },
  },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground2,
  },
});
