import type { Bounds } from '../logic/bounds';
import type { Column } from '../logic/columns';
import { Arena } from './arena';
import { RowFrame } from './frame';
import type { Apply, ListOperand, NumberOperand, Operand } from './operand';
import { asKind, isBounds, valueAt } from './operand';
import type { Term } from './term';

const ANY_NUMBER: Bounds = { low: -Infinity, high: Infinity };

const isAny = ({ low, high }: Bounds): boolean => low === -Infinity && high === Infinity;

/** Counts are never negative; of all other facts nothing is known before a cell tells. */
const ANY_COUNT: Column = {
  kind: 'number',
  values: Float64Array.of(0),
  upper: Float64Array.of(Infinity),
  valid: Uint8Array.of(1),
};

/**
 * The least and the greatest that a number can come to, whatever its facts are: `5 * 件数` is never less than zero. Of a
 * list it is what each of its items can.
 */
export const rangeOf = (term: Term): Bounds => {
  if (term.kind === 'list') return hullOf(term.below.map(rangeOf));
  const counts = new Set<string>();
  let isWithinItem = false;
  const seen = new Set<Term>();
  const look = (one: Term): void => {
    const { kind, name, type, below } = one;
    if (seen.has(one)) return;
    seen.add(one);
    if (kind === 'local') isWithinItem = true;
    if (kind === 'fact' && name !== undefined && type.kind === 'number' && type.unit === 'count') counts.add(name);
    below.forEach(look);
  };
  look(term);
  if (isWithinItem) return ANY_NUMBER;
  if (term.type.kind === 'list') return isCountList(term) ? { low: 0, high: Infinity } : ANY_NUMBER;
  const source = { rowCount: 1, column: (name: string) => (counts.has(name) ? ANY_COUNT : undefined) };
  const frame = new RowFrame(source, 0, 1, new Arena(), { folded: new Map(), repeated: new Map() });
  const value = valueAt(frame.evaluate(term), 0, term.type);
  if (typeof value === 'number') return { low: value, high: value };
  return isBounds(value) ? value : ANY_NUMBER;
};

const isCountList = ({ kind, type }: Term): boolean =>
  kind === 'fact' && type.kind === 'list' && type.item.kind === 'number' && type.item.unit === 'count';

const hullOf = (ranges: readonly Bounds[]): Bounds => ({
  low: Math.min(...ranges.map(({ low }) => low)),
  high: Math.max(...ranges.map(({ high }) => high)),
});

/**
 * `min` and `max` where some of the numbers are not known: the known ones bound the result on one side, what the others
 * can be at all (`ranges`, of each parameter) on the other (rule L7). Unknown where none is known.
 */
export const boundExtreme =
  (apply: Apply, ranges: readonly Bounds[]): Apply =>
  (operands, length, arena) => {
    const [first] = operands;
    if (first?.kind === 'list') return boundItems(apply, ranges[0] ?? ANY_NUMBER, first, length, arena);
    const numbers = operands.map((operand) => asKind('number', operand));
    if (numbers.every((operand) => areValid(operand, length))) return apply(operands, length, arena);
    const widened = numbers.map((operand, at) => widen(operand, ranges[at] ?? ANY_NUMBER, length, arena));
    const isAnyKnown = arena.flags(length).fill(0, 0, length);
    for (const { valid, step } of numbers)
      for (let row = 0; row < length; row += 1) if (valid[row * step] === 1) isAnyKnown[row] = 1;
    return keepKnown(apply(widened, length, arena), isAnyKnown, length, arena);
  };

const boundItems = (apply: Apply, range: Bounds, lists: ListOperand, length: number, arena: Arena): Operand => {
  const items = asKind('number', lists.items);
  const total = lists.offsets[lists.step === 1 ? length : 1] ?? 0;
  if (areValid(items, total)) return apply([lists], length, arena);
  const isAnyKnown = arena.flags(length).fill(0, 0, length);
  for (let row = 0; row < length; row += 1) {
    const at = row * lists.step;
    const end = lists.offsets[at + 1] as number;
    for (let item = lists.offsets[at] as number; item < end; item += 1)
      if (items.valid[item * items.step] === 1) isAnyKnown[row] = 1;
  }
  const widened: ListOperand = { ...lists, items: widen(items, range, total, arena) };
  return keepKnown(apply([widened], length, arena), isAnyKnown, length, arena);
};

const areValid = ({ valid, step }: NumberOperand, length: number): boolean => {
  const end = step === 1 ? length : 1;
  for (let row = 0; row < end; row += 1) if (valid[row] !== 1) return false;
  return true;
};

/** What is not known as all that it can be. */
const widen = (operand: NumberOperand, { low, high }: Bounds, length: number, arena: Arena): NumberOperand => {
  const { values: lows, upper: highs = lows, valid: own, step } = operand;
  const [values, upper] = [arena.numbers(length), arena.numbers(length)];
  for (let row = 0; row < length; row += 1) {
    const isKnown = own[row * step] === 1;
    values[row] = isKnown ? (lows[row * step] as number) : low;
    upper[row] = isKnown ? (highs[row * step] as number) : high;
  }
  return { kind: 'number', step: 1, values, upper, valid: arena.flags(length).fill(1, 0, length) };
};

const keepKnown = (made: Operand, isAnyKnown: Uint8Array, length: number, arena: Arena): NumberOperand => {
  const numbers = asKind('number', made);
  const valid = arena.flags(length);
  const { values, upper = values, valid: own } = numbers;
  for (let row = 0; row < length; row += 1) {
    const isNarrowed = !isAny({ low: values[row] as number, high: upper[row] as number });
    valid[row] = own[row] === 1 && isAnyKnown[row] === 1 && isNarrowed ? 1 : 0;
  }
  return { ...numbers, valid };
};
