import type { Arena } from '../arena';
import type { Apply, ListOperand, Operand } from '../operand';
import { asKind, gatherOperand } from '../operand';
import { snapToWhole } from '../tolerance';
import type { FeelType } from '../types';
import type { Builtin } from './builtin';

const itemType = (list: FeelType): FeelType => (list.kind === 'list' ? list.item : list);

/** Place of the item asked for among so many, from 0; below 0 or beyond where there is none. */
export const placeOfItem = (asked: number, size: number, years: readonly number[] | undefined): number => {
  const whole = snapToWhole(asked);
  const year = years?.indexOf(whole) ?? -1;
  if (year >= 0) return year;
  return years !== undefined && whole > size ? -1 : whole - 1;
};

/** One item of each list; unknown where the list or its item is, or where it has none there. */
const pickItems = (
  lists: ListOperand,
  placeAt: (row: number, size: number) => number | undefined,
  length: number,
  arena: Arena,
): Operand => {
  const [picks, isThere] = [arena.indexes(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const at = row * lists.step;
    const first = lists.offsets[at] as number;
    const size = (lists.offsets[at + 1] as number) - first;
    const place = lists.valid[at] === 1 ? placeAt(row, size) : undefined;
    const isWithin = place !== undefined && place >= 0 && place < size && Number.isInteger(place);
    isThere[row] = isWithin ? 1 : 0;
    picks[row] = isWithin ? first + place : 0;
  }
  return hideItems(gatherOperand({ ...lists.items, step: 1 }, picks, length, arena), isThere, length, arena);
};

const hideItems = (items: Operand, isThere: Uint8Array, length: number, arena: Arena): Operand => {
  switch (items.kind) {
    case 'truth': {
      const values = arena.truths(length);
      for (let row = 0; row < length; row += 1) values[row] = isThere[row] === 1 ? (items.values[row] as number) : 1;
      return { ...items, values };
    }
    case 'text': {
      const codes = arena.indexes(length);
      for (let row = 0; row < length; row += 1) codes[row] = isThere[row] === 1 ? (items.codes[row] as number) : -1;
      return { ...items, codes };
    }
    case 'number':
    case 'span':
    case 'list': {
      const valid = arena.flags(length);
      for (let row = 0; row < length; row += 1) valid[row] = (items.valid[row] as number) & (isThere[row] as number);
      return { ...items, valid };
    }
  }
};

const pickEnd =
  (placeOf: (size: number) => number): Apply =>
  ([list], length, arena) =>
    pickItems(asKind('list', list), (_, size) => placeOf(size), length, arena);

/** `item(list, at)` of a list whose items stand for years, or for nothing but their places. */
export const pickAt =
  (years: readonly number[] | undefined): Apply =>
  ([list, at], length, arena) => {
    const asked = asKind('number', at);
    const placeAt = (row: number, size: number): number | undefined => {
      const index = row * asked.step;
      const isExact = asked.valid[index] === 1 && (asked.upper?.[index] ?? asked.values[index]) === asked.values[index];
      return isExact ? placeOfItem(asked.values[index] as number, size, years) : undefined;
    };
    return pickItems(asKind('list', list), placeAt, length, arena);
  };

/** Items of lists and yearly series; unknown where the list is empty or unknown, or the item is. */
export const ITEM_FUNCTIONS = {
  /** `first(list)`: of a series the earliest year. */
  first: { takes: ['list'], gives: itemType, apply: pickEnd(() => 0) },
  /** `last(list)`: of a series the latest year. */
  last: { takes: ['list'], gives: itemType, apply: pickEnd((size) => size - 1) },
  /** `item(list, 2021)`, short `list[2021]`: of a series that year; of any list `list[1]` is the first. */
  item: { takes: ['list', 'number'], gives: itemType, apply: pickAt(undefined) },
} as const satisfies Readonly<Record<string, Builtin>>;
