import { useEffect, useState } from 'react';

/** Milliseconds of work before the host gets its turn. */
const SLICE = 40;

/**
 * One outcome for each item, worked out a slice at a time, so that neither the host nor the typing waits;
 * `undefined` until all are there. Items and `compute` have to keep their identity as long as they mean the same.
 */
export const useSlowly = <Item, Outcome>(
  items: readonly Item[] | undefined,
  compute: (item: Item) => Outcome,
): readonly Outcome[] | undefined => {
  const [found, setFound] = useState<{ readonly of: readonly Item[]; readonly outcomes: readonly Outcome[] }>();
  useEffect(() => {
    if (items === undefined) return undefined;
    const outcomes: Outcome[] = [];
    const work = () => {
      const until = performance.now() + SLICE;
      for (const item of items.slice(outcomes.length)) {
        outcomes.push(compute(item));
        if (performance.now() >= until) break;
      }
      if (outcomes.length < items.length) timer = setTimeout(work, 0);
      else setFound({ of: items, outcomes });
    };
    let timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [items, compute]);
  return found?.of === items ? found?.outcomes : undefined;
};
