import type { Arena } from '../arena';
import { expandLists, reduceTruths } from '../expand-lists';
import type { Apply, ListOperand, Operand } from '../operand';
import { asKind, gatherOperand, required, truthOperand } from '../operand';
import { compareOperands } from '../operators/comparison';
import { areEqual } from '../tolerance';
import { BOOLEAN, COUNT } from '../type-rules';
import type { Builtin } from './builtin';
import { sameAs } from './builtin';

const countItems: Apply = ([list], length, arena) => {
  const lists = asKind('list', list);
  const [values, valid] = [arena.numbers(length), arena.flags(length)];
  for (let row = 0; row < length; row += 1) {
    const at = row * lists.step;
    values[row] = (lists.offsets[at + 1] as number) - (lists.offsets[at] as number);
    valid[row] = lists.valid[at] as number;
  }
  return { kind: 'number', step: 1, values, valid };
};

/** Whether a list holds a value: as `or` over its items. */
const listContains: Apply = ([list, item], length, arena) => {
  const [lists, sought] = [asKind('list', list), required(item)];
  const expanded = expandLists(lists, length, arena);
  const beside = gatherOperand(sought, expanded.owners(), expanded.total, arena);
  const equal = compareOperands('=', expanded.items, beside, expanded.total, arena);
  const truths = { values: equal, step: 1 } as const;
  return truthOperand(reduceTruths('some', truths, lists, expanded, length, arena));
};

/** Each list without repeated items, in the order they first stand; unknown where an item is not known for sure. */
const distinctItems = (lists: ListOperand, length: number, arena: Arena): ListOperand => {
  const { offsets, items, step } = lists;
  const [kept, valid] = [arena.indexes(length + 1), arena.flags(length)];
  const picks: number[] = [];
  kept[0] = 0;
  for (let row = 0; row < length; row += 1) {
    const from = offsets[row * step] as number;
    const to = offsets[row * step + 1] as number;
    let isKnown = lists.valid[row * step] === 1;
    const first = picks.length;
    for (let item = from; isKnown && item < to; item += 1) {
      isKnown = isExact(items, item);
      let isNew = true;
      for (let at = first; isNew && at < picks.length; at += 1) isNew = !areSame(items, picks[at] as number, item);
      if (isNew) picks.push(item);
    }
    if (!isKnown) picks.length = first;
    valid[row] = isKnown ? 1 : 0;
    kept[row + 1] = picks.length;
  }
  return {
    kind: 'list',
    step: 1,
    offsets: kept,
    items: gatherOperand(items, Int32Array.from(picks), picks.length, arena),
    valid,
  };
};

const isExact = (items: Operand, at: number): boolean => {
  switch (items.kind) {
    case 'truth':
      return items.values[at * items.step] !== 1;
    case 'number':
      return (
        items.valid[at * items.step] === 1 &&
        (items.upper === undefined || items.upper[at * items.step] === items.values[at * items.step])
      );
    case 'text':
      return (items.codes[at * items.step] as number) >= 0;
    case 'span':
      return items.valid[at * items.step] === 1 && items.from[at * items.step] === items.to[at * items.step];
    case 'list':
      return false;
  }
};

const areSame = (items: Operand, a: number, b: number): boolean => {
  const [i, j] = [a * items.step, b * items.step];
  switch (items.kind) {
    case 'truth':
      return items.values[i] === items.values[j];
    case 'number':
      return areEqual(items.values[i] as number, items.values[j] as number);
    case 'text':
      return items.codes[i] === items.codes[j];
    case 'span':
      return items.from[i] === items.from[j] && items.minutes?.[i] === items.minutes?.[j];
    case 'list':
      return false;
  }
};

export const LIST_FUNCTIONS = {
  /** `count(list)`: number of items, known or not; unknown where the list is. */
  count: { takes: ['list'], gives: COUNT, apply: countItems },
  /** `list contains(list, x)`: unknown where x is, and where x is not among the known items while others are unknown. */
  'list contains': { takes: ['list', 'item'], gives: BOOLEAN, apply: listContains },
  /** `distinct values(list)`: unknown where any item is. */
  'distinct values': {
    takes: ['list'],
    gives: sameAs,
    apply: ([list], length, arena) => distinctItems(asKind('list', list), length, arena),
  },
} as const satisfies Readonly<Record<string, Builtin>>;
