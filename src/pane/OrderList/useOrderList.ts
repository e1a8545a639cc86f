import { useEffect, useRef } from 'react';

/** Moving one place up or down; at either end the focus goes to the button that still works. */
export const useOrderList = (ids: readonly string[], onOrder: (ids: readonly string[]) => void) => {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly at: number; readonly by: 1 | -1 }>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    const { at, by } = moved.current;
    moved.current = undefined;
    const button = (direction: number) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-move="${at} ${direction}"]:not(:disabled)`);
    (button(by) ?? button(-by))?.focus();
  }, [ids]);
  const move = (index: number, by: 1 | -1) => {
    const one = ids[index];
    const other = ids[index + by];
    if (one === undefined || other === undefined) return;
    moved.current = { at: index + by, by };
    onOrder(ids.with(index, other).with(index + by, one));
  };
  return { list, move };
};
