import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { listItems, type RankingFilter, type RankingItem } from './list-items';
import { stepOf } from '../list-steps';
import { useRankingBench } from '../ranking-context';

/** Heights in pixels until they are measured: a closed row, and the cut line. */
const ROW_HEIGHT = 54;
const LINE_HEIGHT = 26;

const everything: RankingFilter = { placement: undefined, query: '' };

const idOf = (item: RankingItem | undefined) => (item?.kind === 'row' ? item.row.ranked.id : undefined);

/** The order as a window on thousands of rows: filters, one tab stop, arrow keys move, Enter opens. */
export const useRankingList = () => {
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
