import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ApplicantResult } from '../../screening/types';
import { stepOf } from '../list-steps';
import { useWords } from '../review-context';

/** Height of one row in pixels: name and first reason, one line each. */
export const ROW_HEIGHT = 54;

/** The list as a window on thousands of rows: one tab stop, arrow keys move, Enter opens. */
export const useApplicantList = ({
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
