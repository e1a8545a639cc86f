import type { RefObject } from 'react';
import { useEffect, useState, useMemo } from 'react';
import type { Programme, Reading } from '../../guideline/types';
import { useReviewState } from '../review-context';

/**
 * Something that takes a while, computed after what is already known is shown; `undefined` until then.
 * `compute` has to keep its identity as long as its outcome would be the same.
 */
export const useLater = <T>(compute: (() => T) | undefined): T | undefined => {
  const [found, setFound] = useState<{ readonly by: () => T; readonly value: T }>();
  useEffect(() => {
    if (compute === undefined) return undefined;
    const timer = setTimeout(() => setFound({ by: compute, value: compute() }), 0);
    return () => clearTimeout(timer);
  }, [compute]);
  return found !== undefined && found.by === compute ? found.value : undefined;
};

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

const noProgrammes: readonly Programme[] = [];
const noReadings: readonly Reading[] = [];

/** Programmes that rows of the sheet may apply for: the chosen one, or all of the guideline. */
const useProgrammes = (): readonly Programme[] => {
  const guideline = useReviewState((state) => state.guideline);
  const choice = useReviewState((state) => state.review.programme);
  return useMemo(() => {
    const programmes = guideline?.programmes ?? noProgrammes;
    return choice.kind === 'column' ? programmes : programmes.filter(({ id }) => id === choice.id);
  }, [guideline, choice]);
};

/** Readings that matter to these programmes, in the guideline's order. */
export const useReadings = (): readonly Reading[] => {
  const guideline = useReviewState((state) => state.guideline);
  const programmes = useProgrammes();
  return useMemo(() => {
    const used = new Set(programmes.flatMap(({ readings }) => readings.map(({ id }) => id)));
    const all = new Map(
      [...(guideline?.readings ?? noReadings), ...programmes.flatMap(({ readings }) => readings)].map((reading) => [
        reading.id,
        reading,
      ]),
    );
    return [...all.values()].filter(({ id }) => used.has(id));
  }, [guideline, programmes]);
};

/**
 * Keeps the focus in the pane: when what had it is taken away, `home` gets it, so that keys never go to the sheet.
 * Somebody who leaves the pane by clicking or by Tab is not called back.
 */
export const useKeptFocus = (pane: RefObject<HTMLElement | null>, home: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    let focused: Element | undefined;
    const follow = ({ target }: Event) => {
      focused = target instanceof Element && element.contains(target) ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (focused === undefined || focused.isConnected) return;
      focused = undefined;
      if (document.activeElement === document.body) home.current?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', follow);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', follow);
      observer.disconnect();
    };
  }, [pane, home]);
};

/**
 * Before a control is taken away with its row of a list, the focus goes on to the same control of the row below, or of
 * the one above, so that a list can be worked through with one key.
 */
export const passFocusOn = (control: HTMLElement): void => {
  const row = control.closest('li');
  const kind = control.dataset.step;
  if (row === null || kind === undefined || document.activeElement !== control) return;
  for (const side of ['nextElementSibling', 'previousElementSibling'] as const)
    for (let other = row[side]; other !== null; other = other[side]) {
      const same = other.querySelector<HTMLElement>(`[data-step="${kind}"]`);
      if (same === null) continue;
      same.focus();
      return;
    }
};
