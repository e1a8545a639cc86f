import type { ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { makeStyles } from '@fluentui/react-components';

/** Up to so many rows are simply there. */
const ALL_AT_ONCE = 40;
/** Rows beyond the window, so that Tab finds the next one. */
const BEYOND = 8;

interface ListParts<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly label: string;
  readonly render: (item: Item) => ReactNode;
  /** A usual row's height in pixels. */
  readonly rowHeight: number;
}

/** Rows of any height within a view that scrolls; of a long list only those in sight are rendered. */
export const LongList = <Item,>(parts: ListParts<Item>) => {
  const styles = useLongListStyles();
  if (parts.items.length > ALL_AT_ONCE) return <WindowedList {...parts} />;
  return (
    <ul aria-label={parts.label} className={styles.list}>
      {parts.items.map((item) => (
        <li key={parts.keyOf(item)}>{parts.render(item)}</li>
      ))}
    </ul>
  );
};

const WindowedList = <Item,>({ items, keyOf, label, render, rowHeight }: ListParts<Item>) => {
  const styles = useLongListStyles();
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const scrollerOf = () => list.current?.closest<HTMLElement>('[data-scroller]') ?? null;
  const virtualizer = useVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    getScrollElement: scrollerOf,
    initialRect: { width: 350, height: 600 },
    overscan: BEYOND,
    scrollMargin: above,
  });
  const { scrollOffset } = virtualizer;
  // What stands above may open and close; whoever scrolls on finds the place measured anew.
  useLayoutEffect(() => {
    const scroller = list.current?.closest<HTMLElement>('[data-scroller]');
    if (!scroller || list.current === null) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    setAbove((current) => (Math.abs(top - current) > 1 ? top : current));
  }, [scrollOffset, items]);
  return (
    <ul ref={list} aria-label={label} className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <li
            key={keyOf(item)}
            ref={virtualizer.measureElement}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            className={styles.row}
            data-index={index}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            {render(item)}
          </li>
        );
      })}
    </ul>
  );
};

const useLongListStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  canvas: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});
