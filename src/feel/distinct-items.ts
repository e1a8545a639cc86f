import type { Arena } from './arena';
import { gatherOperand } from './gather-operand';
import type { ListOperand, Operand } from './operand';
import { TOLERANCE } from './tolerance';

/** Each list without repeated items, in the order they first stand; unknown where an item is not known for sure. */
export const distinctItems = (lists: ListOperand, length: number, arena: Arena): ListOperand => {
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
      return items.valid[at * items.step] === 1;
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
    case 'number': {
      const x = items.values[i] as number;
      const y = items.values[j] as number;
      return x === y || Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
    }
    case 'text':
      return items.codes[i] === items.codes[j];
    case 'span':
      return items.from[i] === items.from[j];
    case 'list':
      return false;
  }
};
