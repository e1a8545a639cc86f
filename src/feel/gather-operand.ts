import type { Arena } from './arena';
import type { ListOperand, Operand } from './operand';

/** The entries at some indexes, in their order; a value that stands for every row stays as it is. */
export const gatherOperand = (operand: Operand, indexes: Int32Array, length: number, arena: Arena): Operand => {
  if (operand.step === 0) return operand;
  switch (operand.kind) {
    case 'truth':
      return { ...operand, values: take(operand.values, arena.truths(length), indexes, length) };
    case 'number': {
      const values = take(operand.values, arena.numbers(length), indexes, length);
      return { ...operand, values, valid: take(operand.valid, arena.flags(length), indexes, length) };
    }
    case 'text':
      return { ...operand, codes: take(operand.codes, arena.indexes(length), indexes, length) };
    case 'span': {
      const from = take(operand.from, arena.numbers(length), indexes, length);
      const to = take(operand.to, arena.numbers(length), indexes, length);
      return { ...operand, from, to, valid: take(operand.valid, arena.flags(length), indexes, length) };
    }
    case 'list':
      return gatherLists(operand, indexes, length, arena);
  }
};

type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;

const take = <T extends Numbers>(source: Numbers, target: T, indexes: Int32Array, length: number): T => {
  for (let at = 0; at < length; at += 1) target[at] = source[indexes[at] as number] ?? 0;
  return target;
};

const gatherLists = (lists: ListOperand, indexes: Int32Array, length: number, arena: Arena): ListOperand => {
  const valid = take(lists.valid, arena.flags(length), indexes, length);
  const offsets = arena.indexes(length + 1);
  offsets[0] = 0;
  for (let at = 0; at < length; at += 1) {
    const row = indexes[at] as number;
    offsets[at + 1] = (offsets[at] as number) + (lists.offsets[row + 1] ?? 0) - (lists.offsets[row] ?? 0);
  }
  const total = offsets[length] as number;
  const picks = arena.indexes(total);
  for (let at = 0; at < length; at += 1) {
    const first = lists.offsets[indexes[at] as number] ?? 0;
    const from = offsets[at] as number;
    const to = offsets[at + 1] as number;
    for (let item = from; item < to; item += 1) picks[item] = first + item - from;
  }
  return { ...lists, valid, offsets, items: gatherOperand(lists.items, picks, total, arena) };
};
