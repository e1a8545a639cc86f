import { monthsBetween } from '../calendar';
import type { Apply } from '../operand';
import { asKind } from '../operand';
import { MONTHS } from '../type-rules';
import type { Builtin } from './builtin';
import { sameAs } from './builtin';

/** Bounds of whole months between two dates that may be known only to their month. */
const countMonths: Apply = ([first, second], length, arena) => {
  const [start, end] = [asKind('span', first), asKind('span', second)];
  const [from, to, valid] = [arena.numbers(length), arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const a = row * start.step;
    const b = row * end.step;
    const isKnown = start.valid[a] === 1 && end.valid[b] === 1;
    valid[row] = isKnown ? 1 : 0;
    if (!isKnown) continue;
    from[row] = monthsBetween(start.to[a] as number, end.from[b] as number);
    to[row] = monthsBetween(start.from[a] as number, end.to[b] as number);
  }
  return { kind: 'span', step: 1, from, to, valid };
};

/**
 * The first date where the sheet has a column for it. A column that is there keeps its open rows open: filling one in
 * must not turn a verdict (rule L5).
 */
const chooseStated: Apply = ([first, second]) => {
  const stated = asKind('span', first);
  return stated.step === 0 && stated.valid[0] !== 1 ? asKind('span', second) : stated;
};

export const DATE_FUNCTIONS = {
  /** `stated date(date, other)`: the date, or the other where the sheet has no column that tells it. */
  'stated date': { takes: ['date', 'date'], gives: sameAs, apply: chooseStated },
  /**
   * `years and months duration(from, to)`: whole months from one date to the other; unknown where either is, or where
   * the days of a month or year disagree.
   */
  'years and months duration': { takes: ['date', 'date'], gives: MONTHS, apply: countMonths },
} as const satisfies Readonly<Record<string, Builtin>>;
