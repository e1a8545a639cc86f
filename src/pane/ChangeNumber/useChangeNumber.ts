import { useDeferredValue, useMemo, useState, type FormEvent } from 'react';
import { compareLists } from '../../ranking/compare-lists';
import { wordNumber } from '../../report/word-number';
import { setNumber } from '../../review/rank/rank-numbers';
import type { NumberEntry } from '../NumbersPanel/list-number-entries';
import { useRankingBench } from '../ranking-context';
import { useChangeNumbers } from '../use-change-numbers';
import { useLater } from '../use-later';

/** The number that a text stands for; places are whole, money need not be. */
const readNumber = (text: string, whole: boolean): number | undefined => {
  const value = text.trim() === '' ? NaN : Number(text.normalize('NFKC'));
  return Number.isFinite(value) && value >= 0 && (!whole || Number.isInteger(value)) ? value : undefined;
};

/** A number being changed: who enters and leaves shows while one types; it is refused without a reason. */
export const useChangeNumber = ({ changed, now, own, used, which }: NumberEntry) => {
  const { panel, ranking } = useRankingBench();
  const changeNumbers = useChangeNumbers();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const value = readNumber(text, which.kind !== 'budget' && which.kind !== 'perProject');
  const tried = useDeferredValue(value);
  const preview = useLater(
    useMemo(() => {
      if (!open || tried === undefined || tried === now) return undefined;
      const numbers = setNumber(ranking.settings, which, { value: tried, reason: '' });
      return () => compareLists(ranking.allocation, ranking.allocate(ranking.contestUnder(numbers)));
    }, [now, open, ranking, tried, which]),
  );
  const { numbers: words } = panel;
  return {
    badNumber: refused && value === undefined,
    beside: [
      own === undefined ? words.guidelineNone : words.guideline(wordNumber(own)),
      ...(changed === undefined ? [] : [words.because(changed.reason === '' ? words.noReason : changed.reason)]),
    ].join(panel.change.and),
    noReason: refused && reason.trim() === '',
    open,
    preview,
    reason,
    revert: () => changeNumbers(setNumber(ranking.settings, which, undefined)),
    setReason,
    setText,
    shown:
      now === undefined
        ? which.kind === 'quota'
          ? words.unknownGroup
          : words.notSet
        : used === undefined
          ? wordNumber(now)
          : words.used(wordNumber(used), wordNumber(now)),
    submit: (event: FormEvent) => {
      event.preventDefault();
      setRefused(true);
      if (value === undefined || reason.trim() === '') return;
      changeNumbers(setNumber(ranking.settings, which, { value, reason: reason.trim() }));
      setOpen(false);
    },
    text,
    toggle: () => {
      setText(now === undefined ? '' : String(now));
      setReason(changed?.reason ?? '');
      setRefused(false);
      setOpen(!open);
    },
  };
};
